import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { YearLimits } from "../workbook/results/yearLimits";
import { barGeometry, type Stretch } from "./barGeometry";
import { dollars } from "./words";

const useStyles = makeStyles({
  drawing: { display: "block", width: "100%", maxWidth: "480px", color: tokens.colorNeutralForeground1 },
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  caption: { textAlign: "left", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  label: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "2px 0" },
  amount: { textAlign: "right", padding: "2px 0" },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold },
  sample: {
    width: "16px",
    height: "12px",
    marginRight: tokens.spacingHorizontalS,
    verticalAlign: "-1px",
    color: tokens.colorNeutralForeground1,
  },
  green: {
    color: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { color: "Highlight" },
  },
});

/** How a part is filled: told apart by pattern, so that colour is never needed. */
type Fill = "solid" | "lines" | "dots" | "open" | "crossed" | "shut";

interface Part {
  readonly label: string;
  readonly amount: number;
  readonly fill: Fill;
}

function partsOf(limits: YearLimits): Part[] {
  const all: Part[] = [
    { label: "Deferrals", amount: limits.deferrals, fill: "solid" },
    { label: "Employer", amount: limits.employer, fill: "lines" },
    { label: "After-tax so far", amount: limits.afterTax, fill: "dots" },
    { label: "After-tax room left", amount: limits.room, fill: "open" },
    { label: "Shut by the plan's cap", amount: limits.shut, fill: "shut" },
  ];
  return all.filter(({ fill, amount }) => fill !== "shut" || amount > 0);
}

const width = 320;
const top = 12;
const height = 24;

function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-lines`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M-1 1l2-2M0 6l6-6M5 7l2-2" stroke="currentColor" strokeWidth="1.4" />
      </pattern>
      <pattern id={`${id}-dots`} width="5" height="5" patternUnits="userSpaceOnUse">
        <circle cx="2.5" cy="2.5" r="1.2" fill="currentColor" />
      </pattern>
      <pattern id={`${id}-crossed`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M0 0l6 6M6 0l-6 6" stroke="currentColor" strokeWidth="1" />
      </pattern>
    </defs>
  );
}

function Box({
  id,
  fill,
  at,
  y = top,
  tall = height,
}: {
  readonly id: string;
  readonly fill: Fill;
  readonly at: Stretch;
  readonly y?: number;
  readonly tall?: number;
}) {
  const styles = useStyles();
  const paint =
    fill === "solid" ? "currentColor" : fill === "open" || fill === "shut" ? "none" : `url(#${id}-${fill})`;
  if (at.width <= 0) return null;
  if (fill === "open") {
    return (
      <rect
        className={styles.green}
        x={at.x}
        y={y}
        width={at.width}
        height={tall}
        fill="currentColor"
        stroke="currentColor"
      />
    );
  }
  return (
    <rect
      x={at.x}
      y={y}
      width={at.width}
      height={tall}
      fill={paint}
      fillOpacity={fill === "solid" ? 0.75 : 1}
      stroke="currentColor"
      strokeDasharray={fill === "shut" ? "3 3" : undefined}
    />
  );
}

function Sample({ fill }: { readonly fill: Fill }) {
  const styles = useStyles();
  const id = useId();
  return (
    <svg className={styles.sample} viewBox="0 0 16 12" aria-hidden focusable="false">
      <Patterns id={id} />
      <Box id={id} fill={fill} at={{ x: 0.5, width: 15 }} y={0.5} tall={11} />
    </svg>
  );
}

/** The year's limit as a bar, and the same values as a table. */
export function LimitBar({ year, limits }: { readonly year: number; readonly limits: YearLimits }) {
  const styles = useStyles();
  const id = useId();
  const parts = partsOf(limits);
  const {
    parts: places,
    limit,
    beyond,
  } = barGeometry(
    parts.map(({ amount }) => amount),
    limits.limit,
    limits.catchUp,
    width,
  );
  const told = parts.map(({ label, amount }) => `${label} ${dollars(amount)}`).join(", ");
  const title = `Limit on annual additions ${year}, ${dollars(limits.limit)}: ${told}`;
  return (
    <>
      <svg
        className={styles.drawing}
        viewBox={`-1 0 ${width + 2} 44`}
        role="img"
        aria-labelledby={`${id}-title`}
      >
        <title id={`${id}-title`}>{title}</title>
        <Patterns id={id} />
        {parts.map(({ fill }, index) => {
          const at = places[index];
          return at === undefined ? null : <Box key={fill} id={id} fill={fill} at={at} />;
        })}
        {beyond !== undefined && <Box id={id} fill="crossed" at={beyond} />}
        <path d={`M${limit} 4V44`} stroke="currentColor" strokeWidth="2" />
      </svg>
      <table className={styles.table}>
        <caption className={styles.caption}>The line marks the limit on annual additions.</caption>
        <tbody>
          {parts.map(({ label, amount, fill }) => (
            <tr key={fill}>
              <th scope="row" className={styles.label}>
                <Sample fill={fill} />
                {label}
              </th>
              <td className={styles.amount}>{dollars(amount)}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row" className={styles.label}>
              Limit
            </th>
            <td className={styles.amount}>{dollars(limits.limit)}</td>
          </tr>
          {limits.catchUp > 0 && (
            <tr>
              <th scope="row" className={styles.label}>
                <Sample fill="crossed" />
                Catch-up, on top of the limit
              </th>
              <td className={styles.amount}>{dollars(limits.catchUp)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}
