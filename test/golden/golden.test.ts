import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/catalogue";
import { work } from "../support/source";
import answers from "./answers.json";
import { goldenCalls } from "./calls";
import recorded from "./changes.json";
import { reasons, settle, type Answers, type Change } from "./ledger";

const golden: Answers = answers;
const changes: readonly Change[] = recorded;
const changelogFile = new URL("../../CHANGELOG.md", import.meta.url);
const changelog = existsSync(changelogFile) ? readFileSync(changelogFile, "utf8") : "";

describe("golden answers", () => {
  it.each(goldenCalls)("%s", (call) => {
    // JSON has no minus zero and no undefined: an answer holds neither.
    expect(golden, `not yet answered: run "npm run golden"`).toHaveProperty([call]);
    expect(work(call)).toStrictEqual(golden[call]);
  });

  it("holds each call of the plan once, and no other", () => {
    expect(Object.keys(golden)).toEqual([...new Set(goldenCalls)]);
    expect(goldenCalls.length).toBe(new Set(goldenCalls).size);
  });

  it("asks every function but VERSION, whose answer changes with every release", () => {
    const asked = new Set(goldenCalls.map((call) => /^=MBDR\.(\w+)\(/.exec(call)?.[1]));
    const functions = catalogue.map(({ name }) => name).filter((name) => name !== "VERSION");
    expect([...asked].sort()).toEqual(functions.sort());
  });

  it("has a line of the changelog for each answer that was ever changed", () => {
    const lines = reasons(changelog);
    expect(changes.filter(({ because }) => !lines.includes(because))).toEqual([]);
  });
});

describe("changing a golden answer", () => {
  const held = { "=MBDR.A()": 1, "=MBDR.B()": [[1, "x"]] };
  const log =
    "# Changelog\n\n## Unreleased\n\n### Law\n\n- 2027 limits,\n  Notice 2026-99\n\n### Add\n\n- A pane\n";

  it("lets new calls in, and the same answers stand", () => {
    expect(settle(held, { ...held, "=MBDR.C()": 3 }, undefined, log)).toEqual([]);
  });

  it("refuses another answer without a reason", () => {
    expect(() => settle(held, { ...held, "=MBDR.A()": 2 }, undefined, log)).toThrow("--because");
  });

  it("refuses a reason that stands under no Law or Fix heading", () => {
    expect(() => settle(held, { ...held, "=MBDR.A()": 2 }, "A pane", log)).toThrow(
      "No line under Law or Fix",
    );
    expect(() => settle(held, { ...held, "=MBDR.A()": 2 }, "2027 limits", log)).toThrow(
      "No line under Law or Fix",
    );
  });

  it("records what a reason changed", () => {
    const because = "2027 limits, Notice 2026-99";
    expect(settle(held, { ...held, "=MBDR.A()": 2 }, because, log)).toEqual([
      { call: "=MBDR.A()", before: 1, after: 2, because },
    ]);
  });

  it("refuses to let a call go", () => {
    expect(() => settle(held, { "=MBDR.A()": 1 }, "2027 limits, Notice 2026-99", log)).toThrow(
      "only ever added",
    );
  });
});
