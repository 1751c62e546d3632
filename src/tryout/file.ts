import type { IWorkbookData } from "@univerjs/presets";
import type { GridWorkbook } from "./facade";
import { workbookData } from "./workbookData";

/** What a file of this page says first. */
const format = "MBDR tryout workbook";
/** Far more than the grid can hold in comfort, in characters. */
const longest = 20_000_000;
/** What the grid keeps beside the cells; the rest of what a file may bring along is left out. */
const drawers = new Set(["SHEET_DEFINED_NAME_PLUGIN", "SHEET_TABLE_PLUGIN"]);

/** The open workbook as the text of a file. */
export function fileText(workbook: GridWorkbook): string {
  return JSON.stringify({ format, workbook: workbook.save() });
}

/** Keys that could reach the prototype of all objects. */
const unsafeKeys = new Set(["__proto__", "constructor", "prototype"]);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => (unsafeKeys.has(key) ? undefined : value));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The workbook in the text of a file, as the grid opens it; undefined when it is not a file of this page. */
export function workbookIn(text: string): IWorkbookData | undefined {
  const file = text.length > longest ? undefined : parsed(text);
  if (!isRecord(file) || file.format !== format || !isRecord(file.workbook)) return undefined;
  const { sheets, sheetOrder, styles, resources } = file.workbook as Partial<IWorkbookData>;
  if (!isRecord(sheets) || !Array.isArray(sheetOrder) || sheetOrder.length === 0) return undefined;
  if (!sheetOrder.every((id) => isRecord(sheets[id]) && isRecord(sheets[id].cellData))) return undefined;
  const blank = workbookData([]);
  return {
    ...blank,
    sheets,
    sheetOrder,
    styles: isRecord(styles) ? styles : blank.styles,
    resources: Array.isArray(resources) ? resources.filter(({ name }) => drawers.has(name)) : [],
  };
}
