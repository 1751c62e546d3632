import { dollars } from "../words";
import { requiredPayment } from "./estimatedTax";
import { pitfall } from "./pitfall";

const missedGrowth = pitfall({
  name: "1099-R box 2a",
  authority: "IRC §72(e)(8); Instructions for Form 1099-R, box 2a",
  remedy: "Ask the plan for a corrected 1099-R, and report the growth either way.",
  needs: ["box1", "box2a", "box5"],
  ruledOut: ({ box1 }) => box1 === 0,
  find(sheet, { box1, box2a, box5 }) {
    const growth = sheet.remainder("Box 1 less box 5: growth", "IRC §72(e)(8)(B)", box1, box5);
    const missed = sheet.remainder("Growth that box 2a misses", "Form 1099-R box 2a", growth, box2a);
    return missed > 0
      ? `Box 2a is ${dollars(missed)} less than box 1 less box 5: growth is left out of income.`
      : undefined;
  },
});

const estimatedTax = pitfall({
  name: "Estimated tax",
  authority: "IRC §6654(d)(1), (e)(1), (g)(1)",
  remedy:
    "Raise withholding before year-end, which counts as paid all year; or pay by 15 January and annualize (Form 2210).",
  needs: ["filingStatus", "totalTax", "withholding", "estimatedPayments", "priorYearTax", "priorYearAgi"],
  find(sheet, facts) {
    const required = requiredPayment(sheet, facts);
    const { withholding, estimatedPayments } = facts;
    const paid = sheet.sum("Paid within the year", "IRC §6654(b)(1), (g)(1)", withholding, estimatedPayments);
    const short = sheet.remainder("Short of it", "IRC §6654(b)(1)", required, paid);
    return short > 0
      ? `Payments of the year are ${dollars(short)} short of the ${dollars(required)} that spare the addition to tax.`
      : undefined;
  },
});

/** What can go wrong with payments and forms, the gravest first. */
export const reporting = [estimatedTax, missedGrowth];
