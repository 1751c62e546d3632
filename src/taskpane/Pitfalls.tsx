import { makeStyles, tokens } from "@fluentui/react-components";
import type { PitfallsView } from "../workbook/results/pitfallsView";
import { Fold } from "./Fold";
import { quiet } from "./looks";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  applies: {
    padding: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300 },
  plain: { margin: 0 },
  quiet,
  bullets: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

const counted = (count: number) =>
  count === 0 ? "None of those tested applies." : count === 1 ? "One applies." : `${count} apply.`;

/** The mistakes that the answers tell: those that apply with what to do, then the names of the others. */
export function Pitfalls({ view }: { readonly view: PitfallsView }) {
  const styles = useStyles();
  const { applies, clear, notTested } = view;
  return (
    <section aria-label="Pitfalls">
      <p className={styles.plain}>{counted(applies.length)}</p>
      <ul className={styles.list}>
        {applies.map(({ name, sentence, remedy, authority }) => (
          <li key={name} className={styles.applies}>
            <h4 className={styles.name}>{name}</h4>
            <p className={styles.plain}>{sentence}</p>
            <p className={styles.plain}>What to do: {remedy}</p>
            <p className={styles.plain}>{authority}</p>
          </li>
        ))}
      </ul>
      {clear.length > 0 && <p className={styles.quiet}>Tested, and not there: {clear.join("; ")}.</p>}
      {notTested.length > 0 && (
        <Fold label={`Not tested: ${notTested.length}, answers are missing`}>
          <ul className={styles.bullets}>
            {notTested.map(({ name, missing }) => (
              <li key={name}>
                {name}: <span className={styles.quiet}>{missing.join("; ")}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
}
