import { stateNames } from "../../core/state/names";
import type { AnswerValue, Kind } from "./inputs";

/** One of a few answers: as its cell holds it, and in the words of a person. */
export interface Choice {
  readonly value: AnswerValue;
  readonly words: string;
}

const choices: Readonly<Partial<Record<Kind["of"], readonly Choice[]>>> = {
  "filing status": [
    { value: undefined, words: "Choose one" },
    { value: "Single", words: "Single" },
    { value: "MFJ", words: "Married filing jointly" },
    { value: "MFS", words: "Married filing separately" },
    { value: "HOH", words: "Head of household" },
    { value: "QSS", words: "Qualifying surviving spouse" },
  ],
  state: [
    { value: undefined, words: "Federal tax alone" },
    ...Object.entries(stateNames).map(([value, words]) => ({ value, words })),
  ],
  "on Medicare": [
    { value: undefined, words: "As their ages say" },
    { value: "No", words: "Nobody" },
    { value: 1, words: "One of them" },
    { value: 2, words: "Both" },
  ],
};

/** The answers among which a person chooses; undefined where an answer is typed. */
export function choicesOf(kind: Kind): readonly Choice[] | undefined {
  return choices[kind.of];
}
