import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { percent } from "../core/words";
import { calculateAll } from "../workbook/results/calculate";
import type { InputId } from "../workbook/inputs/inputs";
import { questionsOf } from "../workbook/journey";
import { scheduleView, type Elected, type PayShown } from "../workbook/results/scheduleView";
import { unansweredWords } from "./Figure";
import { Fold } from "./Fold";
import type { StepProps } from "./HouseholdStep";
import { card, quiet, smallTable } from "./looks";
import { isOfPayroll } from "./PayrollPart";
import { dollars } from "./words";

const useStyles = makeStyles({
  whole: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalM,
  },
  card,
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  plain: { margin: 0 },
  quiet,
  ...smallTable,
  sum: { fontWeight: tokens.fontWeightSemibold },
});

function electedWords({ rate, amount }: Elected, isSum: boolean): string {
  return isSum || rate === 0 ? dollars(amount) : `${percent(rate)}: ${dollars(amount)}`;
}

function Row({ pay, catchUp }: { readonly pay: PayShown; readonly catchUp: boolean }) {
  const styles = useStyles();
  const { name, deferral, match, afterTax, roomLeft, isSum } = pay;
  const amount = mergeClasses(styles.cell, styles.right, isSum && styles.sum);
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, isSum && styles.sum)}>
        {name}
      </th>
      <td className={amount}>{electedWords(deferral, isSum)}</td>
      {catchUp && <td className={amount}>{electedWords(pay.catchUp, isSum)}</td>}
      <td className={amount}>{dollars(match)}</td>
      <td className={amount}>{electedWords(afterTax, isSum)}</td>
      <td className={amount}>{roomLeft === undefined ? "" : dollars(roomLeft)}</td>
    </tr>
  );
}

function Pays({ rows }: { readonly rows: readonly PayShown[] }) {
  const styles = useStyles();
  const catchUp = rows.some((pay) => pay.catchUp.amount > 0);
  const right = mergeClasses(styles.head, styles.right);
  const headings = ["Deferral", ...(catchUp ? ["Catch-up"] : []), "Match", "After-tax", "Room left"];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            Pay date
          </th>
          {headings.map((heading) => (
            <th key={heading} scope="col" className={right}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((pay) => (
          <Row key={pay.name} pay={pay} catchUp={catchUp} />
        ))}
      </tbody>
    </table>
  );
}

/** What to enter on the payroll site, what to watch, and every pay date. */
export function PayrollElection({ state, ask }: StepProps) {
  const styles = useStyles();
  const { answers, lost } = state;
  const schedule = useMemo(
    () => calculateAll(answers, new Set(lost.keys())).spilled("schedule_rows"),
    [answers, lost],
  );
  const refusal = (id: InputId) =>
    schedule.is === "refused" && schedule.input === id ? schedule.sentence : undefined;
  const questions = questionsOf("Pay & contributions", answers).filter((id) => isOfPayroll(id));
  const view = schedule.is === "answered" ? scheduleView(schedule.rows) : undefined;
  return (
    <div className={styles.whole}>
      {questions.map((id) => ask(id, refusal(id)))}
      {schedule.is !== "answered" && answers.pay_periods !== undefined && (
        <p className={styles.plain}>{unansweredWords(schedule)}</p>
      )}
      {view !== undefined && (
        <section className={styles.card} aria-label="What to enter on the payroll site">
          <h3 className={styles.heading}>What to enter on the payroll site</h3>
          <ul className={styles.list}>
            {view.payroll.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className={styles.quiet}>{view.check}</p>
          <p className={styles.quiet}>Estimate from the answers; the plan document and payroll control.</p>
        </section>
      )}
      {view !== undefined && view.watch.length > 0 && (
        <section aria-label="What to watch">
          <h3 className={styles.heading}>What to watch</h3>
          <ul className={styles.list}>
            {view.watch.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {view !== undefined && (
        <Fold label="Every pay date">
          <Pays rows={view.rows} />
        </Fold>
      )}
    </div>
  );
}
