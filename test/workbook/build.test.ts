import { describe, expect, it } from "vitest";
import { build } from "../../src/workbook/build";
import type { Change } from "../../src/workbook/port";
import { memoryWorkbook } from "../support/memoryWorkbook";

const hello = (sheet: string): Change[] => [{ do: "text", at: { sheet, range: "A1" }, rows: [["Hello"]] }];

describe("building a sheet", () => {
  it("gives it its name at the very end", async () => {
    const workbook = memoryWorkbook("Sheet1");
    await build(workbook, "Made", hello, "A1");
    expect(workbook.applied.map((change) => change.do)).toEqual([
      "add sheet",
      "text",
      "rename sheet",
      "select",
    ]);
    expect((await workbook.outline()).sheets).toEqual(["Sheet1", "Made"]);
    expect(workbook.at("Made", "A1")?.value).toBe("Hello");
  });

  it("leaves a sheet alone that could not be finished before", async () => {
    const workbook = memoryWorkbook("Sheet1", "MBDR in progress");
    await build(workbook, "Made", hello, "A1");
    expect((await workbook.outline()).sheets).toEqual(["Sheet1", "MBDR in progress", "Made"]);
  });

  it("refuses a name that is taken, in any case, before it does anything", async () => {
    const workbook = memoryWorkbook("Sheet1");
    await expect(build(workbook, "SHEET1", hello, "A1")).rejects.toThrow(
      "A sheet of that name is there already.",
    );
    expect(workbook.applied).toEqual([]);
  });

  it("removes what it could not finish, and passes the refusal on", async () => {
    const workbook = memoryWorkbook("Sheet1");
    workbook.refuse("text", "protected");
    await expect(build(workbook, "Made", hello, "A1")).rejects.toMatchObject({ refusal: "protected" });
    expect((await workbook.outline()).sheets).toEqual(["Sheet1"]);
  });
});
