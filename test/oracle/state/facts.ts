/** What a state's rules look at. */
import { keyOf, type StatusKey } from "../federal/figures";
import { form1040, type Lines } from "../federal/form1040";
import { oraclePayroll } from "../federal/payroll";
import { cents } from "../federal/round";
import type { StateInput, StateReadings } from "./types";

export interface Facts {
  h: StateInput;
  key: StatusKey;
  readings: StateReadings;
  federal: Lines;
  /** Federal income tax after credits: line 22, no NIIT. */
  federalTax: number;
  /** FICA each earner paid. */
  payroll: number[];
  /** FICA the couple paid together, Additional Medicare once on both. */
  payrollTotal: number;
  /** Filer, and spouse on a joint return. */
  persons: number;
  dependents: number;
  /** Persons of 65 or more, of 60 or more. */
  seniors: number;
  sixties: number;
  /** State AGI after exclusions: the tables' A. */
  a: number;
  topRate: number;
}

export function facts(h: StateInput, readings: StateReadings): Facts {
  const federal = form1040(h);
  const joint = h.status === "MFJ";
  const told = h.wages !== undefined || h.spouseWages !== undefined;
  const wages = told ? (h.wages ?? 0) : Math.max(0, h.income);
  const spouseWages = joint ? (h.spouseWages ?? 0) : 0;
  const reaching = (age: number): number =>
    ((h.age ?? 0) >= age ? 1 : 0) + (joint && (h.spouseAge ?? 0) >= age ? 1 : 0);
  const dependents = (h.childrenUnder17 ?? 0) + (h.otherDependents ?? 0);
  return {
    h,
    key: keyOf(h.status),
    readings,
    federal,
    federalTax: cents(federal.regularTax + federal.amt - federal.credits),
    payroll: [wages, ...(joint ? [spouseWages] : [])].map((pay) => oraclePayroll(h.year, pay).total),
    payrollTotal: oraclePayroll(h.year, wages, h.status, spouseWages).total,
    persons: (joint ? 2 : 1) + (readings.dependentsArePersons ? dependents : 0),
    dependents,
    seniors: reaching(65),
    sixties: reaching(60),
    a: 0,
    topRate: 0,
  };
}

export function netInvestment(h: StateInput): number {
  return Math.max(0, (h.investmentIncome ?? 0) + (h.qualifiedDividends ?? 0) + (h.longTermGains ?? 0));
}
