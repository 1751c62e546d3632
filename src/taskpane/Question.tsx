import { Field, Input, Radio, RadioGroup, Select, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { choicesOf, type Choice } from "../workbook/inputs/choices";
import { inputNamed, type AnswerValue, type InputId } from "../workbook/inputs/inputs";
import type { Draft } from "../workbook/session";
import { sameAnswer, showTyped } from "../workbook/inputs/typed";

const useStyles = makeStyles({
  narrow: { maxWidth: "14rem" },
  wide: { maxWidth: "100%" },
  chosen: { maxWidth: "18rem" },
});

/** What a question needs to be shown. */
export interface QuestionProps {
  readonly id: InputId;
  readonly value: AnswerValue;
  readonly draft: Draft | undefined;
  readonly needed: boolean;
  readonly unsaved: boolean;
  /** What to mend, if anything. */
  readonly problem: string | undefined;
  /** An answer was given. */
  readonly onAnswer: (id: InputId, value: AnswerValue) => void;
  /** Something was typed. */
  readonly onType: (id: InputId, typed: string) => void;
}

/** The id of the element to which a link in the summary of what to mend leads. */
export function fieldId(id: InputId): string {
  return `mbdr-${id}`;
}

/** One question with its hint, what is wrong, and whether its answer is saved. */
export function Question(props: QuestionProps) {
  const { id, needed, unsaved, problem } = props;
  const { label, hint, kind } = inputNamed(id);
  const yesOrNo = kind.of === "yes or no";
  const choices = choicesOf(kind);
  return (
    <Field
      label={{ children: label, ...(yesOrNo ? {} : { htmlFor: fieldId(id) }) }}
      // A sentence that says how to mend the answer stands in place of the hint, so that little moves.
      hint={problem !== undefined ? undefined : unsaved ? `${hint} Not saved in the sheet.` : hint}
      required={needed}
      validationState={problem === undefined ? "none" : "error"}
      // The pane has one live region, and the message is told with its field: no alert of its own.
      validationMessage={problem === undefined ? undefined : { children: problem, role: undefined }}
    >
      {yesOrNo ? (
        <YesOrNo {...props} />
      ) : choices !== undefined ? (
        <ChosenAnswer {...props} choices={choices} />
      ) : (
        <TypedAnswer {...props} />
      )}
    </Field>
  );
}

function YesOrNo({ id, value, onAnswer }: QuestionProps) {
  return (
    <RadioGroup
      id={fieldId(id)}
      layout="horizontal"
      value={value === "Yes" || value === "No" ? value : ""}
      onChange={(_event, data) => onAnswer(id, data.value === "" ? undefined : data.value)}
    >
      <Radio value="Yes" label="Yes" />
      <Radio value="No" label="No" />
      <Radio value="" label="Not known" />
    </RadioGroup>
  );
}

/** One of a few answers; what a cell holds beside them is told below, and stays until another is chosen. */
function ChosenAnswer({
  id,
  value,
  choices,
  onAnswer,
}: QuestionProps & { readonly choices: readonly Choice[] }) {
  const styles = useStyles();
  const input = inputNamed(id);
  const chosen = choices.findIndex((choice) => sameAnswer(input, choice.value, value));
  return (
    <Select
      id={fieldId(id)}
      className={styles.chosen}
      value={chosen < 0 ? "other" : String(chosen)}
      onChange={(_event, data) => onAnswer(id, choices[Number(data.value)]?.value)}
    >
      {chosen < 0 && <option value="other">Not one of these</option>}
      {choices.map(({ words }, index) => (
        <option key={words} value={String(index)}>
          {words}
        </option>
      ))}
    </Select>
  );
}

/** Excel's own way of typing: Enter and leaving the field commit, Escape brings back what was there. */
function TypedAnswer({ id, value, draft, onType }: QuestionProps) {
  const styles = useStyles();
  const input = inputNamed(id);
  const { of } = input.kind;
  const [typing, setTyping] = useState<string>();
  const isText = of === "text" || of === "match formula" || of === "place";

  function commit(): void {
    if (typing === undefined) return;
    setTyping(undefined);
    onType(id, typing);
  }
  return (
    <Input
      id={fieldId(id)}
      className={isText ? styles.wide : styles.narrow}
      value={typing ?? draft?.typed ?? showTyped(input, value)}
      inputMode={of === "dollars" ? "decimal" : isText ? "text" : "numeric"}
      contentBefore={of === "dollars" ? <span aria-hidden>$</span> : undefined}
      autoComplete="off"
      spellCheck={false}
      onChange={(_event, data) => setTyping(data.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key === "Escape") setTyping(undefined);
      }}
    />
  );
}
