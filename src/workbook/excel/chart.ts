import { canDraw } from "./abilities";
import type { ExcelSheets } from "./sheets";
import type { Change, Chart, Ref } from "../port";

const chartTypes = { bars: "BarClustered", parts: "BarStacked" } as const satisfies Record<
  Chart["kind"],
  string
>;

/** The first and the last cell of a place, between which a chart is laid. */
function corners({ range }: Ref): [string, string] {
  const [first = "", last = first] = range.split(":");
  return [first, last];
}

/**
 * Draws a chart. Excel makes series of its own of the cells that it is first given, as many as it finds fit, and takes
 * names as text only: so the host is asked once how many series there are and what the cells that name ours say.
 */
export async function drawChart(
  sheets: ExcelSheets,
  { at, chart: { kind, title, series } }: Change & { readonly do: "chart" },
): Promise<void> {
  const [first] = series;
  if (first === undefined || !canDraw()) return;
  const drawn = sheets.named(at.sheet).charts.add(chartTypes[kind], sheets.range(first.values), "Columns");
  drawn.setPosition(...corners(at));
  drawn.title.text = title;
  drawn.axes.valueAxis.numberFormat = "$#,##0";
  drawn.legend.visible = series.length > 1;
  drawn.legend.position = "Bottom";
  drawn.series.load("items/name");
  const names = series.map(({ name }) => {
    const cell = sheets.range(name);
    cell.load("text");
    return cell;
  });
  await drawn.context.sync();
  series.forEach(({ values, labels, color }, index) => {
    const one = drawn.series.add(names[index]?.text[0]?.[0] ?? "");
    one.setValues(sheets.range(values));
    if (labels !== undefined) one.setXAxisValues(sheets.range(labels));
    one.format.fill.setSolidColor(color);
  });
  // Last, so that the chart never stands without any.
  for (const unasked of drawn.series.items) unasked.delete();
}
