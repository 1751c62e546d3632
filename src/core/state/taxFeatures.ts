import { lookUp, startedSteps, tableEdges, type Feature, type Table } from "./feature";
import type { Bracket } from "../worksheet";

/** Long-term gains at rates of their own, on top of the other income, which fills the lower band first. */
export const gainsAtOwnRates: Feature<{ rates: readonly Bracket[] }> = {
  phase: "tax",
  work(sheet, { authority, rates }, { household, law, taxable }, tax) {
    const gains = Math.min(household.longTermGains ?? 0, taxable);
    if (gains === 0) return tax;
    const ordinary = sheet.difference("Taxable income without gains", authority, taxable, gains);
    const onOrdinary = sheet.schedule("Tax on it", law.authority, ordinary, law.brackets);
    const bands = rates.map(([over, rate]) => [Math.max(0, over - ordinary), rate] as const);
    const onGains = sheet.schedule("Tax on gains at their own rates", authority, gains, bands);
    return sheet.sum("Both", authority, onOrdinary, onGains);
  },
};

/** One rate on all taxable income, less an amount; both looked up, and the amount falls by steps in a band. */
export const rateLessAmount: Feature<{
  rates: Table;
  less: Table;
  bump: { over: number; less: number; per: number; by: number; least: number };
}> = {
  phase: "tax",
  work(sheet, { authority, rates, less, bump }, { taxable }) {
    const steps = startedSteps(taxable, bump.over, bump.per);
    const off = steps === 0 ? lookUp(less, taxable) : Math.max(bump.least, bump.less - bump.by * (steps - 1));
    const all = sheet.times("One rate on all of it", authority, taxable, lookUp(rates, taxable));
    return sheet.remainder("Less the amount of the table", authority, all, off);
  },
  edges: ({ rates, bump }) => [
    ...tableEdges("rate", "taxable income", rates),
    { name: "table amount falls", of: "taxable income", over: bump.over },
  ],
};

/** An exemption that comes off the lowest bracket, and so saves tax at its rate only. */
export const exemptionFromLowestBracket: Feature<{ exemption: number; perSenior: number }> = {
  phase: "tax",
  work(sheet, { authority, exemption, perSenior }, { law, seniors }, tax) {
    const all = sheet.sum("Exemptions", authority, exemption, perSenior * seniors);
    const saved = sheet.schedule("Tax on them in the lowest bracket", authority, all, law.brackets);
    return sheet.remainder("Tax after exemptions", authority, tax, saved);
  },
};

/** A further rate on taxable income over a threshold. */
export const surtax: Feature<{ label: string; over: number; rate: number }> = {
  phase: "surtax",
  work(sheet, { authority, label, over, rate }, { taxable }, tax) {
    if (taxable <= over) return tax;
    const beyond = sheet.difference("Taxable income over the threshold", authority, taxable, over);
    return sheet.sum("Tax with it", authority, tax, sheet.times(label, authority, beyond, rate));
  },
  edges: ({ label, over }) => [{ name: label.toLowerCase(), of: "taxable income", over }],
};

/** An amount added with each started step of income, up to a most: the benefit of lower brackets taken back. */
export const stepRecapture: Feature<{ label: string; over: number; per: number; by: number; most: number }> =
  {
    phase: "surtax",
    work(sheet, { authority, label, over, per, by, most }, { income }, tax) {
      const steps = startedSteps(income, over, per);
      if (steps === 0) return tax;
      const bySteps = sheet.each(label, authority, by, steps);
      return sheet.sum(
        "Tax with it",
        authority,
        tax,
        sheet.lesser("Up to the most", authority, bySteps, most),
      );
    },
    edges: ({ label, over }) => [{ name: label.toLowerCase(), of: "income", over }],
  };

/**
 * The benefit of the brackets below taken back: wholly for those further down, and of the one reached evenly over a band
 * of income. Far up the top rate applies to all.
 */
export const supplementalTax: Feature<{
  over: number;
  within: number;
  base: Table;
  benefit: Table;
  /** Where the first of these brackets begins: below it the benefit of those beneath is not had in full. */
  firstBracket: { from: number; rate: number };
  wholeOver: number;
}> = {
  phase: "surtax",
  work(sheet, rule, { income, law, taxable }, tax) {
    const { authority, over, within, base, benefit, firstBracket, wholeOver } = rule;
    if (income <= over) return tax;
    if (income > wholeOver) {
      const top = law.brackets[law.brackets.length - 1]?.[1] ?? 0;
      return sheet.times("The top rate on all taxable income", authority, taxable, top);
    }
    const edge = lookUp(
      base.map(([from]) => [from, from] as const),
      taxable,
    );
    const beyond = sheet.remainder("Income over the bracket's edge", authority, income, Math.max(over, edge));
    const share = sheet.share("Share of the band", authority, beyond, within);
    const whole =
      taxable >= firstBracket.from
        ? lookUp(benefit, taxable)
        : sheet.remainder(
            "Benefit of the brackets below",
            authority,
            sheet.times("One rate on all taxable income", authority, taxable, firstBracket.rate),
            tax,
          );
    const partly = sheet.times("Benefit of this bracket taken back", authority, whole, share);
    return sheet.sum("Tax with supplemental tax", authority, tax, lookUp(base, taxable), partly);
  },
  edges: ({ over, base, wholeOver }) => [
    { name: "supplemental tax", of: "income", over },
    ...tableEdges("supplemental tax", "taxable income", base),
    { name: "top rate on all", of: "income", over: wholeOver },
  ],
};

/** At least a share of federal AGI, over an AGI. */
export const minimumShareOfAgi: Feature<{ over: number; rate: number }> = {
  phase: "surtax",
  work(sheet, { authority, over, rate }, { federal }, tax) {
    if (federal.agi <= over) return tax;
    const least = sheet.times("Least tax: a share of AGI", authority, federal.agi, rate);
    return sheet.greater("The greater", authority, tax, least);
  },
  edges: ({ over }) => [{ name: "minimum tax", of: "federal AGI", over }],
};

/** No tax up to a taxable income; beyond it the tax begins with an amount. */
export const taxBeginsWith: Feature<{ over: number; amount: number }> = {
  phase: "surtax",
  work(sheet, { authority, over, amount }, { taxable }, tax) {
    return taxable > over ? sheet.sum("With the amount that tax begins with", authority, tax, amount) : tax;
  },
  edges: ({ over }) => [{ name: "first dollar of tax", of: "taxable income", over }],
};

/** A further rate on long-term gains, over a federal AGI. */
export const gainsSurtax: Feature<{ over: number; rate: number }> = {
  phase: "surtax",
  work(sheet, { authority, over, rate }, { federal, household }, tax) {
    const gains = household.longTermGains ?? 0;
    if (gains === 0 || federal.agi <= over) return tax;
    return sheet.sum("Tax with it", authority, tax, sheet.times("Surtax on gains", authority, gains, rate));
  },
  edges: ({ over }) => [{ name: "surtax on gains", of: "federal AGI", over }],
};

/** A further rate on investment income over an amount, which a conversion does not touch. */
export const investmentIncomeTax: Feature<{ over: number; rate: number }> = {
  phase: "surtax",
  work(sheet, { authority, over, rate }, { household }, tax) {
    const { investmentIncome = 0, qualifiedDividends = 0, longTermGains = 0 } = household;
    const income = investmentIncome + qualifiedDividends + longTermGains;
    if (income <= over) return tax;
    const beyond = sheet.difference("Investment income over the amount", authority, income, over);
    return sheet.sum("Tax with it", authority, tax, sheet.times("Tax on it", authority, beyond, rate));
  },
};
