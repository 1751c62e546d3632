import type { Change, Ref } from "../port";
import { filled, heading, headingRow, quiet } from "./look";

/** The name of its sheet in the firm's workbook. */
export const limitsSheetName = "Limits";

/** Where a person goes on: the year. */
export const limitsStart = "B3";

/** Rows made ready for the limits of a year; further ones show without looks. */
const ready = 40;

/**
 * The limits of a year with status and authority, by one formula, as changes to an empty sheet.
 *
 * @param sheet the name of a sheet that is there and empty
 * @param year the year that stands in its cell first
 * @returns what to do, in order
 */
export function limitsSheet(sheet: string, year: number): Change[] {
  const at = (range: string): Ref => ({ sheet, range });
  const first = 5;
  const last = first + ready;
  return [
    { do: "widths", sheet, widths: { A: 42, B: 14, C: 13, D: 62, E: 8 } },
    {
      do: "text",
      at: at("A1:A3"),
      rows: [
        ["Limits"],
        ["What the law allows in a year, and where it stands. Change the year to see another."],
        ["Year"],
      ],
    },
    { do: "format", at: at("A1"), format: heading },
    { do: "format", at: at("A2"), format: { color: quiet } },
    { do: "number", at: at("B3"), value: year },
    { do: "format", at: at("B3"), format: { ...filled, numberFormat: "0", align: "right" } },
    { do: "name", name: "limits_year", at: at("B3") },
    { do: "formula", at: at(`A${first}`), formula: "=MBDR.LIMITS(B3)" },
    { do: "format", at: at(`A${first}:E${first}`), format: headingRow },
    ...["B", "E"].map((column): Change => {
      return { do: "format", at: at(`${column}${first}`), format: { align: "right" } };
    }),
    { do: "format", at: at(`B${first + 1}:B${last}`), format: { numberFormat: "#,##0", align: "right" } },
    { do: "format", at: at(`D${first + 1}:D${last}`), format: { wrap: true, color: quiet } },
    { do: "print", sheet, orientation: "landscape" },
  ];
}
