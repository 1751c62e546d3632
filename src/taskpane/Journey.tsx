import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { faultOf, faultsOf } from "../workbook/faults";
import type { Answers, InputId } from "../workbook/inputs/inputs";
import { isNeeded, questionsOf, steps, type JourneyStep } from "../workbook/journey";
import { refusalOf, type RoomOutcomes } from "../workbook/results/outcomes";
import { roomResults } from "../workbook/results/results";
import type { Session, SessionState } from "../workbook/session";
import { yearLimits } from "../workbook/results/yearLimits";
import { EarlierSheet } from "./EarlierSheet";
import { ErrorSummary } from "./ErrorSummary";
import { Figure } from "./Figure";
import { LimitBar } from "./LimitBar";
import { ConversionStep, HouseholdStep, TestingStep, WorthAndPitfalls } from "./parts";
import { PayrollPart, isOfPayroll } from "./PayrollPart";
import { PlanFindings } from "./PlanFindings";
import { press } from "./press";
import { Question } from "./Question";
import { ResultStep } from "./ResultStep";
import { StepHeading } from "./StepHeading";
import { StepNav } from "./StepNav";

const useStyles = makeStyles({
  step: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  intro: { margin: 0, color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", justifyContent: "space-between" },
  end: { marginLeft: "auto" },
});

/** What each step is about, in a sentence. */
const intros: Readonly<Record<JourneyStep, string>> = {
  Client: "Whose year it is. The age decides what may be caught up.",
  Plan: "What the employer's plan allows. Leave open what you do not know.",
  "Pay & contributions": "The whole year, as it will have been by 31 December.",
  Household:
    "Whose income tax it is. Nothing here is needed for the room; only the tax on a conversion asks.",
  Conversion: "What becomes Roth this year, and what that costs in tax.",
  Testing: "Whether the plan's test may pay after-tax money back. All of it can be left open.",
  Results: "What the answers come to, what it is worth, and what to watch for.",
};

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly outcomes: RoomOutcomes;
  /** How often a person came back to the journey from elsewhere in the pane. */
  readonly returns: number;
  /** A step has an estimate of its own to tell, or none any more. */
  readonly onEstimate: (words: string) => void;
}

/** The journey: one step at a time, each with its questions and what can be told already. */
export function Journey({ session, state, outcomes, returns, onEstimate }: Props) {
  const styles = useStyles();
  const [step, setStep] = useState<JourneyStep>("Client");
  const [summary, setSummary] = useState(0);
  const [moves, setMoves] = useState(0);

  const { answers } = state;
  const faults = faultsOf(step, state);
  const index = steps.indexOf(step);

  function go(to: JourneyStep | undefined): void {
    if (to === undefined) return;
    setSummary(0);
    setStep(to);
    setMoves((before) => before + 1);
  }
  function next(): void {
    // What was typed last is committed by now, but not shown yet.
    if (faultsOf(step, session.state()).length > 0) setSummary((times) => times + 1);
    else go(steps[index + 1]);
  }
  const problem = (id: InputId) =>
    faultOf(id, state) ?? (summary > 0 ? faults.find((fault) => fault.id === id)?.sentence : undefined);
  const ask = (id: InputId, refusal: string | undefined) => (
    <Question
      key={`${state.client} ${id}`}
      id={id}
      value={answers[id]}
      draft={state.drafts[id]}
      needed={isNeeded(id, answers)}
      unsaved={state.unsaved.has(id)}
      problem={problem(id) ?? refusal}
      onAnswer={(of, value) => void session.answer(of, value)}
      onType={(of, typed) => void session.type(of, typed)}
    />
  );
  const questions = questionsOf(step, answers);
  function content(): ReactNode {
    switch (step) {
      case "Household":
        return <HouseholdStep state={state} ask={ask} />;
      case "Conversion":
        return <ConversionStep state={state} ask={ask} onEstimate={onEstimate} />;
      case "Testing":
        return <TestingStep state={state} ask={ask} />;
      case "Results":
        return (
          <ResultStep state={state} outcomes={outcomes}>
            <WorthAndPitfalls state={state} ask={ask} />
          </ResultStep>
        );
      default:
        return questions.filter((id) => !isOfPayroll(id)).map((id) => ask(id, refusalOf(id, outcomes)));
    }
  }

  return (
    <div className={styles.step}>
      <StepNav current={step} onStep={go} />
      <StepHeading arrivals={returns + moves}>{step}</StepHeading>
      <p className={styles.intro}>{intros[step]}</p>
      {summary > 0 && faults.length > 0 && <ErrorSummary key={summary} faults={faults} />}
      {questions.some((id) => state.absent.has(id)) && (
        <EarlierSheet session={session} state={state} onMade={() => setMoves((before) => before + 1)} />
      )}
      {content()}
      {step === "Plan" && <PlanFindings answers={answers} outcomes={outcomes} />}
      {step === "Pay & contributions" && (
        <>
          <YearSoFar answers={answers} outcomes={outcomes} />
          <PayrollPart state={state} ask={ask} />
        </>
      )}
      <div className={styles.buttons}>
        {index > 0 && <Button {...press(() => go(steps[index - 1]))}>Back</Button>}
        {index < steps.length - 1 && (
          <Button appearance="primary" className={styles.end} {...press(next)}>
            Next
          </Button>
        )}
      </div>
    </div>
  );
}

/** What the year comes to so far: the limit and what uses it, the match by the formula, and deferral still allowed. */
function YearSoFar({ answers, outcomes }: { readonly answers: Answers; readonly outcomes: RoomOutcomes }) {
  const limits = yearLimits(outcomes.headroom);
  const shown = roomResults.filter(
    ({ id }) => id === "deferral_room" || (id === "match" && answers.match_formula !== undefined),
  );
  return (
    <section aria-label="The year so far">
      {limits !== undefined && typeof answers.year === "number" && (
        <LimitBar year={answers.year} limits={limits} />
      )}
      {shown.map(({ id, label, note }) => (
        <Figure key={id} label={label} note={note} outcome={outcomes[id]} />
      ))}
    </section>
  );
}
