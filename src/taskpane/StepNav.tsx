import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { steps, type JourneyStep } from "../workbook/journey";
import { press } from "./press";

const useStyles = makeStyles({
  // Three to a row of 320 pixels, all in one where there is room.
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(88px, 1fr))",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    gap: "2px",
  },
  step: {
    width: "100%",
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    border: "none",
    borderBottom: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralForeground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** Names that fit three to a row of 320 pixels. */
const shortNames: Readonly<Record<JourneyStep, string>> = {
  Client: "Client",
  Plan: "Plan",
  "Pay & contributions": "Pay",
  Household: "Household",
  Conversion: "Conversion",
  Testing: "Testing",
  Results: "Results",
};

/** The steps of the journey: each can be reached at any time. */
export function StepNav({
  current,
  onStep,
}: {
  readonly current: JourneyStep;
  readonly onStep: (step: JourneyStep) => void;
}) {
  const styles = useStyles();
  return (
    <nav aria-label="Steps">
      <ol className={styles.list}>
        {steps.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className={mergeClasses(styles.step, step === current && styles.current)}
              aria-current={step === current ? "step" : undefined}
              aria-label={`${index + 1}. ${step}`}
              {...press(() => onStep(step))}
            >
              {index + 1}. {shortNames[step]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
