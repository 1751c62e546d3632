import { WorkbookError, type Change } from "./port";

const longestText = 32_767;
const longestFormula = 8_192;
const longestSheetName = 31;

function checkSheetName(name: string): void {
  const possible = name !== "" && name.length <= longestSheetName && !/[\\/?*[\]:]|^'|'$/.test(name);
  if (!possible) throw new WorkbookError("unsupported", "A sheet cannot have that name.");
}

function checkCell(value: string | number): void {
  if (typeof value === "string" && value.length > longestText)
    throw new WorkbookError("too large", "A cell holds at most 32,767 characters of text.");
  // A fault of ours: it would be dropped on the way to Excel without a word.
  if (typeof value === "number" && !Number.isFinite(value))
    throw new RangeError("A number in a cell is finite");
}

/**
 * Refuses what no workbook can hold, before anything is written.
 *
 * @param change what is to be done
 * @throws {WorkbookError} when a text, a formula or the name of a sheet is beyond what Excel allows
 */
export function checkChange(change: Change): void {
  switch (change.do) {
    case "add sheet":
      checkSheetName(change.sheet);
      return;
    case "rename sheet":
      checkSheetName(change.to);
      return;
    case "copy sheet":
      checkSheetName(change.to);
      return;
    case "text":
    case "rows":
      change.rows.flat().forEach(checkCell);
      return;
    case "formula":
      if (change.formula.length > longestFormula)
        throw new WorkbookError("too large", "A formula holds at most 8,192 characters.");
      return;
    case "number":
      checkCell(change.value);
      return;
    default:
  }
}
