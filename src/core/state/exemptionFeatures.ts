import { shareEdges } from "./deductionFeatures";
import {
  edgesGoBy,
  incomeOf,
  lookUp,
  startedSteps,
  tableEdges,
  type Feature,
  type GoesBy,
  type Table,
} from "./feature";

/** Exemptions that fall evenly to nothing over a band of income. */
export const exemptionPhasesOut: Feature<{ over: number; width: number }> = {
  phase: "exemption",
  work(sheet, { authority, over, width }, { income }, amount) {
    const beyond = sheet.remainder("Income over the start", authority, income, over);
    if (beyond === 0) return amount;
    const share = sheet.share("Share of the band", authority, beyond, width);
    const lost = sheet.times("Exemptions lost", authority, amount, share);
    return sheet.remainder("Exemptions left", authority, amount, lost);
  },
  edges: ({ over, width }) => [
    { name: "exemption", of: "income", over },
    { name: "exemption gone", of: "income", over: over + width },
  ],
};

/** Exemptions that lose a share of themselves with each started step of income. */
export const exemptionFallsByShare: Feature<{ over: number; per: number; share: number }> = {
  phase: "exemption",
  work(sheet, { authority, over, per, share }, { income }, amount) {
    const steps = startedSteps(income, over, per);
    const left = Math.max(0, 1 - share * steps);
    return steps === 0 ? amount : sheet.times("Exemptions left, by steps", authority, amount, left);
  },
  edges: ({ over, per, share }) => shareEdges("exemption", over, per, share),
};

/** Exemptions that are gone over a federal AGI. */
export const exemptionCliff: Feature<{ over: number }> = {
  phase: "exemption",
  work(sheet, { authority, over }, { federal }, amount) {
    if (federal.agi <= over) return amount;
    sheet.note("No exemption: federal AGI is over the limit", authority);
    return 0;
  },
  edges: ({ over }) => [{ name: "exemption", of: "federal AGI", over }],
};

/** An exemption for each person that income looks up. */
export const exemptionByIncome: Feature<GoesBy & { each: Table }> = {
  phase: "exemption",
  work(sheet, rule, work, amount) {
    const each = lookUp(rule.each, incomeOf(rule, work));
    const found = sheet.each("Exemptions by income", rule.authority, each, work.persons);
    return sheet.sum("Exemptions", rule.authority, amount, found);
  },
  edges: (rule) => tableEdges("exemption", edgesGoBy(rule), rule.each),
};

/** An exemption that falls by so much with each started step of income. */
export const exemptionFallsByStep: Feature<{ most: number; over: number; per: number; by: number }> = {
  phase: "exemption",
  work(sheet, { authority, most, over, per, by }, { income }, amount) {
    const lost = sheet.each("Exemption lost, by steps", authority, by, startedSteps(income, over, per));
    const left = sheet.remainder("Exemption left", authority, most, lost);
    return sheet.sum("Exemptions", authority, amount, left);
  },
  edges: ({ over }) => [{ name: "exemption", of: "income", over }],
};

/** An exemption for each person of low income, which falls by a rate and ends at a federal AGI. */
export const lowIncomeExemption: Feature<{ each: number; over: number; rate: number; upTo: number }> = {
  phase: "exemption",
  work(sheet, { authority, each, over, rate, upTo }, { federal, persons }, amount) {
    if (federal.agi > upTo) return amount;
    const beyond = sheet.remainder("AGI over the start", authority, federal.agi, over);
    const lost = sheet.times("Lost per person", authority, beyond, rate);
    const left = sheet.remainder("Exemption per person", authority, each, lost);
    const all = sheet.each("Low-income exemption", authority, left, persons);
    return sheet.sum("Exemptions", authority, amount, all);
  },
  edges: ({ over }) => [{ name: "low-income exemption", of: "federal AGI", over }],
};
