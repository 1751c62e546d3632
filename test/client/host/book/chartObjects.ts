import { HostCollection, HostError, HostObject } from "../objects";
import type { DrawnChart, Series, Sheet } from "./book";
import { RangeObject } from "./rangeObjects";
import { rectangleOf } from "./rectangle";

function blockOf(range: unknown) {
  if (!(range instanceof RangeObject)) throw new HostError("InvalidArgument", "No range");
  return range.block;
}

class SeriesFill extends HostObject {
  constructor(private readonly series: Series) {
    super();
  }
  SetSolidColor(color: string): void {
    if (!/^#[0-9a-f]{6}$/i.test(color)) throw new HostError("InvalidArgument");
    this.series.color = color;
  }
}

class SeriesFormat extends HostObject {
  constructor(private readonly series: Series) {
    super();
  }
  get Fill(): HostObject {
    return new SeriesFill(this.series);
  }
}

class SeriesObject extends HostObject {
  constructor(
    private readonly all: Series[],
    private readonly series: Series,
  ) {
    super();
  }

  get Name(): string {
    return this.series.name;
  }
  get Format(): HostObject {
    return new SeriesFormat(this.series);
  }
  SetValues(range: unknown): void {
    this.series.values = blockOf(range);
  }
  SetXAxisValues(range: unknown): void {
    this.series.labels = blockOf(range);
  }
  Delete(): void {
    this.all.splice(this.all.indexOf(this.series), 1);
  }
}

/** The series of a chart, which the client finds again by their order. */
class AllSeries extends HostCollection {
  constructor(private readonly all: Series[]) {
    super();
  }

  items(): HostObject[] {
    return this.all.map((series) => new SeriesObject(this.all, series));
  }
  GetItemAt(index: number): HostObject {
    const series = this.all[index];
    if (series === undefined) throw new HostError("ItemNotFound");
    return new SeriesObject(this.all, series);
  }
  GetItem(index: number): HostObject {
    return this.GetItemAt(index);
  }
  Add(name: string): HostObject {
    if (typeof name !== "string" || name.length > 255) throw new HostError("InvalidArgument");
    const series: Series = { name, values: rectangleOf("A1") };
    this.all.push(series);
    return new SeriesObject(this.all, series);
  }
}

class ChartTitle extends HostObject {
  constructor(private readonly chart: DrawnChart) {
    super();
  }
  set Text(text: string) {
    this.chart.title = text;
  }
}

class ChartLegend extends HostObject {
  set Visible(visible: unknown) {
    if (typeof visible !== "boolean") throw new HostError("InvalidArgument");
  }
  set Position(position: string) {
    if (!["Bottom", "Top", "Left", "Right"].includes(position)) throw new HostError("InvalidArgument");
  }
}

class ChartAxis extends HostObject {
  set NumberFormat(format: unknown) {
    if (typeof format !== "string") throw new HostError("InvalidArgument");
  }
}

class ChartAxes extends HostObject {
  get ValueAxis(): HostObject {
    return new ChartAxis();
  }
}

class ChartObject extends HostObject {
  constructor(private readonly chart: DrawnChart) {
    super();
  }

  override identity() {
    return { Id: this.chart.id };
  }
  get Title(): HostObject {
    return new ChartTitle(this.chart);
  }
  get Legend(): HostObject {
    return new ChartLegend();
  }
  get Axes(): HostObject {
    return new ChartAxes();
  }
  get Series(): HostObject {
    return new AllSeries(this.chart.series);
  }
  SetPosition(first: unknown, last: unknown): void {
    if (typeof first !== "string" || typeof last !== "string")
      throw new HostError("NotImplemented", "Addresses only");
    this.chart.over = { ...rectangleOf(`${first}:${last}`) };
  }
}

/** The charts of a sheet. */
export class Charts extends HostCollection {
  constructor(private readonly sheet: Sheet) {
    super();
  }

  items(): HostObject[] {
    return this.sheet.charts.map((chart) => new ChartObject(chart));
  }
  GetItem(key: string): HostObject {
    const chart = this.sheet.charts.find(({ id }) => id === key);
    if (chart === undefined) throw new HostError("ItemNotFound", "No such chart");
    return new ChartObject(chart);
  }
  /** Draws the cells that it is given as one series, as Excel does with a column of numbers. */
  Add(type: string, source: unknown, by: string): HostObject {
    this.sheet.checkWrite();
    if (!/^Bar(Clustered|Stacked)$/.test(type) || by !== "Columns") throw new HostError("NotImplemented");
    const series: Series[] = [{ name: "Series1", values: blockOf(source) }];
    const id = `{chart-${this.sheet.charts.length + 1}}`;
    const chart: DrawnChart = { id, type, title: "", series };
    this.sheet.charts.push(chart);
    return new ChartObject(chart);
  }
}
