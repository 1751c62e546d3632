import {
  CellError,
  DetailedCellError,
  ErrorType,
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  SimpleRangeValue,
  type RawCellContent,
} from "hyperformula";
import { catalogue } from "../../src/catalogue";
import { address, areaOf } from "../../src/workbook/a1";
import type { MemoryWorkbook } from "./memoryWorkbook";
import { callGrid } from "./source";

type Ast = Parameters<FunctionPlugin["runFunction"]>[0][number];
type State = Parameters<FunctionPlugin["runFunction"]>[1];

/** What the engine says of a cell without a value; of a range, its rows. */
function plain(value: unknown): unknown {
  if (value instanceof SimpleRangeValue) return value.data.map((row) => row.map(plain));
  return typeof value === "symbol" || value === undefined ? null : value;
}

/** A cell that holds a formula, and what it spills. */
type Spills = Map<string, readonly (readonly unknown[])[]>;

/** What the formulas of the workbook that is being calculated spill. */
let spills: Spills = new Map();

/** An answer as one cell of the engine: of several rows, the last one's amount; an error as one. */
function oneCell(name: string, args: unknown[], at: string): string | number | boolean | CellError {
  const grid = callGrid(name, args);
  if (grid.length > 1) spills.set(at, grid);
  const last = grid[grid.length - 1];
  const cell = grid.length > 1 ? last?.[2] : last?.[0];
  if (typeof cell === "object" && cell !== null) {
    const { error } = cell as { error: string };
    return new CellError(error === "#N/A" ? ErrorType.NA : ErrorType.VALUE);
  }
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
        const { row, col } = state.formulaAddress;
        const passed = name === "EXPLAIN" ? [[[first]], rest.map((cell) => [[cell]])] : cells;
        return oneCell(name, passed, address(row + 1, col + 1));
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
  spills = new Map();
  const rows: RawCellContent[][] = Array.from({ length: 600 }, (_row, row) =>
    Array.from({ length: 12 }, (_column, column) => {
      const held = workbook.at(sheet, address(row + 1, column + 1));
      if (held === undefined || held.type === "empty") return null;
      if (held.formula !== undefined) return held.formula;
      // What is text stays text, whatever it looks like.
      return held.type === "text" ? `'${String(held.value)}` : held.value;
    }),
  );
  let engine = HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3" });
  // What one table spills may be what another is made from.
  for (let round = 0; round < chain; round += 1) {
    const spilled = spills;
    spills = new Map();
    engine.destroy();
    engine = HyperFormula.buildFromArray(withSpilled(rows, spilled), { licenseKey: "gpl-v3" });
  }
  return (wanted) => {
    const at = engine.simpleCellAddressFromString(wanted, 0);
    const value = at === undefined ? undefined : engine.getCellValue(at);
    return value instanceof DetailedCellError ? value.value : value;
  };
}

/** As many tables as are made one from the other. */
const chain = 2;

/** The cells with what the formulas among them spilled around each; the formula stays where it is. */
function withSpilled(rows: RawCellContent[][], spilled: Spills): RawCellContent[][] {
  const filled = rows.map((row) => [...row]);
  for (const [at, grid] of spilled) {
    const area = areaOf(at);
    if (area === undefined) continue;
    grid.forEach((cells, down) =>
      cells.forEach((cell, across) => {
        const row = filled[area.top - 1 + down];
        if (row === undefined || (down === 0 && across === 0)) return;
        row[area.left - 1 + across] = typeof cell === "string" ? `'${cell}` : (cell as RawCellContent);
      }),
    );
  }
  return filled;
}
