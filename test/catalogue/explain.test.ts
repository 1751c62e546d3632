import { describe, expect, it } from "vitest";
import { catalogue, entryNamed } from "../../src/catalogue";
import { call, callGrid, work } from "../support/source";

const says = (sentence: string) => ({ error: "#VALUE!", says: expect.stringContaining(sentence) as string });

describe("EXPLAIN", () => {
  it("shows the room of a 55-year-old line by line, catch-up apart", () => {
    expect(work('=MBDR.EXPLAIN("MEGA_HEADROOM",2026,32500,10000,55)')).toEqual([
      ["Line", "How", "Amount", "Authority"],
      ["Deferrals, catch-up included", "given", 32500, ""],
      ["Employer contributions and forfeitures", "given", 10000, ""],
      ["After-tax contributions so far", "given", 0, ""],
      ["Elective deferral limit", "2026, published", 24500, "IRC §402(g)(1); Notice 2025-67"],
      ["Catch-up limit from age 50", "2026, published", 8000, "IRC §414(v)(2)(B)(i); Notice 2025-67"],
      ["Most this person may defer", "24,500 + 8,000", 32500, "IRC §402(g)(1)(C), §414(v)"],
      ["Catch-up part of the deferrals", "32,500 − 24,500", 8000, "IRC §414(v)(3)(A)"],
      ["Deferrals that are annual additions", "32,500 − 8,000", 24500, "Reg. §1.414(v)-1(d)(1)"],
      ["Annual additions", "24,500 + 10,000 + 0", 34500, "IRC §415(c)(2)"],
      ["Annual additions limit", "2026, published", 72000, "IRC §415(c)(1)(A); Notice 2025-67"],
      ["Pay limit not tested: no compensation given", "", "", "IRC §415(c)(1)(B)"],
      ["Room under the annual additions limit", "72,000 − 34,500", 37500, "IRC §415(c)(1)"],
      ["Plan cap not tested: no after-tax cap given", "", "", "Plan document"],
      ["After-tax room left", "rounded down to the cent", 37500, "IRC §415(c)"],
    ]);
  });

  it.each([
    ['=MBDR.EXPLAIN("MEGA_HEADROOM",2026,24500,14000)', "Catch-up not tested: no age given"],
    ['=MBDR.EXPLAIN("MEGA_HEADROOM",2026,24500,14000,45)', "Pay limit not tested: no compensation given"],
    ['=MBDR.EXPLAIN("DEFERRAL_ROOM",2026,0,45)', "Pay limit not tested: no compensation given"],
    ['=MBDR.EXPLAIN("ROTH_IRA_LIMIT",2026,"Single",100000)', "Catch-up not tested: no age given"],
    ['=MBDR.EXPLAIN("ROTH_IRA_LIMIT",2026,"Single",100000)', "Pay limit not tested: no compensation given"],
    ['=MBDR.EXPLAIN("ROTH_IRA_LIMIT",2026,"MFS",100000)', "If they lived apart all year, use Single"],
    ['=MBDR.EXPLAIN("IS_HCE",2026,100000)', "Ownership not tested: no share given"],
    ['=MBDR.EXPLAIN("IS_HCE",2026,100000)', "Top-paid group election not tested"],
    ['=MBDR.EXPLAIN("ROTH_CATCH_UP_REQUIRED",2025,900000)', "Not enforced in 2024 and 2025"],
    ['=MBDR.EXPLAIN("DEFERRAL_ROOM",2026,26000)', "Excess deferrals, to be paid back by 15 April"],
  ])("%s says: %s", (formula, label) => {
    expect((work(formula) as unknown[][]).map((line) => line[0])).toContain(label);
  });

  it("shows the work of every function but those that have none", () => {
    const withoutWork = catalogue.filter((entry) => !("explain" in entry)).map(({ name }) => name);
    expect(withoutWork).toEqual(["EXPLAIN", "VERSION"]);
  });

  it("shows the figures of a projection with their status", () => {
    const lines = work('=MBDR.EXPLAIN("LIMITS",2027,2.7%)') as unknown[][];
    expect(lines).toContainEqual([
      "Annual additions limit",
      "2027, projected",
      74000,
      "IRC §415(c)(1)(A); projected by the indexing rule",
    ]);
  });

  it.each(["mega_headroom", "MBDR.MEGA_HEADROOM", " mbdr.Mega_Headroom "])(
    "finds the function by %j",
    (name) => {
      expect(callGrid("EXPLAIN", [name, [[[2026]], [[24500]], [[14000]]]]).at(-1)?.[2]).toBe(33500);
    },
  );

  it("ends with the answer of the call", () => {
    const lines = work('=MBDR.EXPLAIN("EMPLOYER_MATCH",2026,400000,24500,"50% to 6%")') as unknown[][];
    expect(lines.at(-1)?.[2]).toBe(10800);
  });

  it("fails as the call itself fails", () => {
    expect(work('=MBDR.EXPLAIN("MEGA_HEADROOM",2031,24500,14000)')).toMatchObject({ error: "#N/A" });
    expect(work('=MBDR.EXPLAIN("MEGA_HEADROOM",2026,24500)')).toEqual(says("employer: missing"));
    expect(work('=MBDR.EXPLAIN("MEGA_HEADROOM")')).toEqual(says("year: missing"));
    expect(call("EXPLAIN", "MEGA_HEADROOM", null)).toEqual(says("year: missing"));
  });

  it.each(["EXPLAIN", "VERSION", "SUM", "", "constructor", "__proto__"])("refuses %j", (name) => {
    expect(call("EXPLAIN", name, [])).toEqual(
      says('function_name: the name of an MBDR function, such as "MEGA_HEADROOM"'),
    );
  });

  it("refuses more values than the function takes", () => {
    expect(work('=MBDR.EXPLAIN("ROTH_CATCH_UP_REQUIRED",2026,1,,4)')).toEqual(says("values: at most 3"));
  });
});

describe("the catalogue", () => {
  it("has these functions in their order", () => {
    expect(catalogue.map(({ name }) => name)).toEqual([
      "LIMIT",
      "LIMITS",
      "MEGA_HEADROOM",
      "EXCESS_ADDITIONS",
      "DEFERRAL_ROOM",
      "ROTH_CATCH_UP_REQUIRED",
      "EMPLOYER_MATCH",
      "MEGA_ELIGIBLE",
      "ROTH_IRA_LIMIT",
      "IS_HCE",
      "PRO_RATA_TAXABLE",
      "SPLIT_ROLLOVER",
      "FORM_8606",
      "BACKDOOR_TAXABLE",
      "ROTH_CONVERSION_TAX",
      "ROTH_CONVERSION_DETAIL",
      "CONVERSION_LADDER",
      "FILL_TO",
      "NEXT_CLIFFS",
      "TAKE_HOME",
      "ACP_LIMIT",
      "ACP_TEST",
      "ACP_REFUNDS",
      "ACP_HEADROOM",
      "DELAY_COST",
      "ROTH_VS_TAXABLE",
      "MEGA_ADVANTAGE",
      "MEGA_SCHEDULE",
      "MULTI_PLAN_ROOM",
      "PITFALLS",
      "SOLO_401K",
      "ROTH_CLOCKS",
      "EXPLAIN",
      "VERSION",
    ]);
  });

  it("names parameters as Excel shows them, required before optional, the year first where law is used", () => {
    for (const { name, parameters } of catalogue) {
      const optional = parameters.map((parameter) => parameter.optional);
      expect([...optional].sort(), name).toEqual(optional);
      for (const parameter of parameters) expect(parameter.name, name).toMatch(/^[a-z]+(_[a-z]+)*$/);
      if (parameters.some((parameter) => parameter.name === "year"))
        expect(parameters[0]?.name, name).toBe("year");
    }
    expect(entryNamed("MEGA_HEADROOM").parameters.map(({ name }) => name)).toEqual([
      "year",
      "deferrals",
      "employer",
      "age",
      "compensation",
      "after_tax",
      "after_tax_cap",
      "limits",
    ]);
  });

  it("knows no function beyond its own", () => {
    expect(() => entryNamed("SUM")).toThrow("No function SUM");
  });
});
