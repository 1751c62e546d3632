import { faultOf } from "../workbook/faults";
import type { InputId } from "../workbook/inputs/inputs";
import { payrollInputs } from "../workbook/inputs/payroll";
import { Fold } from "./Fold";
import type { StepProps } from "./HouseholdStep";
import { PayrollElection } from "./parts";

const ids: readonly InputId[] = payrollInputs.map(({ id }) => id);

/** Whether a question is about the payroll election. */
export function isOfPayroll(id: InputId): boolean {
  return ids.includes(id);
}

/** The payroll election, folded away until it is asked for. */
export function PayrollPart({ state, ask }: StepProps) {
  return (
    <Fold
      label="Payroll election, pay date by pay date"
      startsOpen={ids.some((id) => state.answers[id] !== undefined)}
      staysOpen={ids.some((id) => faultOf(id, state) !== undefined)}
    >
      <PayrollElection state={state} ask={ask} />
    </Fold>
  );
}
