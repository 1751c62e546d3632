import { later } from "./later";

/** The parts of the pane that wait until they are shown: they need all of the catalogue, or few people open them. */

export const ExplainCell = later(async () => (await import("./ExplainCell")).ExplainCell);
export const HouseholdStep = later(async () => (await import("./taxSteps")).HouseholdStep);
export const ConversionStep = later(async () => (await import("./taxSteps")).ConversionStep);
export const Firm = later(async () => (await import(/* webpackChunkName: "firm" */ "./firm/Firm")).Firm);
export const PayrollElection = later(async () => (await import("./planSteps")).PayrollElection);
export const TestingStep = later(async () => (await import("./planSteps")).TestingStep);
export const WorthAndPitfalls = later(async () => (await import("./planSteps")).WorthAndPitfalls);
