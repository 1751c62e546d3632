import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/catalogue";
import { call, callGrid } from "../support/source";

const says = (sentence: string) => ({ error: "#VALUE!", says: expect.stringContaining(sentence) as string });
const columnOf = (...cells: unknown[]) => cells.map((cell) => [cell]);

describe("a column call", () => {
  it("answers one cell per row, and uses single cells for every row", () => {
    expect(callGrid("MEGA_HEADROOM", [2026, columnOf(24500, 20000, 0), 14000])).toEqual(
      columnOf(33500, 38000, 58000),
    );
    expect(callGrid("MEGA_HEADROOM", [2026, [[24500]], columnOf(14000, 0)])).toEqual(columnOf(33500, 47500));
  });

  it("takes several columns of one height", () => {
    expect(
      callGrid("MEGA_HEADROOM", [
        2026,
        columnOf(24500, 32500, 35750),
        columnOf(14000, 10000, 10000),
        columnOf(45, 55, 61),
      ]),
    ).toEqual(columnOf(33500, 37500, 37500));
  });

  it("takes a blank or zero cell of an optional column as not given, row by row", () => {
    expect(
      callGrid("MEGA_HEADROOM", [2026, 24500, 14000, null, columnOf(60000, null, "", 0, 30000)]),
    ).toEqual(columnOf(21500, 33500, 33500, 33500, 0));
  });

  it("keeps nothing of one row for the next", () => {
    expect(callGrid("DEFERRAL_ROOM", [2026, 0, columnOf(61, null, 55), columnOf("50+", null, null)])).toEqual(
      columnOf(32500, 24500, 32500),
    );
  });

  it("gives a bad row its own error in its own cell", () => {
    expect(callGrid("MEGA_HEADROOM", [2026, columnOf(24500, "x", null, 99999, 0), 14000])).toEqual([
      [33500],
      [says("deferrals: dollars from 0 to 1,000,000,000,000")],
      [says("deferrals: missing")],
      [says("deferrals: at most 24,500")],
      [58000],
    ]);
  });

  it("gives a row without a figure its own #N/A", () => {
    expect(callGrid("LIMIT", [2024, columnOf("Deferral", "Catch-up 60-63", "No such limit")])).toEqual([
      [23000],
      [{ error: "#N/A", says: expect.stringContaining("2025") as string }],
      [says("name: one of the names")],
    ]);
  });

  it.each<[string, unknown, unknown]>([
    ["longer", columnOf(24500, 20000), columnOf(1, 2, 3)],
    ["shorter", columnOf(24500, 20000, 0), columnOf(1, 2)],
    ["as many filled rows, but given higher", columnOf(24500, 20000), columnOf(1, 2, null)],
  ])("refuses a column that is %s than the first", (_what, deferrals, employer) => {
    expect(callGrid("MEGA_HEADROOM", [2026, deferrals, employer])).toEqual([
      [says("employer: as many rows as the other")],
    ]);
  });

  it.each<[string, unknown]>([
    ["a row", [[24500, 20000, 0]]],
    [
      "a block",
      [
        [24500, 20000],
        [0, 0],
      ],
    ],
  ])("refuses %s of cells", (_what, range) => {
    expect(callGrid("MEGA_HEADROOM", [2026, range, 14000])).toEqual([
      [says("deferrals: a single cell or one column")],
    ]);
  });

  it("does not spread a column of which only the first cell is filled", () => {
    expect(callGrid("MEGA_HEADROOM", [2026, columnOf(0, 0), columnOf(14000, null)])).toEqual([
      [58000],
      [says("employer: missing")],
    ]);
  });

  it("does not spread an optional column of which only the first cell is filled", () => {
    expect(callGrid("DEFERRAL_ROOM", [2026, columnOf(0, 0), columnOf(61, null)])).toEqual(
      columnOf(35750, 24500),
    );
  });

  it("leaves off blank rows at the end, however many", () => {
    const clients = 12;
    const whole = Array.from({ length: 1_000_000 }, (_, i) => [i < clients ? 1000 * i : null]);
    const empty = Array.from({ length: 1_000_000 }, () => [""]);
    const answers = callGrid("MEGA_HEADROOM", [2026, whole, 14000, empty]);
    expect(answers).toEqual(Array.from({ length: clients }, (_, i) => [58000 - 1000 * i]));
  });

  it("keeps blank rows between others", () => {
    expect(callGrid("MEGA_HEADROOM", [2026, columnOf(0, null, 1000, null), 14000])).toEqual([
      [58000],
      [says("deferrals: missing")],
      [57000],
    ]);
  });

  it("answers one row where all are blank", () => {
    expect(callGrid("MEGA_HEADROOM", [2026, columnOf(null, null), 14000])).toEqual([
      [says("deferrals: missing")],
    ]);
  });

  it("answers 100,000 rows", () => {
    const rows = Array.from({ length: 100_000 }, () => [24500]);
    const answers = callGrid("MEGA_HEADROOM", [2026, rows, 14000]);
    expect(answers.length).toBe(100_000);
    expect(answers.every(([cell]) => cell === 33500)).toBe(true);
  });

  it("refuses one row more", () => {
    const rows = Array.from({ length: 100_001 }, () => [24500]);
    expect(callGrid("MEGA_HEADROOM", [2026, rows, 14000])).toEqual([
      [says("deferrals: at most 100,000 rows")],
    ]);
  });

  it("fails as a whole where what is common to all rows is wrong", () => {
    expect(callGrid("MEGA_HEADROOM", ["x", columnOf(1, 2), 14000])).toEqual([[says("year:")]]);
    expect(callGrid("MEGA_HEADROOM", [2026, columnOf(1, 2), "x"])).toEqual([[says("employer:")]]);
  });

  it("is for functions that answer one cell: EXPLAIN refuses it", () => {
    expect(call("EXPLAIN", "MEGA_HEADROOM", [[[2026]], columnOf(1, 2), [[0]]])).toEqual(
      says("deferrals: a single cell here"),
    );
  });

  it("is answered by every function with a column, and like its rows alone", () => {
    const rows: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
      LIMIT: [
        [2026, "Deferral", 55],
        [2026, "Catch-up", 61],
      ],
      MEGA_HEADROOM: [
        [2026, 24500, 14000, 45, 60000, 1000, 5000],
        [2026, 32500, 0, 55, 90000, 0, 40000],
      ],
      EXCESS_ADDITIONS: [
        [2026, 24500, 14000, 45, 30000, 1000, 5000],
        [2026, 32500, 60000, 55, 90000, 5, 5],
      ],
      DEFERRAL_ROOM: [
        [2026, 0, 61, "50+", 90000],
        [2026, 100, 45, "None", 50],
      ],
      ROTH_CATCH_UP_REQUIRED: [
        [2026, 150000],
        [2026, 150001],
      ],
      EMPLOYER_MATCH: [
        [2026, 400000, 24500, "50% to 6%"],
        [2026, 200000, 8000, "100% to 3%, 50% to 5%"],
      ],
      MEGA_ELIGIBLE: [
        ["Yes", "No", "Yes"],
        ["No", "Yes", "No"],
      ],
      ROTH_IRA_LIMIT: [
        [2026, "Single", 160001, 45, 5000, 100],
        [2026, "MFJ", 245000, 55, 90000, 200],
      ],
      IS_HCE: [
        [2026, 160001, 0.01],
        [2026, 100, 0.06],
      ],
      PRO_RATA_TAXABLE: [
        [10000, 40000, 50000],
        [300, 0, 300],
      ],
      BACKDOOR_TAXABLE: [
        [2026, 7500, 14000, 28000, 0, 10000, 7500, 1],
        [2026, 0, 7500, 67500, 100, 7500, null, null],
      ],
      ROTH_CONVERSION_TAX: [
        [2026, "MFJ", 450000, 50000, 40000, "CA"],
        [2026, "Single", 210000, 20000, 0, "ny"],
      ],
      FILL_TO: [
        [2026, "MFJ", 300000, "24%", null],
        [2026, "Single", 210000, "NY supplemental tax", "NY"],
      ],
      TAKE_HOME: [
        [2026, "Single", 200000, 24500, 33500, null],
        [2026, "MFJ", 90000, 1000, null, "PA"],
      ],
      ACP_LIMIT: [[0.04], [0.1]],
      DELAY_COST: [
        [36000, 0.07, 1, 0.35, 12],
        [20000, 0.21, 3, 0.5, 2],
      ],
      MEGA_ADVANTAGE: [
        [30000, 20, 0.07, 0.02, 0.188, 0.188, [["Plan fee", 0.002]]],
        [10000, 3, -0.05, 0.01, 0.238, 0.2, [["Plan fee", 0.002]]],
      ],
    };
    const withColumns = catalogue.filter(({ parameters }) =>
      parameters.some(({ role }) => role === "column"),
    );
    expect(withColumns.map(({ name }) => name)).toEqual(Object.keys(rows));
    for (const { name, parameters } of withColumns) {
      const [first = [], second = []] = rows[name] ?? [];
      const args = first.map((cell, i) =>
        parameters[i]?.role === "column" ? columnOf(cell, second[i]) : cell,
      );
      expect(callGrid(name, args), name).toEqual([[call(name, ...first)], [call(name, ...second)]]);
    }
  });
});
