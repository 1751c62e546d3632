import type { Change, Ref } from "../port";
import { closingNotes } from "./layout";
import { band, heading, quiet } from "./look";

/** The name of its sheet in the firm's workbook. */
export const startSheetName = "Start";

const about =
  "Mega backdoor Roth planning by live formulas: how much after-tax room is left, for one client or for all of them.";

const howItCalculates: readonly string[] = [
  "Formulas that start with MBDR. belong to the add-in MBDR for Excel. With it, they calculate whenever a cell they use changes.",
  "Without it, cells keep the figures they were saved with until they calculate again; then they show #NAME?.",
  "To open the pane, choose Plan a client on the Roth planning tab. It asks for a client's facts and builds a sheet like the example.",
  "A cell that still shows #NAME? when the add-in is there: select it, press F2, then Enter.",
];

const madeUp = "All plans and clients in this file are made up. Type over them, or clear the rows.";

/** A heading in white on a band, and what stands under it. */
function section(sheet: string, row: number, title: string, rows: readonly (readonly string[])[]): Change[] {
  const last = row + rows.length;
  return [
    { do: "text", at: { sheet, range: `A${row}` }, rows: [[title]] },
    { do: "format", at: { sheet, range: `A${row}:B${row}` }, format: band },
    {
      do: "text",
      at: { sheet, range: `A${row + 1}:B${last}` },
      rows: rows.map(([a = "", b = ""]) => [a, b]),
    },
  ];
}

/**
 * The first sheet of the firm's workbook: what is on the others, how it calculates, what it is not.
 *
 * @param sheet the name of a sheet that is there and empty
 * @param contents the other sheets, each with what is on it
 * @returns what to do, in order
 */
export function startSheet(
  sheet: string,
  contents: readonly (readonly [sheet: string, what: string])[],
): Change[] {
  const at = (range: string): Ref => ({ sheet, range });
  const calculates = 4 + contents.length + 2;
  const notes = calculates + howItCalculates.length + 2;
  const version = notes + closingNotes.length + 2;
  return [
    { do: "widths", sheet, widths: { A: 20, B: 112 } },
    { do: "text", at: at("A1:A2"), rows: [["Mega backdoor Roth workbook"], [about]] },
    { do: "format", at: at("A1"), format: heading },
    { do: "format", at: at("A2"), format: { color: quiet } },
    ...section(sheet, 4, "What is here", contents),
    { do: "format", at: at(`A5:A${4 + contents.length}`), format: { bold: true } },
    ...section(
      sheet,
      calculates,
      "How it calculates",
      howItCalculates.map((text) => [text]),
    ),
    ...section(
      sheet,
      notes,
      "Please note",
      [madeUp, ...closingNotes].map((text) => [text]),
    ),
    { do: "formula", at: at(`A${version}`), formula: "=MBDR.VERSION()" },
    { do: "print", sheet, orientation: "landscape" },
  ];
}
