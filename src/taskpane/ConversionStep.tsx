import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { calculate } from "../workbook/results/calculate";
import { conversionView } from "../workbook/results/conversionView";
import type { InputId } from "../workbook/inputs/inputs";
import { questionsOf, wantsConversion } from "../workbook/journey";
import { refusalOf, type Outcomes } from "../workbook/results/outcomes";
import { conversionResults, type ConversionResultId } from "../workbook/results/results";
import { ConversionCost } from "./ConversionCost";
import { Figure, outcomeWords } from "./Figure";
import type { StepProps } from "./HouseholdStep";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const isOfIra = (id: InputId) => id.startsWith("ira_");

function ResultFigure({ of, outcomes }: { readonly of: ConversionResultId; readonly outcomes: Outcomes }) {
  const result = conversionResults.find(({ id }) => id === of);
  return result === undefined ? null : (
    <Figure label={result.label} note={result.note} outcome={outcomes[of]} />
  );
}

/** The conversion: the plan's after-tax account, IRAs apart from it, and what it all costs. */
export function ConversionStep({
  state,
  ask,
  onEstimate,
}: StepProps & {
  /** Tells how the estimate of this step stands; nothing, once the step is left. */
  readonly onEstimate: (words: string) => void;
}) {
  const styles = useStyles();
  const { answers, lost } = state;
  const outcomes = useMemo(() => calculate(answers, new Set(lost.keys())), [answers, lost]);
  const view = useMemo(() => conversionView(answers, outcomes), [answers, outcomes]);
  const wanted = wantsConversion(answers);
  const { conversion_tax: tax } = outcomes;
  const estimate = !wanted
    ? ""
    : tax.is === "answered"
      ? `Tax on the conversion, estimate: ${outcomeWords(tax)}`
      : outcomeWords(tax);
  useEffect(() => {
    onEstimate(estimate);
    return () => onEstimate("");
  }, [estimate, onEstimate]);

  const questions = questionsOf("Conversion", answers);
  const show = (id: InputId) => ask(id, refusalOf(id, outcomes));
  return (
    <>
      <h3 className={styles.heading}>The plan's after-tax account</h3>
      {questions.filter((id) => !isOfIra(id)).map(show)}
      {wanted && (
        <section aria-label="What the conversion costs">
          {view !== undefined && <ConversionCost year={Number(answers.year)} view={view} />}
          <ResultFigure of="conversion_taxable" outcomes={outcomes} />
          <ResultFigure of="conversion_tax" outcomes={outcomes} />
        </section>
      )}
      <h3 className={styles.heading}>IRAs, apart from the plan</h3>
      <p className={styles.quiet}>
        The mega backdoor runs through the plan, the backdoor through an IRA. They never mix: no plan balance
        goes into Form 8606, and no IRA into the plan's share of growth.
      </p>
      {questions.filter(isOfIra).map(show)}
      {questions.includes("ira_converted") && <ResultFigure of="ira_taxable" outcomes={outcomes} />}
    </>
  );
}
