import { makeStyles, tokens } from "@fluentui/react-components";
import type { Jurisdiction, LedgerLine } from "../core/ledger";
import { quiet, workedLine } from "./looks";
import { dollars } from "./words";

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: workedLine.line,
  amount: { textAlign: "right", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  under: workedLine.under,
  quiet,
});

const order: readonly Jurisdiction[] = ["federal", "state", "all", "Medicare"];

function headingOf(of: Jurisdiction, state: string | undefined): string {
  if (of === "federal") return "Federal";
  if (of === "state") return state ?? "State";
  return of === "all" ? "All of them" : "Apart from tax";
}

const signed = (amount: number) => (amount > 0 ? `+${dollars(amount)}` : dollars(amount));

/** The returns line by line, under the name of each government: without the conversion, with it, and what changed. */
export function LedgerLines({
  lines,
  state,
}: {
  readonly lines: readonly LedgerLine[];
  readonly state: string | undefined;
}) {
  const styles = useStyles();
  return (
    <>
      {order.map((of) => {
        const own = lines.filter((line) => line.of === of && (line.without !== 0 || line.with !== 0));
        if (own.length === 0) return null;
        return (
          <section key={of} aria-label={headingOf(of, state)}>
            <h4 className={styles.heading}>{headingOf(of, state)}</h4>
            <ol className={styles.list}>
              {own.map((line) => (
                <li key={line.label} className={styles.line}>
                  <span>{line.label}</span>
                  <span className={styles.amount}>{signed(line.difference)}</span>
                  <span className={styles.under}>
                    {dollars(line.without)} without, {dollars(line.with)} with
                  </span>
                  <span className={styles.under}>
                    {[line.authority, line.status].filter((part) => part !== "").join(" · ")}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
      <p className={styles.quiet}>Lines that are 0 on both returns are left out.</p>
    </>
  );
}
