import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ProjectionView, YearShown } from "../workbook/results/projectionView";
import { Fold } from "./Fold";
import { quiet, smallTable } from "./looks";
import { projectionGeometry, type Points } from "./projectionGeometry";
import { dollars } from "./words";

const useStyles = makeStyles({
  drawing: { display: "block", width: "100%", maxWidth: "480px", color: tokens.colorNeutralForeground1 },
  green: {
    color: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { color: "Highlight" },
  },
  sample: {
    width: "28px",
    height: "12px",
    marginRight: tokens.spacingHorizontalS,
    verticalAlign: "-1px",
    color: tokens.colorNeutralForeground1,
  },
  quiet,
  ...smallTable,
});

/** How each account is drawn: told apart by its stroke, so that colour is never needed. */
const strokes = [
  { of: "roth", strokeWidth: 3 },
  { of: "taxable", strokeWidth: 1.5 },
  { of: "unconverted", strokeWidth: 1.5, strokeDasharray: "2 4" },
] as const;

type Stroke = (typeof strokes)[number];

function Line({ points, stroke }: { readonly points: Points; readonly stroke: Stroke }) {
  const styles = useStyles();
  const { of, ...looks } = stroke;
  const path = points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${x} ${y}`).join("");
  return (
    <path
      className={of === "roth" ? styles.green : undefined}
      d={path}
      fill="none"
      stroke="currentColor"
      {...looks}
    />
  );
}

function Sample({ stroke }: { readonly stroke: Stroke }) {
  const styles = useStyles();
  return (
    <svg className={styles.sample} viewBox="0 0 28 12" aria-hidden focusable="false">
      <Line
        stroke={stroke}
        points={[
          [0, 6],
          [28, 6],
        ]}
      />
    </svg>
  );
}

const width = 310;
const height = 150;
const edge = 4;

/** What money becomes in a Roth, in a taxable account, and never converted: a picture, and the same values as a table. */
export function Projection({
  contribution,
  view,
}: {
  readonly contribution: number;
  readonly view: ProjectionView;
}) {
  const styles = useStyles();
  const id = useId();
  const { years, unconvertedAfterTax } = view;
  const names: Readonly<Record<Stroke["of"], string>> = {
    roth: "Roth",
    taxable: "Taxable, after tax",
    unconverted: unconvertedAfterTax ? "Never converted, after tax" : "Never converted, before tax",
  };
  const last = years[years.length - 1];
  const { lines, top } = projectionGeometry(
    contribution,
    strokes.map(({ of }) => years.map((year) => year[of])),
    width,
    height,
  );
  const told = strokes.map(({ of }) => `${names[of]} ${dollars(last?.[of] ?? 0)}`).join(", ");
  const right = mergeClasses(styles.head, styles.right);
  return (
    <section aria-label="Year by year">
      <svg
        className={styles.drawing}
        viewBox={`${-edge} ${-edge} ${width + 2 * edge} ${height + 2 * edge}`}
        role="img"
        aria-labelledby={`${id}-title`}
      >
        <title id={`${id}-title`}>
          {`${dollars(contribution)} put in at first; after ${years.length} years: ${told}. Hypothetical, not guaranteed.`}
        </title>
        <path d={`M0 0V${height}H${width}`} fill="none" stroke="currentColor" />
        {strokes.map((stroke, i) => (
          <Line key={stroke.of} stroke={stroke} points={lines[i] ?? []} />
        ))}
      </svg>
      <p className={styles.quiet}>
        From today to year {years.length}, and from $0 at the foot to {dollars(top)} at the top.
      </p>
      <table className={styles.table}>
        <tbody>
          {strokes.map((stroke) => (
            <tr key={stroke.of}>
              <th scope="row" className={styles.cell}>
                <Sample stroke={stroke} />
                {names[stroke.of]}
              </th>
              <td className={mergeClasses(styles.cell, styles.right)}>{dollars(last?.[stroke.of] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Fold label="Year by year">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                Year
              </th>
              {strokes.map(({ of }) => (
                <th key={of} scope="col" className={right}>
                  {names[of]}
                </th>
              ))}
              <th scope="col" className={right}>
                Roth ahead
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map((year: YearShown) => (
              <tr key={year.year}>
                <th scope="row" className={styles.cell}>
                  {year.year}
                </th>
                {[...strokes.map(({ of }) => year[of]), year.ahead].map((amount, i) => (
                  <td key={i} className={mergeClasses(styles.cell, styles.right)}>
                    {dollars(amount)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
    </section>
  );
}
