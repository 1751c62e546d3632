/** Parts of the pane that need all of the catalogue: payroll, testing, worth and pitfalls. */
export { PayrollElection } from "./PayrollElection";
export { TestingStep } from "./TestingStep";
export { WorthAndPitfalls } from "./WorthAndPitfalls";
