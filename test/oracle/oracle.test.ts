import { describe, expect, it } from "vitest";
import { oracleFederal, oraclePayroll, type OracleHousehold, type OracleResult } from "./federal/index";

/** Worked on paper; the arithmetic stands beside each case. */
type Case = [title: string, household: Partial<OracleHousehold>, expected: Partial<OracleResult>];

const cases: Case[] = [
  [
    // 60,000 - 14,600 = 45,400; 1,160 + 12% x 33,800 = 4,056 -> 5,216
    "1040: Single 2024, wages only",
    { year: 2024, income: 60_000 },
    { taxableIncome: 45_400, regularTax: 5_216, total: 5_216 },
  ],
  [
    // 250,000 - 16,100 = 233,900; 1,240 + 4,560 + 12,166 + 23,058 = 41,024 at 201,775; 32% x 32,125 = 10,280
    "1040: Single 2026, conversion into the 32% bracket",
    { year: 2026, income: 200_000, conversion: 50_000 },
    { agi: 250_000, taxableIncome: 233_900, regularTax: 51_304, amt: 0, niit: 0, total: 51_304 },
  ],
  [
    // 700,000 - 24,150 = 675,850; HOH 1,770 + 5,970 + 8,415 + 23,052 + 17,424 + 134,540 = 191,171 at 640,600;
    // 37% x 35,250 = 13,042.50. AMT: exemption gone; 28% x 700,000 - 4,890 = 191,110, below
    "1040: HOH 2026, top bracket, AMT exemption gone",
    { year: 2026, status: "HOH", income: 700_000 },
    { regularTax: 204_213.5, amt: 0, total: 204_213.5 },
  ],
  [
    // 66,500.05 - 16,100 = 50,400.05; 5,800 + 22% x 0.05 = 0.011
    "1040: cents across an edge",
    { year: 2026, income: 66_500, conversion: 0.05 },
    { regularTax: 5_800.01 },
  ],
  [
    // 29,200 + 2 x 1,550 (taxpayer 66, spouse blind) = 32,300; 20,000 x 10%
    "standard deduction: one 65+, one blind, joint 2024",
    { year: 2024, status: "MFJ", income: 52_300, age: 66, spouseAge: 40, spouseBlind: true },
    { deduction: 32_300, taxableIncome: 20_000, total: 2_000 },
  ],
  [
    // a separate filer's spouse does not count: 16,100 + 1,650 = 17,750; 10,000 x 10%
    "standard deduction: separate 2026, the spouse's age does not count",
    { year: 2026, status: "MFS", income: 27_750, age: 65, spouseAge: 70, spouseBlind: true },
    { deduction: 17_750, seniorDeduction: 0, total: 1_000 },
  ],
  [
    // 130,000 - 31,500 = 98,500, ordinary 68,500. At 0%: 96,700 - 68,500 = 28,200; 1,800 x 15% = 270.
    // 2,385 + 12% x 44,650 = 5,358 -> 7,743
    "gains worksheet: 0 and 15%, joint 2025",
    { year: 2025, status: "MFJ", income: 100_000, qualifiedDividends: 10_000, longTermGains: 20_000 },
    { taxableIncome: 98_500, regularTax: 8_013, amt: 0, niit: 0 },
  ],
  [
    // 583,900, ordinary 483,900: 58,448 + 35% x 227,675 = 79,686.25 -> 138,134.25. To 545,500: 61,600 x 15% = 9,240;
    // 38,400 x 20% = 7,680. AMT: 600,000 - (90,100 - 50,000) = 559,900; 28% x 459,900 - 4,890 = 123,882; + 16,920 =
    // 140,802, below. NIIT 100,000 x 3.8%
    "gains worksheet: 15 and 20%, Single 2026",
    { year: 2026, income: 500_000, longTermGains: 100_000 },
    { regularTax: 155_054.25, amt: 0, niit: 3_800, total: 158_854.25 },
  ],
  [
    // taxable income 43,900 is all gain and below 49,450
    "gains worksheet: deduction reaches into the gains",
    { year: 2026, income: 10_000, longTermGains: 50_000 },
    { taxableIncome: 43_900, regularTax: 0, total: 0 },
  ],
  [
    // ordinary 83,900: 5,800 + 22% x 33,500 = 13,170; 461,600 x 15% = 69,240; 438,400 x 20% = 87,680 -> 170,090.
    // AMT: no exemption at 1,000,000; 26% x 100,000 = 26,000; + 156,920 = 182,920. NIIT 800,000 x 3.8%
    "6251: large gains use the exemption up, Single 2026",
    { year: 2026, income: 100_000, longTermGains: 900_000 },
    { regularTax: 170_090, amt: 12_830, niit: 30_400, total: 213_320 },
  ],
  [
    // 168,500: 11,157 + 22% x 71,550 = 15,741 -> 26,898. AMTI 500,000 - 137,000 = 363,000; 101,640 - 4,782 = 96,858
    "6251: option exercise, joint 2025",
    { year: 2025, status: "MFJ", income: 200_000, amtAdjustments: 300_000 },
    { regularTax: 26_898, amt: 69_960, total: 96_858 },
  ],
  [
    // 83,900: 13,170. AMTI 700,000; end 500,000 + 140,200; 50% x 59,800 = 29,900 -> 729,900;
    // 28% = 204,372 - 2,445 = 201,927
    "6251 line 4: separate, beyond the exemption's end, 2026",
    { year: 2026, status: "MFS", income: 100_000, amtAdjustments: 600_000 },
    { regularTax: 13_170, amt: 188_757, total: 201_927 },
  ],
  [
    // 85,400: 5,426 + 22% x 38,250 = 8,415 -> 13,841. AMTI 1,000,000; end 609,350 + 266,600 = 875,950;
    // 25% x 124,050 = 31,012.50; 28% x 1,031,012.50 = 288,683.50 - 2,326 = 286,357.50
    "6251 line 4: separate, beyond the exemption's end, 2024",
    { year: 2024, status: "MFS", income: 100_000, amtAdjustments: 900_000 },
    { regularTax: 13_841, amt: 272_516.5, total: 286_357.5 },
  ],
  [
    // the same at 2,000,000 AMTI: the add-on stops at the exemption, 66,650; 28% x 2,066,650 = 578,662 - 2,326 = 576,336
    "6251 line 4: the add-on's ceiling, 2024",
    { year: 2024, status: "MFS", income: 100_000, amtAdjustments: 1_900_000 },
    { amt: 562_495, total: 576_336 },
  ],
  [
    // 70,000 - 18,150 - 6,000 = 45,850: 1,240 + 12% x 33,450 = 4,014 -> 5,254.
    // AMTI 70,000 + 200,000 (neither standard nor senior deduction) - 90,100 = 179,900 x 26% = 46,774
    "6251 line 1: the senior deduction does not count, 2026",
    { year: 2026, income: 70_000, age: 70, amtAdjustments: 200_000 },
    { seniorDeduction: 6_000, regularTax: 5_254, amt: 41_520, total: 46_774 },
  ],
  [
    // 20,000 + 4,000 = 24,000, not over 25,000. 20,000 - 16,550 = 3,450
    "benefits: none taxable",
    { year: 2024, income: 20_000, socialSecurity: 8_000, age: 66 },
    { taxableSocialSecurity: 0, taxableIncome: 3_450, total: 345 },
  ],
  [
    // 25,000 + 6,000 = 31,000; over 25,000 by 6,000; half: 3,000. 28,000 - 16,550 = 11,450
    "benefits: first step",
    { year: 2024, income: 22_000, conversion: 3_000, socialSecurity: 12_000, age: 70 },
    { taxableSocialSecurity: 3_000, agi: 28_000, total: 1_145 },
  ],
  [
    // 40,000 + 15,000 + 5,000 = 60,000; over 32,000 by 28,000: 6,000 + 85% x 16,000 = 19,600 (under 25,500).
    // 59,600 - 34,700 - 12,000 = 12,900
    "benefits: second step, joint 2025, both seniors",
    {
      year: 2025,
      status: "MFJ",
      income: 40_000,
      socialSecurity: 30_000,
      taxExemptInterest: 5_000,
      age: 67,
      spouseAge: 66,
    },
    {
      taxableSocialSecurity: 19_600,
      deduction: 34_700,
      seniorDeduction: 12_000,
      taxableIncome: 12_900,
      total: 1_290,
    },
  ],
  [
    // 85% x 29,000 is over 85% x 10,000 = 8,500. 32,500 - 16,100 = 16,400: 1,240 + 480
    "benefits: separate, living together",
    { year: 2026, status: "MFS", income: 24_000, socialSecurity: 10_000 },
    { taxableSocialSecurity: 8_500, total: 1_720 },
  ],
  [
    // 29,000 - 25,000 = 4,000; half 2,000. 26,000 - 16,100 = 9,900
    "benefits: separate, lived apart",
    { year: 2026, status: "MFS", income: 24_000, socialSecurity: 10_000, livedApart: true },
    { taxableSocialSecurity: 2_000, total: 990 },
  ],
  [
    // 6% x 25,000 = 1,500. 100,000 - 18,150 - 4,500 = 77,350: 5,800 + 22% x 26,950 = 5,929
    "1-A: phase-out, Single 2026",
    { year: 2026, income: 100_000, age: 65 },
    { seniorDeduction: 4_500, taxableIncome: 77_350, total: 11_729 },
  ],
  [
    // each loses 6% x 50,000 = 3,000. 200,000 - 34,700 - 6,000 = 159,300: 11,157 + 22% x 62,350 = 13,717
    "1-A: phase-out twice, joint 2025",
    { year: 2025, status: "MFJ", income: 200_000, age: 66, spouseAge: 65 },
    { seniorDeduction: 6_000, taxableIncome: 159_300, total: 24_874 },
  ],
  [
    // cap 40,000 - 30% x 50,000 = 25,000; + 20,000. 505,000: 114,462 at 501,050 + 35% x 3,950 = 1,382.50
    "A line 5e: phase-down, joint 2025",
    {
      year: 2025,
      status: "MFJ",
      income: 550_000,
      stateAndLocalTaxes: 60_000,
      mortgageInterest: 20_000,
    },
    { deduction: 45_000, regularTax: 115_844.5, amt: 0, total: 115_844.5 },
  ],
  [
    // cap 20,200 - 44,250, not below 5,000; + 12,000 = 17,000; 2/37 of 15,650 (400,000 - 384,350) = 845.945946;
    // 383,845.945946: 58,448 + 35% x 127,620.945946 = 44,667.331081
    "A line 5e floor and the 2/37 cut on the excess, separate 2026",
    { year: 2026, status: "MFS", income: 400_000, stateAndLocalTaxes: 30_000, mortgageInterest: 12_000 },
    { regularTax: 103_115.33, amt: 0, total: 103_115.33 },
  ],
  [
    // 10,000 - 0.5% x 300,000 = 8,500; + 20,000 + 30,000 = 58,500. 241,500: 41,024 + 32% x 39,725 = 12,712
    "A line 14: charity floor, Single 2026",
    {
      year: 2026,
      income: 300_000,
      stateAndLocalTaxes: 20_000,
      mortgageInterest: 30_000,
      charitableGifts: 10_000,
    },
    { deduction: 58_500, total: 53_736 },
  ],
  [
    // 32,200 + 2,000. 65,800: 2,480 + 12% x 41,000 = 4,920
    "170(p): gifts of those who do not itemize, joint 2026",
    { year: 2026, status: "MFJ", income: 100_000, charitableGifts: 3_000 },
    { deduction: 34_200, total: 7_400 },
  ],
  [
    // over the edge 1,000,000 - 20,000 - 640,600 = 339,400, more than 50,000: cut 100,000/37.
    // 192,979.25 + 37% x 289,400 = 107,078 + 1,000. AMT: 930,000 x 28% - 4,890 = 255,510, below
    "68: 2/37 of all itemized deductions, QBI inside, Single 2026",
    { year: 2026, income: 1_000_000, mortgageInterest: 50_000, qbiDeduction: 20_000 },
    { regularTax: 301_057.25, amt: 0, total: 301_057.25 },
  ],
  [
    // the same with 500,000 of adjustments: AMTI 1,430,000, the cut not in it: 400,400 - 4,890 = 395,510
    "68 does not act in AMT income (56(b)(1)(F))",
    {
      year: 2026,
      income: 1_000_000,
      mortgageInterest: 50_000,
      qbiDeduction: 20_000,
      amtAdjustments: 500_000,
    },
    { regularTax: 301_057.25, amt: 94_452.75, total: 395_510 },
  ],
  [
    // over 400,000 by 10,500 -> 11,000 x 5% = 550; 4,400 + 500 - 550 = 4,350.
    // 379,000: 35,302 + 24% x 172,300 = 41,352 -> 76,654
    "8812: phase-out rounds up to the next thousand, joint 2025",
    { year: 2025, status: "MFJ", income: 410_500, childrenUnder17: 2, otherDependents: 1 },
    { regularTax: 76_654, credits: 4_350, total: 72_304 },
  ],
  [
    // 40,000 - 23,625 = 16,375 x 10%; credit 6,600 stops at the tax
    "8812: not below zero, HOH 2025",
    { year: 2025, status: "HOH", income: 40_000, childrenUnder17: 3 },
    { regularTax: 1_637.5, credits: 1_637.5, total: 0 },
  ],
  [
    // AMTI 240,000 - 88,100 = 151,900 x 26% = 39,494; the credit comes off tax and AMT: 39,494 - 6,600
    "8812: the credit also pays AMT, HOH 2025",
    { year: 2025, status: "HOH", income: 40_000, childrenUnder17: 3, amtAdjustments: 200_000 },
    { amt: 37_856.5, credits: 6_600, total: 32_894 },
  ],
  [
    // not a joint return: 200,000; 30,000 x 5% = 1,500. 200,800: 10,852 + 22% x 106,500 = 23,430 -> 34,282
    "8812: a surviving spouse's threshold, 2024",
    { year: 2024, status: "QSS", income: 230_000, childrenUnder17: 1 },
    { regularTax: 34_282, credits: 500, total: 33_782 },
  ],
  [
    // AGI 265,000, over by 15,000; NII 15,000: 570. 232,800, ordinary 227,800: 35,932 + 24% x 16,400 = 3,936; + 750
    "8960: a conversion brings investment income in, joint 2026",
    {
      year: 2026,
      status: "MFJ",
      income: 230_000,
      investmentIncome: 10_000,
      qualifiedDividends: 5_000,
      conversion: 30_000,
    },
    { regularTax: 40_618, niit: 570, total: 41_188 },
  ],
  [
    // over 125,000 by 5,000: 190. 114,250: 17,651 + 24% x 10,900 = 2,616
    "8960: separate 2025",
    { year: 2025, status: "MFS", income: 120_000, investmentIncome: 20_000, conversion: 10_000 },
    { regularTax: 20_267, niit: 190, total: 20_457 },
  ],
  [
    // 260,000 - 32,200 = 227,800, ordinary 7,700 -> 770. Gains at 0%: 98,900 - 7,700 = 91,200; 128,900 x 15% = 19,335.
    // 20,105, and the credit of 22,000 stops there. AMT 119,800, all gain: 28,600 x 15%, below. NIIT 10,000 x 3.8%
    "8960: child credits stop at income tax, joint 2026",
    { year: 2026, status: "MFJ", income: 39_900, longTermGains: 220_100, childrenUnder17: 10 },
    { taxableIncome: 227_800, regularTax: 20_105, credits: 20_105, niit: 380, total: 380 },
  ],
];

describe("the federal forms, by hand", () => {
  it.each(cases)("%s", (_title, household, expected) => {
    const h: OracleHousehold = { year: 2026, status: "Single", income: 0, conversion: 0, ...household };
    const result = oracleFederal(h);
    for (const [line, amount] of Object.entries(expected))
      expect(result[line as keyof OracleResult], line).toBeCloseTo(amount, 6);
  });
});

describe("payroll, by hand", () => {
  it("Single 2026, 250,000: 184,500 x 6.2% = 11,439; 1.45% = 3,625; 0.9% x 50,000 = 450", () => {
    expect(oraclePayroll(2026, 250_000)).toEqual({
      socialSecurity: 11_439,
      medicare: 3_625,
      additionalMedicare: 450,
      total: 15_514,
    });
  });
  it("joint 2025, 200,000 and 100,000: 10,918.20 + 6,200; 2,900 + 1,450; 0.9% x 50,000", () => {
    expect(oraclePayroll(2025, 200_000, "MFJ", 100_000)).toEqual({
      socialSecurity: 17_118.2,
      medicare: 4_350,
      additionalMedicare: 450,
      total: 21_918.2,
    });
  });
  it("surviving spouse 2024, 210,000: 10,453.20; 3,045; 200,000 is the threshold: 90", () => {
    expect(oraclePayroll(2024, 210_000, "QSS")).toEqual({
      socialSecurity: 10_453.2,
      medicare: 3_045,
      additionalMedicare: 90,
      total: 13_588.2,
    });
  });
});
