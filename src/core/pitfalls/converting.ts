import { form8606 } from "../form8606";
import { livingApartMatters } from "../federal/household";
import { medicareSurcharge, peopleOnMedicare } from "../federal/medicarePremiums";
import { halfAge } from "../halfAge";
import { proRataTaxable } from "../proRata";
import { dollars } from "../words";
import { pitfall } from "./pitfall";

const delayed = pitfall({
  name: "Delayed conversion",
  authority: "IRC §72(e)(8), §402A(c)(4)(B)",
  remedy: "Convert now, and ask for conversion with each pay; DELAY_COST shows what waiting costs.",
  needs: ["basis", "balance"],
  ruledOut: ({ balance }) => balance === 0,
  find(sheet, { basis, balance }) {
    const growth = proRataTaxable(sheet, balance, basis, balance);
    return growth > 0
      ? `Growth of ${dollars(growth)} waits in the after-tax account: it is income when it is converted.`
      : undefined;
  },
});

const mixedPayout = pitfall({
  name: "Mixed payout",
  authority: "Notice 2014-54; IRC §402(c)(2)",
  remedy:
    "In the same payout, send all pre-tax money directly to a traditional IRA or plan; see SPLIT_ROLLOVER.",
  needs: ["payoutPreTax", "payoutAfterTax", "payoutToTraditional"],
  ruledOut: ({ payoutPreTax, payoutAfterTax }) => payoutPreTax === 0 || payoutAfterTax === 0,
  find(sheet, { payoutPreTax, payoutToTraditional }) {
    const label = "Pre-tax money that does not go to a traditional account";
    const astray = sheet.remainder(label, "Notice 2014-54", payoutPreTax, payoutToTraditional);
    return astray > 0
      ? `One payout holds pre-tax and after-tax money, and ${dollars(astray)} of pre-tax money goes to no traditional account: it is income.`
      : undefined;
  },
});

const backdoor = pitfall({
  name: "Backdoor beside a balance",
  authority: "IRC §408(d)(2); Form 8606",
  remedy:
    "Before 31 December roll the pre-tax balance into a plan that takes it (a SIMPLE only after its two years).",
  needs: ["iraConverted", "iraBasis", "iraValue"],
  ruledOut: ({ iraConverted, iraValue, iraDistributions }) =>
    iraConverted === 0 || (iraValue === 0 && iraDistributions === 0),
  find(sheet, { iraConverted, iraBasis, iraValue, iraDistributions }) {
    const distributions = iraDistributions ?? 0;
    const year = { contributions: 0, priorBasis: iraBasis, yearEndValue: iraValue, distributions };
    const { ofConversion } = form8606(sheet, { ...year, converted: iraConverted }, 0);
    // Distributions take basis away from the conversion: without any, its taxable part is at its least. With nothing left
    // at year-end only they can stand beside it: growth between contribution and conversion is no balance.
    if (ofConversion === 0 || iraValue + distributions === 0)
      return iraDistributions === undefined ? { lacks: ["iraDistributions"] } : undefined;
    const paidOut = distributions > 0 ? ` and paid out ${dollars(distributions)}` : "";
    const taxable = `${iraDistributions === undefined ? "at least " : ""}${dollars(ofConversion)}`;
    return `Traditional, SEP and SIMPLE IRAs still hold ${dollars(iraValue)} at year-end${paidOut}: ${taxable} of the backdoor Roth is taxable.`;
  },
});

const taxKeptBack = pitfall({
  name: "Tax out of the conversion",
  authority: "IRC §72(t)(1), (2)(A)(i)",
  remedy: "Pay the tax from other money.",
  needs: ["age", "taxFromConversion"],
  ruledOut: ({ age, taxFromConversion }) => taxFromConversion === false || halfAge(age) === "reached",
  find(_sheet, { age }) {
    const until = halfAge(age) === "not reached" ? "before age 59½" : "on days before age 59½ is reached";
    return `What is kept back for tax is not converted: its taxable part bears 10% more ${until}.`;
  },
});

const medicarePremiums = pitfall({
  name: "Medicare premiums",
  authority: "42 USC §1395r(i)(4)(B)",
  remedy: "Convert less, or before the year of age 63; FILL_TO with IRMAA 1 shows the edge.",
  needs: ["filingStatus", "agi", "conversionIncome"],
  ruledOut: ({ conversionIncome, onMedicare }) => conversionIncome === 0 || onMedicare === false,
  find(sheet, facts) {
    const { filingStatus, agi, age, spouseAge, livedApart, onMedicare, conversionIncome } = facts;
    if (onMedicare === undefined && age === undefined) return { lacks: ["age"] };
    const household = { filingStatus, income: agi, age, spouseAge, livedApart, onMedicare };
    if (peopleOnMedicare(household) === 0) {
      const spouseUnknown = filingStatus === "MFJ" && spouseAge === undefined && onMedicare === undefined;
      return spouseUnknown ? { lacks: ["spouseAge"] } : undefined;
    }
    const without = medicareSurcharge(sheet, household, agi);
    const income = sheet.sum("Income with the conversion", "IRC §408A(d)(3)", agi, conversionIncome);
    const more = sheet.difference(
      "Surcharge more, indicative",
      "42 USC §1395r(i)",
      medicareSurcharge(sheet, household, income),
      without,
    );
    if (more > 0) {
      return `Medicare premiums two years on rise by about ${dollars(more)} a year with the conversion (indicative).`;
    }
    // Those who lived apart have other tiers, which the conversion may reach.
    return livingApartMatters(filingStatus) && livedApart === undefined
      ? { lacks: ["livedApart"] }
      : undefined;
  },
});

/** What can go wrong while converting, the gravest first. */
export const converting = [mixedPayout, backdoor, taxKeptBack, delayed, medicarePremiums];
