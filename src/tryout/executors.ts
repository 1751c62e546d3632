import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";
import { type Answer, type Argument, call, type CellValue } from "./call";
import type { BuiltFunction } from "./built";
import type { Sentences } from "./sentences";

/** The grid's class for one function, and the name under which it is typed. */
export type Executor = [new (name: string) => BaseFunction, string];

/** A value of the engine as Excel hands it over: a blank cell is 0, an error is an object with its code. */
function toExcel(value: ReturnType<ArrayValueObject["get"]>): unknown {
  if (!value || value.isNull()) return 0;
  if (value.isError()) return { type: "Error", basicValue: (value as ErrorValueObject).getErrorType() };
  return value.getValue();
}

/** An argument as Excel hands it over: always a grid, and null where nothing stands between two commas. */
function toArgument(value: BaseValueObject): Argument {
  if (value.isNull()) return null;
  if (!value.isArray()) return [[toExcel(value)]];
  const array = value as ArrayValueObject;
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (_, column) => toExcel(array.get(row, column))),
  );
}

/** Text is made text by hand: the engine's own conversion would read a number, a date or an array out of it. */
function toEngine(value: CellValue): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return StringValueObject.create(value);
}

const codes: ReadonlySet<string> = new Set(Object.values(ErrorType));

/** The answer with its errors as the engine's own; one cell is a lone value, more of them spill. */
function toResult({ cells, failures }: Answer): BaseValueObject {
  const values = cells.map((row) => row.map(toEngine));
  for (const { row, column, code } of failures) {
    const cellsOfRow = values[row];
    if (cellsOfRow === undefined) continue;
    cellsOfRow[column] = ErrorValueObject.create(codes.has(code) ? (code as ErrorType) : ErrorType.VALUE);
  }
  const lone = values.length === 1 && values[0]?.length === 1 ? values[0][0] : undefined;
  if (lone !== undefined) return lone;
  return ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount: values[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/**
 * The grid's class for one function of the built bundle.
 *
 * The plain way of the grid, `registerFunction`, would not do: it can only be used once a workbook stands, so that the
 * first formulas read `#NAME?`, it hands an omitted argument over as 0, and it reads numbers out of text answers.
 *
 * @param builtFunction the function, its name and layout
 * @param sentences where the sentence behind an error is kept
 */
export function executorFor({ id, name, layout, run }: BuiltFunction, sentences: Sentences): Executor {
  class CellFunctionExecutor extends BaseFunction {
    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const answer = call(run, id, layout, given.map(toArgument));
      const place = { sheet: this.subUnitId ?? "", row: this.row, column: this.column };
      sentences.note(place, answer.failures);
      return toResult(answer);
    }
  }
  return [CellFunctionExecutor, name];
}
