import { describe, expect, it } from "vitest";
import { build } from "../../../src/workbook/build";
import type { Change } from "../../../src/workbook/port";
import { clientChart } from "../../../src/workbook/sheets/clientChart";
import { clientSheet } from "../../../src/workbook/sheets/clientSheet";
import { inputCell, resultCell } from "../../../src/workbook/sheets/layout";
import { addressOf } from "../../client/host/book/rectangle";
import { openExcel } from "../excelBench";

const at = (range: string) => ({ sheet: "Sheet1", range });

describe.each(["Windows", "Mac"] as const)("charts, with the client of %s", (platform) => {
  it("have the series that were asked for and none of Excel's own", async () => {
    const { host, workbook } = await openExcel(platform);
    const series = [
      { name: at("B3"), values: at("B4:B5"), labels: at("A4:A5"), color: "#5b7c99" },
      { name: at("C3"), values: at("C4:C5"), labels: at("A4:A5"), color: "#c9a227" },
    ];
    const changes: Change[] = [
      { do: "rows", at: at("A3"), rows: [["", "Now", "=Later"], ["Roth", 1, 2], ["Taxable", 3, 4]] }, // prettier-ignore
      {
        do: "chart",
        at: at("E5:M18"),
        chart: { kind: "bars", title: "Worth", description: "Bars.", series },
      },
    ];
    const before = host.requests.length;
    await workbook.apply(changes);
    expect(host.requests.length - before).toBe(2);
    const [chart] = host.book.sheet("Sheet1").charts;
    expect([chart?.type, chart?.title, chart?.over && addressOf(chart.over)]).toEqual([
      "BarClustered",
      "Worth",
      "E5:M18",
    ]);
    expect(
      chart?.series.map(({ name, values, labels, color }) => [
        name,
        addressOf(values),
        labels && addressOf(labels),
        color,
      ]),
    ).toEqual([
      ["Now", "B4:B5", "A4:A5", "#5b7c99"],
      ["=Later", "C4:C5", "A4:A5", "#c9a227"],
    ]);
  });

  it("of a client sheet show its cells, and the page leaves them out", async () => {
    const { host, workbook } = await openExcel(platform);
    const answers = { year: 2026, deferrals: 24_500, other_employer: 14_000 };
    await build(workbook, "Hill", (sheet) => [...clientSheet(sheet, answers), ...clientChart(sheet)], "A1");
    const { charts, printArea } = host.book.sheet("Hill");
    expect(charts[0]?.type).toBe("BarStacked");
    expect(charts[0]?.series.map(({ values }) => addressOf(values))).toEqual([
      inputCell("deferrals"),
      resultCell("employer_total"),
      inputCell("after_tax"),
      resultCell("headroom"),
    ]);
    expect(charts[0]?.series.map(({ name }) => name)).toContain("After-tax room left");
    expect(printArea).toBe("A:D");
  });

  it("without series are none", async () => {
    const { host, workbook } = await openExcel(platform);
    const chart = { kind: "parts", title: "", description: "", series: [] } as const;
    await workbook.apply([{ do: "chart", at: at("A1:B2"), chart }]);
    expect(host.book.sheet("Sheet1").charts).toEqual([]);
  });
});
