import { cellCases } from "./contract/cells";
import { copyCases, listCases } from "./contract/lists";
import { lookCases, nameCases } from "./contract/looks";
import { readCases, watchCases } from "./contract/reading";
import { commandCases } from "./contract/commandCases";
import { sheetCases } from "./contract/sheets";
import type { Case } from "./contract/support";

export type { Bench, Case, Held, Probe } from "./contract/support";

/**
 * What every adapter of the port must do, as cases that speak to it through the port alone. They know no adapter, no
 * test runner and no Node, so that they can run beside an adapter wherever it lives.
 */
export const contract: readonly Case[] = [
  ...sheetCases,
  ...cellCases,
  ...lookCases,
  ...nameCases,
  ...copyCases,
  ...listCases,
  ...readCases,
  ...watchCases,
  ...commandCases,
];
