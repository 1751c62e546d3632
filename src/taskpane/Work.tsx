import { makeStyles } from "@fluentui/react-components";
import type { Line } from "../core/worksheet";
import { Fold } from "./Fold";
import { workedLine } from "./looks";
import { lineAmount } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: workedLine.line,
  label: { overflowWrap: "anywhere" },
  amount: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  words: { gridColumn: "1 / -1" },
  under: workedLine.under,
});

/** The worked lines of a figure: what, how much, how it came about, and on whose authority. */
export function WorkLines({ lines }: { readonly lines: readonly Line[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {lines.map(({ label, how, amount, authority }, index) => (
        <li key={index} className={styles.line}>
          <span className={amount === "" ? styles.words : styles.label}>{label}</span>
          {amount !== "" && (
            <span className={typeof amount === "string" ? styles.words : styles.amount}>
              {lineAmount(amount)}
            </span>
          )}
          <span className={styles.under}>{[how, authority].filter((part) => part !== "").join(" · ")}</span>
        </li>
      ))}
    </ol>
  );
}

/** The worked lines behind a figure, folded away until they are asked for. */
export function ShowTheWork({ of, lines }: { readonly of: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <Fold label="Show the work" says={`Show the work: ${of}`}>
      <WorkLines lines={lines} />
    </Fold>
  );
}
