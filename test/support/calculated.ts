import {
  DetailedCellError,
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  SimpleRangeValue,
  type RawCellContent,
} from "hyperformula";
import { catalogue } from "../../src/catalogue";
import type { MemoryWorkbook } from "./memoryWorkbook";
import { callGrid } from "./source";

type Ast = Parameters<FunctionPlugin["runFunction"]>[0][number];
type State = Parameters<FunctionPlugin["runFunction"]>[1];

/** What the engine says of a cell without a value; of a range, its rows. */
function plain(value: unknown): unknown {
  if (value instanceof SimpleRangeValue) return value.data.map((row) => row.map(plain));
  return typeof value === "symbol" || value === undefined ? null : value;
}

/** An answer as one cell of the engine: of several rows, the last one's amount; an error as its code in text. */
function oneCell(name: string, args: unknown[]): string | number | boolean {
  const grid = callGrid(name, args);
  const last = grid[grid.length - 1];
  const cell = grid.length > 1 ? last?.[2] : last?.[0];
  if (typeof cell === "object" && cell !== null) return (cell as { error: string }).error;
  return cell as string | number | boolean;
}

/** The functions of the catalogue in the engine, which hands single cells over. */
class Functions extends FunctionPlugin {
  static override implementedFunctions = Object.fromEntries(
    catalogue.map(({ name }) => [
      `MBDR.${name}`,
      {
        method: name,
        parameters: Array.from({ length: 9 }, () => ({
          argumentType: FunctionArgumentType.ANY,
          optionalArg: true,
        })),
      },
    ]),
  );
}

for (const { name } of catalogue) {
  Object.assign(Functions.prototype, {
    [name](this: Functions, ast: { args: Ast[] }, state: State) {
      const filled = ast.args.length;
      return this.runFunction(ast.args, state, this.metadata(`MBDR.${name}`), (...given: unknown[]) => {
        const cells = given.slice(0, filled).map(plain);
        const [first, ...rest] = cells;
        return oneCell(name, name === "EXPLAIN" ? [[[first]], rest.map((cell) => [[cell]])] : cells);
      });
    },
  });
}

HyperFormula.registerFunctionPlugin(Functions, {
  enGB: Object.fromEntries(catalogue.map(({ name }) => [`MBDR.${name}`, `MBDR.${name}`])),
});

/**
 * Calculates a sheet of a workbook in memory with a real engine: what each cell would show.
 *
 * @param workbook the workbook
 * @param sheet the sheet
 * @returns the value of a cell by its address; an error as its code
 */
export function calculated(workbook: MemoryWorkbook, sheet: string): (address: string) => unknown {
  const rows: RawCellContent[][] = Array.from({ length: 320 }, (_row, row) =>
    ["A", "B", "C", "D"].map((column) => {
      const held = workbook.at(sheet, `${column}${row + 1}`);
      if (held === undefined || held.type === "empty") return null;
      if (held.formula !== undefined) return held.formula;
      // What is text stays text, whatever it looks like.
      return held.type === "text" ? `'${String(held.value)}` : held.value;
    }),
  );
  const engine = HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3" });
  return (address) => {
    const at = engine.simpleCellAddressFromString(address, 0);
    const value = at === undefined ? undefined : engine.getCellValue(at);
    return value instanceof DetailedCellError ? value.value : value;
  };
}
