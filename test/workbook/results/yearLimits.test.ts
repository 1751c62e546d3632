import { describe, expect, it } from "vitest";
import { calculate } from "../../../src/workbook/results/calculate";
import type { Answers } from "../../../src/workbook/inputs/inputs";
import { yearLimits } from "../../../src/workbook/results/yearLimits";

const told = (answers: Answers) => yearLimits(calculate(answers).headroom);

describe("the year's limits", () => {
  it("are those of the worked example", () => {
    expect(told({ year: 2026, deferrals: 24500, other_employer: 14000 })).toEqual({
      limit: 72000,
      deferrals: 24500,
      employer: 14000,
      afterTax: 0,
      room: 33500,
      shut: 0,
      catchUp: 0,
    });
  });

  it("keep catch-up apart, stop at pay, and show what the plan's cap keeps shut", () => {
    const answers: Answers = {
      year: 2026,
      age: 55,
      deferrals: 30000,
      other_employer: 10000.1,
      compensation: 60000,
      after_tax: 2000,
      after_tax_cap: 5000,
    };
    expect(told(answers)).toEqual({
      limit: 60000,
      deferrals: 24500,
      employer: 10000.1,
      afterTax: 2000,
      room: 3000,
      shut: 20499.9,
      catchUp: 5500,
    });
  });

  it("are not told while the room is not", () => {
    expect(told({ year: 2026 })).toBeUndefined();
    expect(told({ year: 2026, deferrals: 90000, other_employer: 0 })).toBeUndefined();
  });
});
