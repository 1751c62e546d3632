import { makeStyles, tokens } from "@fluentui/react-components";
import type { Certainty as HowSure } from "../core/state/certainty";
import { card } from "./looks";

const useStyles = makeStyles({
  card,
  verdict: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** How far the state's part can be relied on: it is part of the answer. */
export function Certainty({ of }: { readonly of: HowSure | undefined }) {
  const styles = useStyles();
  if (of === undefined) {
    return (
      <section className={styles.card} aria-label="How sure the state's part is">
        <p className={styles.verdict}>Federal tax alone: no state is given.</p>
      </section>
    );
  }
  const remarks = [
    ...(of.projected === "" ? [] : [`Projected: ${of.projected}.`]),
    ...of.unresolved.map((doubt) => `Not settled: ${doubt}.`),
    ...of.warnings.map((warning) => `To check: ${warning}.`),
    ...(of.notModelled.length === 0 ? [] : [`Not modelled: ${of.notModelled.join("; ")}.`]),
  ];
  return (
    <section className={styles.card} aria-label="How sure the state's part is">
      <p className={styles.verdict}>
        {of.state} {of.year}: {of.status}
      </p>
      <ul className={styles.list}>
        {[...of.reasons.map(sentence), ...remarks].map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </section>
  );
}
