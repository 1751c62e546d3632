import { IFunctionService, SetSuperTableMutation } from "@univerjs/preset-sheets-core";
import type { FUniver, Univer } from "@univerjs/presets";

/**
 * The grid keeps formulas as it once read them, with the rows that a table had then: once a table has grown they are right
 * in the next calculation, and wrong again in the one after. So it is made to forget those that name a table which
 * changes.
 */
export function keepTablesFresh(univer: Univer, grid: FUniver): void {
  const formulas = univer.__getInjector().get(IFunctionService);
  grid.addEvent(grid.Event.CommandExecuted, ({ id, params }) => {
    if (id !== SetSuperTableMutation.id) return;
    const { tableName } = params as { tableName: string };
    formulas.deleteFormulaAstCacheKey(`${tableName}[`);
  });
}
