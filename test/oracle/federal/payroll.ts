/** FICA on wages, and Form 8959 Part I. */
import { figuresOf, keyOf, WAGE_BASE } from "./figures";
import { cents } from "./round";
import type { Status, Year } from "./types";

export interface Payroll {
  socialSecurity: number;
  medicare: number;
  additionalMedicare: number;
  total: number;
}

export function oraclePayroll(
  year: Year,
  wages: number,
  status: Status = "Single",
  spouseWages = 0,
): Payroll {
  const f = figuresOf(year);
  const people = status === "MFJ" ? [wages, spouseWages] : [wages];
  const base = WAGE_BASE[year];
  const socialSecurity = cents(sum(people.map((pay) => cents(0.062 * Math.min(pay, base)))));
  const medicare = cents(sum(people.map((pay) => cents(0.0145 * pay))));

  const line4 = sum(people); // Form 8959: Medicare wages
  const line5 = f.additional_medicare.wage_threshold[keyOf(status)];
  const line6 = Math.max(0, line4 - line5);
  const additionalMedicare = cents(line6 * f.additional_medicare.rate); // line 7
  return {
    socialSecurity,
    medicare,
    additionalMedicare,
    total: cents(socialSecurity + medicare + additionalMedicare),
  };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
