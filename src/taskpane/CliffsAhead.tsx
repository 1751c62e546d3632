import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Cliff } from "../core/cliffs";
import { percent } from "../core/words";
import { cliffGeometry } from "./cliffGeometry";
import { quiet } from "./looks";
import { numerals } from "./numerals";
import { dollars } from "./words";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  drawing: { display: "block", width: "100%", maxWidth: "480px", color: tokens.colorNeutralForeground1 },
  rate: {
    color: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { color: "Highlight" },
  },
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: {
    textAlign: "left",
    verticalAlign: "bottom",
    padding: "2px 0",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  right: { textAlign: "right", paddingLeft: tokens.spacingHorizontalS },
  amount: { whiteSpace: "nowrap" },
  cell: {
    textAlign: "left",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  quiet,
});

/** As many as a small picture shows apart. */
const mostShown = numerals.length;
const width = 320;
const left = 4;
const height = 84;
const rowHeight = 13;

/** What the rate does at a cliff, and what crossing costs at once. */
function changeWords({ rateBefore, rateAfter, jump }: Cliff): string {
  const rate =
    rateBefore === undefined ? percent(rateAfter) : `${percent(rateBefore)} to ${percent(rateAfter)}`;
  return jump > 0 ? `${rate}; ${dollars(jump)} at once` : rate;
}

/** The rate by the taxable part: the numbers are those of the table, the triangle is this conversion. */
function Picture({ cliffs, taxable }: { readonly cliffs: readonly Cliff[]; readonly taxable: number }) {
  const styles = useStyles();
  const id = useId();
  const { line, marks, here, topRate } = cliffGeometry(cliffs, taxable, width - left - 4, height);
  const top = 8 + rowHeight * (1 + Math.max(...marks.map(({ row }) => row)));
  const bottom = top + height;
  const path = line.map(([x, y], i) => `${i === 0 ? "M" : "L"}${left + x} ${top + y}`).join("");
  const told = cliffs.map(
    (cliff, i) => `${i + 1}, at ${dollars(cliff.away)}: ${cliff.label}, ${changeWords(cliff)}`,
  );
  return (
    <>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${width} ${bottom + 12}`}
        role="img"
        aria-labelledby={`${id}-title`}
      >
        <title id={`${id}-title`}>
          {`Tax rate on the next dollar of taxable conversion. This conversion: ${dollars(taxable)}. ${told.join(". ")}`}
        </title>
        <path d={`M${left} ${top}V${bottom}H${width}`} fill="none" stroke="currentColor" />
        {marks.map(({ x, row }, i) => {
          const y = top - 8 - row * rowHeight;
          return (
            <g key={i}>
              <path
                d={`M${left + x} ${y + 3}V${bottom}`}
                stroke="currentColor"
                strokeOpacity="0.55"
                strokeDasharray="2 3"
              />
              <path
                d={numerals[i]}
                transform={`translate(${left + x - 3} ${y - 8})`}
                fill="none"
                stroke="currentColor"
                strokeWidth="1.2"
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            </g>
          );
        })}
        <path className={styles.rate} d={path} fill="none" stroke="currentColor" strokeWidth="2.5" />
        <path d={`M${left + here} ${top}V${bottom}`} stroke="currentColor" strokeWidth="2" />
        <path d={`M${left + here - 5} ${bottom + 9}l5 -8l5 8z`} fill="currentColor" />
      </svg>
      <p className={styles.quiet}>
        The line goes from 0% at the foot to {percent(topRate)} at the top. The triangle is this conversion;
        the numbers are those of the table.
      </p>
    </>
  );
}

/** What a growing conversion runs into: the rate as a picture, and the same values as a table. */
export function CliffsAhead({
  cliffs,
  taxable,
}: {
  readonly cliffs: readonly Cliff[];
  readonly taxable: number;
}) {
  const styles = useStyles();
  const shown = cliffs.slice(0, mostShown);
  const more = cliffs.length - shown.length;
  if (shown.length === 0) return <p className={styles.quiet}>No cliffs within $10,000,000.</p>;
  return (
    <section aria-label="Cliffs ahead">
      <h4 className={styles.heading}>Cliffs ahead</h4>
      <p className={styles.quiet}>The tax rate on the next dollar, by the taxable part of the conversion.</p>
      <Picture cliffs={shown} taxable={taxable} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              What is crossed
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.right)}>
              Taxable part
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.right)}>
              Rate
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((cliff, i) => (
            <tr key={`${cliff.name} ${i}`}>
              <th scope="row" className={styles.cell}>
                {i + 1}. {cliff.label}
                {cliff.away < taxable ? " (crossed)" : ""}
              </th>
              <td className={mergeClasses(styles.cell, styles.right, styles.amount)}>
                {dollars(cliff.away)}
              </td>
              <td className={mergeClasses(styles.cell, styles.right)}>{changeWords(cliff)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className={styles.quiet}>
          {more} more {more === 1 ? "lies" : "lie"} further ahead; the client sheet lists all of them.
        </p>
      )}
    </section>
  );
}
