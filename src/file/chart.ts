import {
  Chart as LibraryChart,
  ChartFormat,
  ChartLegendPosition,
  ChartRange,
  ChartSeries,
  ChartSolidFill,
  ChartType,
  Color,
  type Worksheet,
} from "wasm-xlsxwriter";
import { rangeOf, type Area } from "../workbook/a1";
import { fixed } from "../workbook/formula/tokens";
import type { Chart, Ref } from "../workbook/port";
import { areaAt, type BookSheet } from "./book";

/** A sheet's name as formulas quote it. */
export const quoted = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`;

/** A place in a formula that holds wherever it stands. */
export function fixedPlace(sheet: string, area: Area): string {
  return `${quoted(sheet)}!${rangeOf(area).split(":").map(fixed).join(":")}`;
}

function chartRange(at: Ref): ChartRange {
  const { top, left, bottom, right } = areaAt(at);
  return ChartRange.newFromRange(at.sheet, top - 1, left - 1, bottom - 1, right - 1);
}

const chartTypes = { bars: ChartType.Bar, parts: ChartType.BarStacked } as const;
/** Pixels of a row, and of a column that nothing makes wider. */
const rowPixels = 20;
const columnPixels = 64;

export function writeChart(sheet: Worksheet, { widths }: BookSheet, area: Area, chart: Chart): void {
  let drawn = new LibraryChart(chartTypes[chart.kind]).setAltText(chart.description);
  drawn.title().setName(chart.title);
  // Of bars that lie, the library calls the axis of amounts x.
  drawn.xAxis().setNumFormat("$#,##0");
  if (chart.series.length > 1) drawn.legend().setPosition(ChartLegendPosition.Bottom);
  else drawn.legend().setHidden();
  for (const { name, values, labels, color } of chart.series) {
    const fill = new ChartSolidFill().setColor(Color.parse(color));
    let series = new ChartSeries()
      .setName(`=${fixedPlace(name.sheet, areaAt(name))}`)
      .setValues(chartRange(values))
      .setFormat(new ChartFormat().setSolidFill(fill));
    if (labels !== undefined) series = series.setCategories(chartRange(labels));
    drawn = drawn.pushSeries(series);
  }
  let width = 0;
  for (let column = area.left; column <= area.right; column += 1) {
    const characters = widths.get(column);
    width += characters === undefined ? columnPixels : characters * 7 + 5;
  }
  drawn = drawn.setWidth(width).setHeight((area.bottom - area.top + 1) * rowPixels);
  sheet.insertChart(area.top - 1, area.left - 1, drawn);
}
