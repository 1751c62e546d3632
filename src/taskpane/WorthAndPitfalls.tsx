import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { calculateAll } from "../workbook/results/calculate";
import { faultOf } from "../workbook/faults";
import { inputNamed, type InputId } from "../workbook/inputs/inputs";
import { questionsOf, wantsWorth } from "../workbook/journey";
import { refusalOf, type Outcome } from "../workbook/results/outcomes";
import { pitfallInputs } from "../workbook/inputs/pitfalls";
import { pitfallsView } from "../workbook/results/pitfallsView";
import { worthResults } from "../workbook/results/planResults";
import { projectionView, type ProjectionView } from "../workbook/results/projectionView";
import { Figure, outcomeWords, unansweredWords } from "./Figure";
import { Fold } from "./Fold";
import type { StepProps } from "./HouseholdStep";
import { quiet } from "./looks";
import { Pitfalls } from "./Pitfalls";
import { Projection } from "./Projection";
import { dollars } from "./words";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  questions: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalM,
  },
  large: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  plain: { margin: 0 },
  quiet,
});

const ofPitfalls: ReadonlySet<InputId> = new Set(pitfallInputs.map(({ id }) => id));

function Worth({
  contribution,
  advantage,
  view,
}: {
  readonly contribution: number;
  readonly advantage: Outcome;
  readonly view: ProjectionView;
}) {
  const styles = useStyles();
  return (
    <>
      <div>
        <p className={styles.large}>{outcomeWords(advantage)}</p>
        <p className={styles.plain}>{view.verdict}</p>
        <p className={styles.plain}>{view.breakEven}</p>
        {view.unconverted !== undefined && <p className={styles.plain}>{view.unconverted}</p>}
        {view.aheadToday !== undefined && (
          <p className={styles.plain}>
            In today's dollars the Roth ends {dollars(Math.abs(view.aheadToday))}{" "}
            {view.aheadToday < 0 ? "behind" : "ahead"}.
          </p>
        )}
        <p className={styles.quiet}>
          Hypothetical, not guaranteed: an estimate by the assumptions typed, the same return every year.
        </p>
      </div>
      <Projection contribution={contribution} view={view} />
    </>
  );
}

/** What it is worth by a person's own assumptions, and the pitfalls that the answers tell. */
export function WorthAndPitfalls({ state, ask }: StepProps) {
  const styles = useStyles();
  const { answers, lost } = state;
  const { outcomes, spilled } = useMemo(() => calculateAll(answers, new Set(lost.keys())), [answers, lost]);
  const [projection, pitfalls] = useMemo(() => [spilled("projection"), spilled("pitfalls")], [spilled]);
  const view = projection.is === "answered" ? projectionView(projection.rows) : undefined;
  const { advantage } = outcomes;

  const refusal = (id: InputId) => {
    const found = [projection, pitfalls].find((table) => table.is === "refused" && table.input === id);
    return refusalOf(id, outcomes) ?? (found?.is === "refused" ? found.sentence : undefined);
  };
  const questions = questionsOf("Results", answers);
  const show = (id: InputId): ReactNode => ask(id, refusal(id));
  const folded = (label: string, ids: readonly InputId[]) => (
    <Fold
      label={label}
      startsOpen={ids.some((id) => answers[id] !== undefined)}
      staysOpen={ids.some((id) => (faultOf(id, state) ?? refusal(id)) !== undefined)}
    >
      <div className={styles.questions}>{ids.map(show)}</div>
    </Fold>
  );
  const ofWorth = questions.filter((id) => !ofPitfalls.has(id));
  return (
    <>
      <h3 className={styles.heading}>What it is worth</h3>
      <p className={styles.quiet}>
        A Roth held against a taxable account. Every assumption is yours: nothing is filled in for you.
      </p>
      {ofWorth.filter((id) => !inputNamed(id).rare).map(show)}
      {folded(
        "More assumptions",
        ofWorth.filter((id) => inputNamed(id).rare),
      )}
      {wantsWorth(answers) && (
        <section className={styles.part} aria-label="What it is worth">
          {view !== undefined && advantage.is === "answered" && (
            <Worth contribution={Number(answers.contribution)} advantage={advantage} view={view} />
          )}
          {worthResults.map(({ id, label, note }) => (
            <Figure key={id} label={label} note={note} outcome={outcomes[id]} />
          ))}
        </section>
      )}
      <h3 className={styles.heading}>Pitfalls</h3>
      {pitfalls.is === "answered" ? (
        <Pitfalls view={pitfallsView(pitfalls.rows)} />
      ) : (
        <p className={styles.plain}>{unansweredWords(pitfalls)}</p>
      )}
      {folded(
        "Answers that only pitfalls ask",
        questions.filter((id) => ofPitfalls.has(id)),
      )}
    </>
  );
}
