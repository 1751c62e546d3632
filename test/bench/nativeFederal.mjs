/**
 * Federal income tax as native formulas: the lines of Form 1040 and its worksheets, each a helper column.
 *
 * The figures of a row's filing status stand in its formulas, which is faster than looking them up for each row.
 */
import { bracketTax, cents, law } from "./native.mjs";

const allYears = law("federal.json").years;

/** `amount` above `start`, or 0. */
const above = (amount, start) => `MAX(0,${amount}-${start})`;

/** Tax on ordinary income by the rate schedule of the year, to the cent. */
export function ordinaryTax(year, status, taxable) {
  return cents(bracketTax(taxable, allYears[year].ordinaryRates.brackets[status]));
}

/** The standard deduction, without what age adds. */
export function standardDeduction(year, status) {
  return allYears[year].standardDeduction.amount[status];
}

/**
 * What of a household does not change with a conversion: people of 65 and more, the standard deduction and gifts beside
 * it, and income that has rates of its own.
 */
export function householdLines(year, status) {
  const { standardDeduction: standard, charity } = allYears[year];
  const spouse = status === "MFJ" ? (h) => `+(${h.spouseAge}>=65)` : () => "";
  return {
    seniors: (h) => `(${h.age}>=65)${spouse(h)}`,
    standard: (h) => `${standard.amount[status]}+${standard.additional[status]}*${h.seniors}`,
    standardAndGifts: (h) => `${h.standard}+MIN(${h.gifts},${charity.withoutItemizing[status]})`,
    preferential: (h) => `ROUND(${h.dividends}+${h.gains},2)`,
    netInvestment: (h) => `ROUND(${h.investment}+${h.preferential},2)`,
  };
}

/** Form 1040 from income to deduction, with the Social Security worksheet, Schedule A and Schedule 1-A. */
function incomeAndDeductions(year, status, converted) {
  const {
    socialSecurity: { base, adjustedBase, rates },
    seniorDeduction: senior,
    stateAndLocalTaxes: { cap, phaseDown },
    itemizedLimit: limit,
    charity,
    ordinaryRates,
  } = allYears[year];
  const between = adjustedBase[status] - base[status];
  const [topStart] = ordinaryRates.brackets[status].at(-1);
  const taxedBenefits = ({ provisional, benefits: all }) =>
    `MIN(${rates[1]}*${all},MIN(${all}/2,${rates[0]}*MIN(${between},${above(provisional, base[status])}))` +
    `+${rates[1]}*${above(provisional, adjustedBase[status])})`;
  return {
    ownIncome: (h) => `${h.income}+${converted}+${h.preferential}`,
    provisional: (h) => `${h.ownIncome}+${h.benefits}/2`,
    agi: (h) => `ROUND(${h.ownIncome}+${cents(taxedBenefits(h))},2)`,
    seniorDeduction: (h) =>
      `${h.seniors}*MAX(0,${senior.perPerson}-${cents(`${senior.rate}*${above(h.agi, senior.over[status])}`)})`,
    stateAndLocal: (h) => {
      const lost = cents(`${phaseDown.rate[status]}*${above(h.agi, phaseDown.over[status])}`);
      return `MIN(${h.taxesPaid},MAX(${phaseDown.floor[status]},${cap[status]}-${lost}))`;
    },
    itemized: (h) => {
      const gifts = above(h.gifts, cents(`${charity.floor}*${h.agi}`));
      return `ROUND(${h.stateAndLocal}+${h.mortgage}+${gifts},2)`;
    },
    cut: (h) => {
      const over = above(`${h.agi}-${h.seniorDeduction}`, topStart);
      return cents(`${limit.numerator}/${limit.denominator}*MIN(${h.itemized},${over})`);
    },
    deduction: (h) => `MAX(${h.standardAndGifts},${h.itemized}-${h.cut})`,
    taxable: (h) => `ROUND(MAX(0,${h.agi}-${h.deduction}-${h.seniorDeduction}),2)`,
  };
}

/** Form 1040 line 16 by the Qualified Dividends and Capital Gain Tax Worksheet. */
function regularTaxLines(year, status) {
  const { gainsRates } = allYears[year];
  return {
    ordinary: (h) => `ROUND(${above(h.taxable, h.preferential)},2)`,
    roomAtZero: (h) => above(gainsRates.zeroUpTo[status], h.ordinary),
    roomToFifteen: (h) => above(gainsRates.fifteenUpTo[status], h.ordinary),
    onGains: (h) => cents(gainsTax(year, `MIN(${h.preferential},${h.taxable})`, h)),
    regular: (h) =>
      `MIN(${ordinaryTax(year, status, h.ordinary)}+${h.onGains},${ordinaryTax(year, status, h.taxable)})`,
  };
}

/** Gains at their own rates, in the room that ordinary income leaves. */
function gainsTax(year, gains, { roomAtZero, roomToFifteen }) {
  const [zero, fifteen, twenty] = allYears[year].gainsRates.rates;
  return bracketTax(gains, [
    [0, zero],
    [roomAtZero, fifteen],
    [roomToFifteen, twenty],
  ]);
}

/** Form 6251: alternative minimum tax. */
function minimumTaxLines(year, status) {
  const { exemption, phaseOutOver, phaseOutRate, higherRateOver, rates } =
    allYears[year].alternativeMinimumTax;
  const brackets = [
    [0, rates[0]],
    [higherRateOver[status], rates[1]],
  ];
  return {
    minimumIncome: (h) => {
      const itemizes = `${h.itemized}-${h.cut}>${h.standardAndGifts}`;
      return `${h.agi}-${h.deduction}+IF(${itemizes},${h.stateAndLocal}-${h.cut},${h.standard})`;
    },
    minimumBase: (h) => {
      const lost = `${phaseOutRate}*${above(h.minimumIncome, phaseOutOver[status])}`;
      return above(h.minimumIncome, `MAX(0,${exemption[status]}-${lost})`);
    },
    withoutGains: (h) => above(h.minimumBase, h.preferential),
    tentative: (h) => {
      const onGains = gainsTax(year, `MIN(${h.preferential},${h.minimumBase})`, h);
      const apart = `${bracketTax(h.withoutGains, brackets)}+${onGains}`;
      return cents(`MIN(${bracketTax(h.minimumBase, brackets)},${apart})`);
    },
    beforeCredits: (h) => `MAX(${h.regular},${h.tentative})`,
  };
}

/**
 * Federal income tax with so much converted, as helper columns; the last is the tax.
 *
 * @param year calendar year
 * @param status Single or MFJ
 * @param converted the amount or cell that is converted
 * @returns each line's formula, from the references to the household's cells and to the lines before it
 */
export function federalLines(year, status, converted) {
  const { childCredit: credit, netInvestmentIncomeTax: investmentTax } = allYears[year];
  return {
    ...incomeAndDeductions(year, status, converted),
    ...regularTaxLines(year, status),
    ...minimumTaxLines(year, status),
    credits: (h) => {
      const steps = `ROUNDUP(${above(h.agi, credit.over[status])}/${credit.per},0)`;
      return `MIN(${h.beforeCredits},MAX(0,${credit.child}*${h.children}-${credit.cut}*${steps}))`;
    },
    investmentTax: (h) =>
      cents(`${investmentTax.rate}*MIN(${h.netInvestment},${above(h.agi, investmentTax.over[status])})`),
    tax: (h) => `ROUND(${h.beforeCredits}-${h.credits}+${h.investmentTax},2)`,
  };
}
