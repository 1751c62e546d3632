import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { calculate } from "../workbook/results/calculate";
import { questionsOf } from "../workbook/journey";
import { refusalOf } from "../workbook/results/outcomes";
import { testingResults } from "../workbook/results/planResults";
import { ifItFails, testingView } from "../workbook/results/testingView";
import { Figure } from "./Figure";
import type { StepProps } from "./HouseholdStep";
import { card, quiet } from "./looks";

const useStyles = makeStyles({
  card,
  verdict: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  plain: { margin: `${tokens.spacingVerticalXS} 0 0` },
  heading: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase300 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
  quiet,
});

/** The plan's test: whether the person is in it, what it allows, what a failure does, and what to ask. */
export function TestingStep({ state, ask }: StepProps) {
  const styles = useStyles();
  const { answers, lost } = state;
  const outcomes = useMemo(() => calculate(answers, new Set(lost.keys())), [answers, lost]);
  const view = testingView(answers, outcomes);
  return (
    <>
      {questionsOf("Testing", answers).map((id) => ask(id, refusalOf(id, outcomes)))}
      <section className={styles.card} aria-label="What the test may do">
        <p className={styles.verdict}>{view.standing}</p>
        {view.against.map((sentence) => (
          <p key={sentence} className={styles.plain}>
            {sentence}
          </p>
        ))}
        <h3 className={styles.heading}>If the test fails</h3>
        <ul className={styles.list}>
          {ifItFails.map(({ sentence, authority }) => (
            <li key={sentence}>
              {sentence} <span className={styles.quiet}>{authority}</span>
            </li>
          ))}
        </ul>
        <h3 className={styles.heading}>What to ask HR or the plan</h3>
        <ul className={styles.list}>
          {view.ask.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </section>
      <div>
        {testingResults.map(({ id, label, note, reads }) => (
          <Figure key={id} label={label} note={note} reads={reads} outcome={outcomes[id]} />
        ))}
      </div>
      <p className={styles.quiet}>
        Only all employees together tell whether the test passes. With their list in a sheet, ACP_TEST,
        ACP_REFUNDS and ACP_HEADROOM work it out in cells.
      </p>
    </>
  );
}
