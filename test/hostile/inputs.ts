/** How a hostile value is made, as the rows of cases.json say it. */
export type Make =
  | { readonly number: string }
  | { readonly text: string }
  | { readonly repeat: readonly [string, number]; readonly then?: string }
  | { readonly plain: boolean | null }
  | { readonly thing: string }
  | { readonly cellError: string }
  | { readonly excelError: string }
  | { readonly grid: readonly (readonly unknown[])[] }
  | { readonly wide: number }
  | { readonly rows: { readonly of: Make; readonly count: number } }
  | { readonly rowsOfTypical: number }
  | { readonly typicalAndBlanks: number };

/** What the making of some values needs to know of the place they go to. */
export interface Surroundings {
  readonly typical: unknown;
  /** Excel's own class for an error, with the code as it is shown. */
  excelError(code: string): unknown;
}

const mostItems = 2 ** 32 - 1;

function nested(depth: number): unknown {
  let inside: unknown = [1];
  for (let i = 0; i < depth; i += 1) inside = [inside];
  return inside;
}

function longestColumn(): unknown[] {
  const column: unknown[] = [[1]];
  column.length = mostItems;
  return column;
}

function refuses(): never {
  throw new Error("asked what it will not say");
}

const things: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  "empty object": () => ({}),
  symbol: () => Symbol("hostile"),
  bigint: () => 10n,
  function: () => () => 1,
  date: () => new Date(0),
  "throws as number": () => ({ valueOf: refuses }),
  "throws as text": () => ({ toString: refuses }),
  "throws always": () => new Proxy({}, { get: refuses }),
  "no prototype": () => Object.create(null) as unknown,
  // eslint-disable-next-line no-sparse-arrays -- a row that is missing is the point
  holes: () => [[1], , [3]],
  nested: () => nested(10_000),
  "longest array": () => new Array<unknown>(mostItems),
  "longest column": longestColumn,
};

const grids = ["grid", "wide", "rows", "rowsOfTypical", "typicalAndBlanks"];
const gridThings = ["holes", "nested", "longest array", "longest column"];

/** Whether the value is a range by itself, and no cell. */
export function isRange(make: Make): boolean {
  return grids.some((key) => key in make) || ("thing" in make && gridThings.includes(make.thing));
}

/** A column of one value; the rows are one and the same array, so that a million of them cost little. */
function column(value: unknown, count: number): unknown[][] {
  return new Array<unknown[]>(count).fill([value]);
}

/** Makes the value of a row. */
export function makeInput(make: Make, around: Surroundings): unknown {
  if ("number" in make) return Number(make.number);
  if ("text" in make) return make.text;
  if ("repeat" in make) return make.repeat[0].repeat(make.repeat[1]) + (make.then ?? "");
  if ("plain" in make) return make.plain;
  if ("cellError" in make) return { type: "Error", basicValue: make.cellError };
  if ("excelError" in make) return around.excelError(make.excelError);
  if ("grid" in make) return make.grid.map((row) => [...row]);
  if ("wide" in make) return [new Array<unknown>(make.wide).fill(around.typical)];
  if ("rows" in make) return column(makeInput(make.rows.of, around), make.rows.count);
  if ("rowsOfTypical" in make) return column(around.typical, make.rowsOfTypical);
  if ("typicalAndBlanks" in make) {
    return [...column(around.typical, 2), ...column(null, make.typicalAndBlanks)];
  }
  const thing = things[make.thing];
  if (thing === undefined) throw new Error(`No way to make "${make.thing}"`);
  return thing();
}
