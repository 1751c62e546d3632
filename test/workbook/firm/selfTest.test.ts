import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publishedCases, selfTest } from "../../../src/workbook/firm/selfTest";

const folder = new URL("../../law/cases/", import.meta.url);
const lawCases = readdirSync(folder).flatMap(
  (file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as unknown[],
);

describe("the self-test", () => {
  it("has cases that are law cases, word for word", () => {
    for (const one of publishedCases) expect(lawCases).toContainEqual(one);
    expect(new Set(publishedCases.map(({ call }) => call)).size).toBe(publishedCases.length);
  });

  it("passes them all", () => {
    expect(selfTest().filter(({ passes }) => !passes)).toEqual([]);
    expect(selfTest()).toHaveLength(publishedCases.length);
  });

  it("fails a case whose answer is another, by a cent or by its kind", () => {
    const base = { authority: "None", case: "planted", because: "" };
    const planted = selfTest([
      { ...base, call: "=MBDR.MEGA_HEADROOM(2026,24500,14000)", expect: 33_500.01 },
      { ...base, call: "=MBDR.MEGA_HEADROOM(2026,24500,14000)", expect: "33500" },
      { ...base, call: "=MBDR.MEGA_HEADROOM(2031,24500,14000)", expect: { error: "#VALUE!" } },
      { ...base, call: "=MBDR.MEGA_HEADROOM(2031,24500,14000)", expect: "#N/A" },
      { ...base, call: "=MBDR.MEGA_HEADROOM(2026,24500,14000)", expect: { error: "#N/A" } },
    ]);
    expect(planted.map(({ passes }) => passes)).toEqual([false, false, false, false, false]);
    expect(planted.map(({ answer }) => answer)).toEqual(["33,500", "33,500", "#N/A", "#N/A", "33,500"]);
  });
});
