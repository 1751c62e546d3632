import { describe, expect, it } from "vitest";
import type { Household } from "../../src/core/federal/household";
import { stateCodes, stateLaw } from "../../src/core/state/figures";
import { told } from "../support/told";
import { stateLines } from "../support/states";

const single = (income: number, facts: Partial<Household> = {}): Household => ({
  ...{ filingStatus: "Single", income },
  ...facts,
});

const labelsOf = (code: string, year: number, household: Household, conversion = 0) =>
  told((sheet) => stateLines(code, year, household, conversion, sheet));

/** Lines about people, income and losses that a single person of 40 with modest wages has not. */
const beside =
  /65|Age deduction|More by age|gains|Excluded|excluded|exclusions|deferrals|Social Security$|dependents|spouse|lost|Lost|Share of the band|Share of it|Left of it|by steps|Both|Up to the most|Tax with it|Not more than that|Most that can be lost/;

describe("a state return", () => {
  it("says nothing of what a household has not", () => {
    // Those left out write each step of what their law looks up by income.
    const steps = ["AL", "CA", "CT", "MO", "NM", "OR", "UT", "WI"];
    const others = stateCodes.filter(
      (code) => !steps.includes(code) && stateLaw(code, 2026, "Single").grade !== "no tax",
    );
    for (const code of others) {
      for (const year of [2024, 2025, 2026]) {
        const labels = labelsOf(code, year, single(14_000, { age: 40 }));
        expect(
          labels.filter((label) => beside.test(label)),
          `${code} ${year}`,
        ).toEqual([]);
      }
    }
  });

  it.each<[string, Household, readonly string[]]>([
    ["NV", single(90_000), ["Nevada: no tax on wages or retirement income in these years"]],
    [
      ...(["PA", single(90_000)] as const),
      [
        "Pennsylvania income tax",
        "Income of the state's own classes",
        "Deductions and exemptions",
        "State taxable income",
        "Tax by the brackets",
        "Pennsylvania income tax",
      ],
    ],
    [
      ...(["CA", single(90_000)] as const),
      [
        "California income tax",
        "Federal AGI, from the federal return",
        "Deductions and exemptions",
        "State taxable income",
        "Tax by the brackets",
        "Lost of each exemption, by steps",
        "Left of each exemption",
        "Exemption credits",
        "Tax after it",
        "California income tax",
      ],
    ],
    [
      // Over 64,500 there is no personal credit, over 44,000 no exemption; 105,000 is not reached.
      ...(["CT", single(80_000)] as const),
      [
        "Connecticut income tax",
        "Federal AGI, from the federal return",
        "Exemption lost, by steps",
        "Exemption left",
        "Exemptions",
        "Deductions and exemptions",
        "State taxable income",
        "Tax by the brackets",
        "Phase-out of the 2% rate",
        "Up to the most",
        "Tax with it",
        "Connecticut income tax",
      ],
    ],
    [
      ...(["NE", single(90_000, { age: 70 })] as const),
      [
        "Nebraska income tax",
        "Federal AGI, from the federal return",
        "More from 65",
        "Standard deduction",
        "Deductions and exemptions",
        "State taxable income",
        "Tax by the brackets",
        "Personal credits",
        "Credits",
        "Tax after it",
        "Nebraska income tax",
      ],
    ],
    [
      ...(["NJ", single(90_000, { age: 70 })] as const),
      [
        "New Jersey income tax",
        "Income of the state's own classes",
        "More from 65",
        "Exemptions",
        "Deductions and exemptions",
        "State taxable income",
        "Tax by the brackets",
        "New Jersey income tax",
      ],
    ],
    [
      ...(["KY", single(90_000)] as const),
      [
        "Kentucky income tax",
        "Federal AGI, from the federal return",
        "Deductions and exemptions",
        "State taxable income",
        "Tax by the brackets",
        "Personal credits",
        "Credits",
        "Tax after it",
        "Kentucky income tax",
      ],
    ],
  ])("of %s in 2025 has these lines", (code, household, labels) => {
    expect(labelsOf(code, 2025, household)).toEqual(labels);
  });

  it("takes payroll taxes of one earner once, and federal tax in full without a share", () => {
    const massachusetts = labelsOf("MA", 2025, single(90_000));
    expect(massachusetts.filter((label) => label === "Payroll taxes")).toHaveLength(1);
    expect(massachusetts).not.toContain("Payroll taxes of the spouse deducted");
    expect(labelsOf("AL", 2025, single(90_000))).not.toContain("Share of it that counts");
    expect(labelsOf("MO", 2025, single(90_000))).toContain("Share of it that counts");
  });

  it.each([
    ["MT", 2025, "Tax on gains at their own rates"],
    ["MD", 2025, "Surtax on gains"],
  ])("tells of gains in %s in %d only those who have them", (code, year, label) => {
    expect(labelsOf(code, year, single(400_000))).not.toContain(label);
    expect(labelsOf(code, year, single(400_000, { longTermGains: 1 }))).toContain(label);
  });

  it.each<[string, string, number]>([
    // Minn. Stat. §290.0123 subd. 5, 36 M.R.S. §5124-C and §5126-A, R.I. Gen. Laws §44-30-2.6, of 2025
    ["MN", "Most that can be lost", 238_950],
    ["ME", "Standard deduction lost", 100_000],
    ["ME", "Exemptions lost", 333_450],
    ["RI", "Standard deduction left, by steps", 254_250],
    ["RI", "Exemptions left, by steps", 254_250],
    ["CT", "First benefit recapture", 105_000],
    ["NY", "Benefit of this bracket taken back", 107_650],
  ])("tells in %s of %j from a cent above %d on", (code, label, over) => {
    expect(labelsOf(code, 2025, single(over))).not.toContain(label);
    expect(labelsOf(code, 2025, single(over + 0.01))).toContain(label);
  });

  it("tells of an exclusion only where something is excluded", () => {
    const labels = (conversion: number, age: number) =>
      labelsOf("GA", 2025, single(90_000, { age }), conversion).filter((label) => /xclu/.test(label));
    expect(labels(0, 65)).toEqual([]);
    expect(labels(10_000, 61)).toEqual([]);
    expect(labels(10_000, 62)).toEqual(["Retirement income excluded", "State income after exclusions"]);
  });

  it("tells of dependents in California only those who have them", () => {
    const label = "Exemption credits for dependents";
    expect(labelsOf("CA", 2025, single(90_000))).not.toContain(label);
    expect(labelsOf("CA", 2025, single(90_000, { otherDependents: 1 }))).toContain(label);
  });

  it("is of no use without figures of the year, and says which it has", () => {
    expect(stateLaw("CA", 2024, "Single").year).toBe(2024);
    expect(() => stateLaw("CA", 2023, "Single")).toThrow(
      "year: this state's figures are held for 2024 to 2026 only",
    );
  });
});
