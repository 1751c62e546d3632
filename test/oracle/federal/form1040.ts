/** Form 1040, lines 1z to 24, as far as a conversion reaches. */
import { figuresOf } from "./figures";
import { alternativeMinimumTax } from "./form6251";
import { netInvestmentIncomeTax } from "./form8960";
import { gainsWorksheet } from "./qualifiedDividends";
import { cents } from "./round";
import { childCredits } from "./schedule8812";
import { seniorDeduction } from "./schedule1A";
import { itemizedDeductions, nonItemizerCharity } from "./scheduleA";
import { taxableBenefits } from "./socialSecurity";
import { standardDeduction } from "./standardDeduction";
import { READINGS, type OracleHousehold, type OracleResult, type Readings } from "./types";

/** The result and the two lines a state asks for besides. */
export interface Lines extends OracleResult {
  /** The standard deduction, claimed or not. */
  standard: number;
  /** What was claimed, without the non-itemizer's charity deduction. */
  standardOrItemized: number;
  itemizes: boolean;
}

export function oracleFederal(h: OracleHousehold, readings: Readings = READINGS): OracleResult {
  return form1040(h, readings);
}

export function form1040(h: OracleHousehold, readings: Readings = READINGS): Lines {
  const f = figuresOf(h.year);
  const dividends = h.qualifiedDividends ?? 0; // line 3a, inside 3b
  const gains = h.longTermGains ?? 0; // line 7
  const otherIncome = cents(h.income + h.conversion + dividends + gains);
  const line6b = taxableBenefits({
    status: h.status,
    livedApart: h.livedApart ?? false,
    benefits: h.socialSecurity ?? 0,
    otherIncome,
    taxExemptInterest: h.taxExemptInterest ?? 0,
  });
  const line11 = cents(otherIncome + line6b);

  const line13a = h.qbiDeduction ?? 0;
  const line13b = seniorDeduction(h, f, line11);
  const standard = standardDeduction(h, f);
  const gifts = nonItemizerCharity(h, f);
  const itemized = itemizedDeductions(h, f, line11, line13a + line13b);
  const itemizes = itemized.net > standard + (readings.nonItemizerCharityInChoice ? gifts : 0);
  const line12 = itemizes ? itemized.net : standard + gifts;
  const line14 = line12 + line13a + line13b;
  const line15 = cents(Math.max(0, line11 - line14));

  const worksheet = gainsWorksheet(h, f, line15);
  const line16 = cents(worksheet.line25);

  const line17 = alternativeMinimumTax(h, f, {
    line1: line11 - line12 - line13a,
    line2a: itemizes ? itemized.taxes : standard,
    itemizedCut: itemizes && !readings.itemizedCutInAmt ? itemized.cut : 0,
    gains: worksheet,
    regularTax: line16,
  });
  const line18 = line16 + line17;
  const line19 = childCredits(h, f, line11, line18, readings);
  const line22 = Math.max(0, line18 - line19);
  const niit = netInvestmentIncomeTax(h, f, line11); // Schedule 2 line 12, into line 23
  return {
    agi: line11,
    taxableSocialSecurity: line6b,
    deduction: line12,
    seniorDeduction: line13b,
    taxableIncome: line15,
    regularTax: line16,
    amt: line17,
    credits: line19,
    niit,
    total: cents(line22 + niit),
    standard,
    standardOrItemized: itemizes ? itemized.net : standard,
    itemizes,
  };
}
