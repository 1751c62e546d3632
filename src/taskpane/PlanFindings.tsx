import { makeStyles, tokens } from "@fluentui/react-components";
import type { RoomOutcomes } from "../workbook/results/outcomes";
import type { Answers } from "../workbook/inputs/inputs";
import { askThePlan } from "../workbook/journey";
import { outcomeWords } from "./Figure";
import { card, quiet } from "./looks";
import { ShowTheWork } from "./Work";

const useStyles = makeStyles({
  card,
  verdict: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet,
  heading: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase300 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalXL },
});

/** What the plan's features allow, told at once, and what to ask of the employer. */
export function PlanFindings({
  answers,
  outcomes,
}: {
  readonly answers: Answers;
  readonly outcomes: RoomOutcomes;
}) {
  const styles = useStyles();
  const { eligibility } = outcomes;
  const questions = askThePlan(answers);
  return (
    <section className={styles.card} aria-label="What the plan allows">
      <p className={styles.verdict}>{outcomeWords(eligibility)}</p>
      <p className={styles.quiet}>
        Eligible means these features are present; confirm limits for the highly paid and testing.
      </p>
      {eligibility.is === "answered" && <ShowTheWork of="Mega backdoor Roth" lines={eligibility.lines} />}
      {questions.length > 0 && (
        <>
          <h3 className={styles.heading}>What to ask HR or the plan</h3>
          <ul className={styles.list}>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
