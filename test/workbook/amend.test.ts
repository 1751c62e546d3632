import { describe, expect, it } from "vitest";
import { amend } from "../../src/workbook/amend";
import type { Change, Workbook } from "../../src/workbook/port";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { failing, stateOf } from "./contract/commands";

const at = (range: string) => ({ sheet: "List", range });

/** One cell of each kind that a workbook holds. */
function filled() {
  const workbook = memoryWorkbook("List");
  workbook.type(at("A1"), 1);
  workbook.type(at("A2"), "=1+1");
  workbook.type(at("A3"), 2, "=1+1");
  workbook.type(at("A4"), true);
  workbook.type(at("A5"), "#N/A");
  return workbook;
}
const over: Change[] = [
  { do: "rows", at: at("A1"), rows: [["a"], ["b"], ["c"], ["d"], ["e"], ["f"]] },
  { do: "number", at: at("B1:B2"), value: 7 },
  { do: "format", at: at("A1"), format: { bold: true } },
  { do: "clear", at: at("A2") },
];

describe("amending a sheet", () => {
  it("reads once and writes once", async () => {
    const workbook = filled();
    await amend(workbook, over);
    expect(workbook.trips).toBe(2);
    expect(workbook.at("List", "A6")?.value).toBe("f");
  });

  it("asks nothing for nothing", async () => {
    const workbook = filled();
    await amend(workbook, []);
    expect(workbook.trips).toBe(0);
  });

  it("takes back what was written before it was refused", async () => {
    const workbook = filled();
    workbook.refuse("format", "protected");
    await expect(amend(workbook, over)).rejects.toMatchObject({ refusal: "protected" });
    const held = ["A1", "A2", "A3", "A6", "B1"].map((cell) => workbook.at("List", cell));
    expect(held).toMatchObject([
      { value: 1, type: "number" },
      { value: "=1+1", type: "text" },
      { formula: "=1+1" },
      { type: "empty" },
      { type: "empty" },
    ]);
    // What was typed as TRUE or as an error has no other way back than a formula that says so.
    expect(workbook.at("List", "A4")?.formula).toBe("=true");
    expect(workbook.at("List", "A5")?.formula).toBe("=#N/A");
  });

  it("writes nothing back where nothing was written", async () => {
    const workbook = filled();
    const before = await stateOf(workbook);
    await expect(amend(failing(workbook, 2, "at once"), over)).rejects.toMatchObject({ refusal: "busy" });
    expect(await stateOf(workbook)).toEqual(before);
    expect(workbook.applied).toEqual([]);
  });

  it("says so when it cannot take back", async () => {
    const workbook = filled();
    const writes = failing(workbook, 1, "half way");
    const reads = failing(workbook, 2, "at once");
    const never: Workbook = {
      ...workbook,
      apply: (changes) => writes.apply(changes),
      read: (refs) => reads.read(refs),
    };
    await expect(amend(never, over)).rejects.toThrow(
      "Part of it may be written already: look through List before you try it again.",
    );
  });
});
