import { inputs, type InputId } from "../inputs/inputs";
import type { Change, ChartSeries, Ref } from "../port";
import type { ResultId } from "../results/results";
import { inputCell, resultCell } from "./layout";
import { ink } from "./look";

const place = "F5:I18";

/** What goes in this year, in the order in which the bar shows it. */
const parts: readonly (
  { readonly input: InputId; color: string } | { readonly result: ResultId; color: string }
)[] = [
  { input: "deferrals", color: "#5b7c99" },
  { result: "employer_total", color: "#9ab0c2" },
  { input: "after_tax", color: "#c9a227" },
  { result: "headroom", color: ink },
];

/**
 * A native chart of the year's money and the room that is left: one bar, whose parts are lines of a sheet.
 *
 * @param sheet the sheet
 * @param place the cells that it is drawn over
 * @param cellOf where the sheet has an answer or a result; its label stands in column A
 */
export function yearChart(sheet: string, place: string, cellOf: (id: InputId | ResultId) => string): Change {
  const at = (range: string): Ref => ({ sheet, range });
  const series = parts.map((part): ChartSeries => {
    const cell = cellOf("input" in part ? part.input : part.result);
    return { name: at(cell.replace(/^[A-Z]+/, "A")), values: at(cell), color: part.color };
  });
  return {
    do: "chart",
    at: at(place),
    chart: {
      kind: "parts",
      title: "Contributions of the year, and the room left",
      description:
        "One bar: deferrals, employer money, after-tax contributions so far, and the after-tax room left.",
      series,
    },
  };
}

const isInput = (id: InputId | ResultId): id is InputId => inputs.some((input) => input.id === id);

/**
 * The chart beside the answers of a client sheet as it is built. It is for the screen; what is printed are the four columns
 * of the sheet.
 *
 * @param sheet the client sheet
 * @returns what to do, in order
 */
export function clientChart(sheet: string): Change[] {
  return [
    yearChart(sheet, place, (id) => (isInput(id) ? inputCell(id) : resultCell(id))),
    { do: "print", sheet, orientation: "landscape", columns: "A:D" },
  ];
}
