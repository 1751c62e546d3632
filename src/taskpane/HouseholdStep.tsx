import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { calculate } from "../workbook/results/calculate";
import { faultOf } from "../workbook/faults";
import { inputNamed, type InputId } from "../workbook/inputs/inputs";
import { questionsOf } from "../workbook/journey";
import { refusalOf } from "../workbook/results/outcomes";
import type { SessionState } from "../workbook/session";
import { Fold } from "./Fold";

const useStyles = makeStyles({
  rare: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalM,
  },
});

/** What a step is given that asks its own questions. */
export interface StepProps {
  readonly state: SessionState;
  /** Shows a question, with why the calculation refused its answer, if it did. */
  readonly ask: (id: InputId, refusal: string | undefined) => ReactNode;
}

/** The household: what is common first, and the rest folded away. */
export function HouseholdStep({ state, ask }: StepProps) {
  const styles = useStyles();
  const { answers } = state;
  const outcomes = calculate(answers, new Set(state.lost.keys()));
  const questions = questionsOf("Household", answers);
  const rare = questions.filter((id) => inputNamed(id).rare);
  const show = (id: InputId) => ask(id, refusalOf(id, outcomes));
  const isFaulty = (id: InputId) => (faultOf(id, state) ?? refusalOf(id, outcomes)) !== undefined;
  return (
    <>
      {questions.filter((id) => !rare.includes(id)).map(show)}
      <Fold
        label="More about the household"
        startsOpen={rare.some((id) => answers[id] !== undefined)}
        staysOpen={rare.some(isFaulty)}
      >
        <div className={styles.rare}>{rare.map(show)}</div>
      </Fold>
    </>
  );
}
