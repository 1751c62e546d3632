import { makeStyles, tokens } from "@fluentui/react-components";
import type { Line } from "../core/worksheet";
import { lineAmount } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { overflowWrap: "anywhere" },
  amount: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  words: { gridColumn: "1 / -1" },
  under: {
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
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

const useDetails = makeStyles({
  summary: {
    cursor: "pointer",
    minHeight: "24px",
    width: "fit-content",
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "24px",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

/** The worked lines behind a figure, folded away until they are asked for. */
export function ShowTheWork({ of, lines }: { readonly of: string; readonly lines: readonly Line[] }) {
  const styles = useDetails();
  if (lines.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary} aria-label={`Show the work: ${of}`}>
        Show the work
      </summary>
      <WorkLines lines={lines} />
    </details>
  );
}
