import { makeStyles, tokens } from "@fluentui/react-components";
import { percent } from "../core/words";
import type { LedgerLine } from "../core/ledger";
import type { ConversionView } from "../workbook/results/conversionView";
import { Certainty } from "./Certainty";
import { CliffsAhead } from "./CliffsAhead";
import { Fold } from "./Fold";
import { LedgerLines } from "./LedgerLines";
import { large, quiet } from "./looks";
import { dollars } from "./words";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
  },
  large,
  plain: { margin: 0 },
  quiet,
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  label: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "2px 0" },
  amount: { textAlign: "right", padding: "2px 0", verticalAlign: "top" },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold },
});

/** What each government takes, and all of them. */
function Governments({ lines, state }: { readonly lines: readonly LedgerLine[]; readonly state: boolean }) {
  const styles = useStyles();
  const federal = lines.filter(({ of }) => of === "federal").slice(-1);
  const ofState = lines.filter(({ of, label }) => of === "state" && label.endsWith("income tax"));
  const taxes = [...federal, ...ofState];
  const all = lines.find(({ of }) => of === "all") ?? taxes[0];
  return (
    <table className={styles.table}>
      <tbody>
        {state &&
          taxes.map(({ label, difference }) => (
            <tr key={label}>
              <th scope="row" className={styles.label}>
                {label}
              </th>
              <td className={styles.amount}>{dollars(difference)}</td>
            </tr>
          ))}
        {all !== undefined && (
          <tr className={styles.total}>
            <th scope="row" className={styles.label}>
              {all.label}
            </th>
            <td className={styles.amount}>{dollars(all.difference)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** The cost of the conversion: in words, by government, how sure, what lies ahead, and the returns line by line. */
export function ConversionCost({ year, view }: { readonly year: number; readonly view: ConversionView }) {
  const styles = useStyles();
  const { converted, taxable, tax, ledger } = view;
  const premiums = ledger.lines.find(({ of }) => of === "Medicare");
  const taxed = ledger.lines.filter(({ of }) => of !== "Medicare");
  return (
    <div className={styles.part}>
      <div>
        <p className={styles.large}>{dollars(tax)}</p>
        <p className={styles.plain}>
          more income tax for {year} when {dollars(converted)} turns Roth: {dollars(taxable)} of it is growth
          and taxable, the rest was taxed before.
        </p>
        <p className={styles.quiet}>Estimate from the answers; not a return.</p>
      </div>
      <Governments lines={taxed} state={ledger.certainty !== undefined} />
      <p className={styles.plain}>
        {percent(view.averageRate)} of the taxable part, which is {percent(view.rateOnAll)} of what is
        converted. A further {dollars(view.measuredOn)} of taxable conversion is taxed at{" "}
        {percent(view.nextRate)}.
      </p>
      <Certainty of={ledger.certainty} />
      {premiums !== undefined && (
        <p className={styles.plain}>
          Apart from tax, Medicare premiums two years on: {dollars(premiums.difference)} more.{" "}
          <span className={styles.quiet}>Indicative, by the latest published tiers.</span>
        </p>
      )}
      <CliffsAhead cliffs={view.cliffs} taxable={taxable} />
      <Fold label="The returns, without and with the conversion">
        <LedgerLines lines={ledger.lines} state={ledger.certainty?.state} />
      </Fold>
    </div>
  );
}
