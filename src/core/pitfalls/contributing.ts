import { mayCatchUp } from "../catchUpAge";
import { personalDeferralLimit } from "../deferralLimit";
import { afterTaxRoom, excessAdditions, type PlanYear } from "../headroom";
import { isHighlyPaid } from "../highlyPaid";
import { rothCatchUpRequired } from "../rothCatchUp";
import { dollars } from "../words";
import { silent } from "../worksheet";
import { pitfall, type Facts, type PitfallLaw } from "./pitfall";

/** The plan's year with deferrals up to the person's limit: what is above it is paid back and is no addition. */
function planYear(facts: Facts & { readonly year: number }, law: PitfallLaw): PlanYear {
  const { age, compensation, afterTax, deferrals = 0, employer = 0 } = facts;
  const most = personalDeferralLimit(silent, law.limits(facts.year), age);
  return { deferrals: Math.min(deferrals, most), employer, age, compensation, afterTax };
}

/** Pay below the dollar limit may be the limit: without pay a plan is not known to be within it. */
const payUnknown = { lacks: ["compensation"] } as const;

const excessDeferral = pitfall({
  name: "Excess deferrals",
  authority: "IRC §402(g)(2)",
  remedy: "Have a plan pay the excess back by 15 April of next year; it is taxed twice otherwise.",
  needs: ["year", "age", "deferrals"],
  find(sheet, { year, age, deferrals }, law) {
    const most = personalDeferralLimit(sheet, law.limits(year), age);
    const over = sheet.remainder("Deferrals above the limit", "IRC §402(g)(1)", deferrals, most);
    return over > 0 ? `Deferrals pass the year's limit by ${dollars(over)}.` : undefined;
  },
});

const excessAddition = pitfall({
  name: "Excess additions",
  authority: "IRC §415(c)(1); Rev. Proc. 2021-30 §6.06",
  remedy: "Have the plan correct it, as a rule by paying after-tax money back first, with its growth.",
  needs: ["year", "age", "deferrals", "employer", "afterTax"],
  find(sheet, facts, law) {
    const excess = excessAdditions(sheet, law.limits(facts.year), planYear(facts, law));
    if (excess > 0) return `Annual additions pass the limit by ${dollars(excess)}.`;
    return facts.compensation === undefined ? payUnknown : undefined;
  },
});

const lateTrueUp = pitfall({
  name: "Late true-up",
  authority: "Reg. §1.415(c)-1(b)(6)(i)",
  remedy: "Lower after-tax contributions before year-end, so that the true-up fits.",
  needs: ["year", "age", "deferrals", "employer", "afterTax", "lateTrueUp"],
  ruledOut: ({ lateTrueUp: trueUp }) => trueUp === 0,
  find(sheet, facts, law) {
    const room = afterTaxRoom(sheet, law.limits(facts.year), planYear(facts, law));
    const over = sheet.remainder("True-up above the room", "IRC §415(c)(1)", facts.lateTrueUp, room);
    if (over > 0) {
      return `A true-up of ${dollars(facts.lateTrueUp)} after year-end counts for this year, and passes the room left by ${dollars(over)}.`;
    }
    return facts.compensation === undefined ? payUnknown : undefined;
  },
});

const rothCatchUp = pitfall({
  name: "Roth catch-up",
  authority: "IRC §414(v)(7)(A), (B); T.D. 10033",
  remedy: "Elect no catch-up, or ask the employer to add Roth deferrals to the plan.",
  needs: ["year", "age", "priorWages", "rothAvailable"],
  ruledOut: ({ age, rothAvailable }) => rothAvailable === true || (age !== undefined && !mayCatchUp(age)),
  find: (sheet, { year, priorWages }, law) =>
    rothCatchUpRequired(sheet, year, law.yearBefore(year), priorWages)
      ? "Catch-up must be Roth after last year's wages, and the plan has no Roth: there is no catch-up."
      : undefined,
});

const contributionTest = pitfall({
  name: "ACP test",
  authority: "IRC §401(m)(2), (6); Reg. §1.401(m)-3(j)(6)",
  remedy: "Ask the plan for last year's test and this year's forecast; ACP_HEADROOM shows what is left.",
  needs: ["year", "afterTax", "priorYearPay"],
  ruledOut: ({ afterTax }) => afterTax === 0,
  find(sheet, { year, priorYearPay, ownerShare }, law) {
    if (isHighlyPaid(sheet, law.yearBefore(year), priorYearPay, ownerShare)) {
      return "After-tax contributions of the highly compensated are tested, in a safe harbor plan too: part may be paid back.";
    }
    return ownerShare === undefined ? { lacks: ["ownerShare"] } : undefined;
  },
});

/** What can go wrong while contributing, the gravest first. */
export const contributing = [excessDeferral, excessAddition, lateTrueUp, rothCatchUp, contributionTest];
