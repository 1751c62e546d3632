import { columnLetters } from "../a1";
import type { Change, Format } from "../port";
import type { ColumnLook } from "../results/result";

/** The colours of what the add-in writes: headings, remarks, and the blue of what a person fills. */
export const ink = "#0e5c31";
export const quiet = "#595959";
export const filled: Format = { color: "#0000ff", fill: "#eef3fb" };

export const heading: Format = { bold: true, size: 18, color: ink };
export const band: Format = { bold: true, color: "#ffffff", fill: ink };

/** How the headings of a list or of spilled rows look. */
export const headingRow: Format = { ...band, wrap: true, align: "left" };

/** Widths in characters of the four columns; one landscape page holds them. */
export const workColumns = { A: 52, B: 30, C: 24, D: 62 } as const;

/**
 * Worked lines by a formula, with room to spill: line, how, amount, authority.
 *
 * @param sheet the sheet
 * @param row where the headings stand
 * @param rows how many rows are made ready, headings included
 * @param formula what spills them
 */
export function workRows(sheet: string, row: number, rows: number, formula: string): Change[] {
  const last = row + rows - 1;
  const columns = (from: string, to: string) => ({ sheet, range: `${from}${row + 1}:${to}${last}` });
  return [
    { do: "formula", at: { sheet, range: `A${row}` }, formula },
    { do: "format", at: { sheet, range: `A${row}:D${row}` }, format: { bold: true, color: quiet } },
    { do: "format", at: { sheet, range: `C${row}` }, format: { align: "right" } },
    { do: "format", at: columns("A", "B"), format: { align: "left" } },
    { do: "format", at: columns("C", "C"), format: { numberFormat: "#,##0.00", align: "right" } },
    { do: "format", at: columns("D", "D"), format: { wrap: true, color: quiet } },
  ];
}

/** Widths of the columns into which tables spill beyond those four. */
export const tableColumns = { E: 44, F: 34, G: 34, H: 24, I: 18, J: 18, K: 62, L: 62 } as const;

/** How each kind of column looks below its heading. Rates among dollars keep their digits. */
const columnFormats: Readonly<Record<ColumnLook, Format>> = {
  label: { align: "left" },
  amount: { numberFormat: "#,##0.00##", align: "right" },
  rate: { numberFormat: "0.0%", align: "right" },
  words: { align: "left", color: quiet, wrap: true },
  "amount or words": { numberFormat: "#,##0.00##", align: "left", color: quiet, wrap: true },
};

const isRight = (look: ColumnLook) => look === "amount" || look === "rate";

/**
 * A table by a formula, with room to spill.
 *
 * @param sheet the sheet
 * @param row where the headings stand
 * @param rows how many rows are made ready, headings included
 * @param formula what spills them
 * @param looks of its columns
 */
export function tableRows(
  sheet: string,
  row: number,
  rows: number,
  formula: string,
  looks: readonly ColumnLook[],
): Change[] {
  const last = row + rows - 1;
  const end = columnLetters(looks.length);
  return [
    { do: "formula", at: { sheet, range: `A${row}` }, formula },
    { do: "format", at: { sheet, range: `A${row}:${end}${row}` }, format: { bold: true, color: quiet } },
    ...looks.flatMap((look, index): Change[] => {
      const letters = columnLetters(index + 1);
      const heading: Change = {
        do: "format",
        at: { sheet, range: `${letters}${row}` },
        format: { align: "right" },
      };
      return [
        ...(isRight(look) ? [heading] : []),
        {
          do: "format",
          at: { sheet, range: `${letters}${row + 1}:${letters}${last}` },
          format: columnFormats[look],
        },
      ];
    }),
  ];
}
