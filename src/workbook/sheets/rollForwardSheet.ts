import { changeKind } from "../firm/changeKind";
import type { FigureChange, Why } from "../firm/rollForward";
import type { AnswerValue } from "../inputs/inputs";
import type { Change, Ref } from "../port";
import { formats } from "./clientSheet";
import { heading, headingRow, quiet } from "./look";

/** What changed a figure, in words. */
export const whyWords: Readonly<Record<Why, string>> = {
  input: "What was entered",
  law: "The law",
  "law and input": "The law, and what was entered",
};

const headings = ["Figure", "Before", "After", "Changed by", "Authority"];
const first = 5;

function valueChange(at: Ref, what: string, value: AnswerValue): Change[] {
  if (value === undefined) return [];
  if (typeof value === "number") {
    const { numberFormat = "General" } = formats[changeKind(what)];
    return [
      { do: "number", at, value },
      { do: "format", at, format: { numberFormat, align: "right" } },
    ];
  }
  return [
    { do: "text", at, rows: [[value]] },
    { do: "format", at, format: { wrap: true, align: "right" } },
  ];
}

/**
 * What changed for a client from one year to another, as changes to an empty sheet. It is a record of the day it was
 * made: nothing on it calculates but the version.
 *
 * @param sheet the name of a sheet that is there and empty
 * @param title whose it is and of which years
 * @param changes the figures that changed
 * @returns what to do, in order
 */
export function rollForwardSheet(sheet: string, title: string, changes: readonly FigureChange[]): Change[] {
  const at = (range: string): Ref => ({ sheet, range });
  const last = first + changes.length;
  return [
    { do: "widths", sheet, widths: { A: 42, B: 24, C: 24, D: 30, E: 44 } },
    {
      do: "text",
      at: at("A1:A3"),
      rows: [[title], ["Every figure that is another in the new year, and why."], [""]],
    },
    { do: "format", at: at("A1"), format: heading },
    { do: "format", at: at("A2"), format: { color: quiet } },
    { do: "text", at: at(`A${first}:E${first}`), rows: [headings] },
    { do: "format", at: at(`A${first}:E${first}`), format: headingRow },
    { do: "format", at: at(`B${first}:C${first}`), format: { align: "right" } },
    ...changes.flatMap(({ what, before, after, why, authority }, index): Change[] => {
      const row = first + 1 + index;
      return [
        { do: "text", at: at(`A${row}`), rows: [[what]] },
        ...valueChange(at(`B${row}`), what, before),
        ...valueChange(at(`C${row}`), what, after),
        { do: "text", at: at(`D${row}:E${row}`), rows: [[whyWords[why], authority]] },
      ];
    }),
    { do: "formula", at: at(`A${last + 2}`), formula: "=MBDR.VERSION()" },
    { do: "print", sheet, orientation: "landscape" },
  ];
}
