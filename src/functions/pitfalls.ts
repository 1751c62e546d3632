import { answer } from "./answer";

/**
 * The mistakes that a client's facts show, each with what it is, what to do and its authority; what could not be tested is said.
 * @customfunction PITFALLS
 * @helpurl https://localhost:3000/help/PITFALLS.html
 * @param {any[][]} facts Two columns, label and value, with the labels below in any order; or a row of labels above one row a client. A blank or 0 is not known; None says that there is none.
 * @param {any[][]} [limits] Own or projected figures, in the shape that LIMITS spills.
 * @returns {any[][]} One row a pitfall: those that apply, those that do not, those not tested. For rows of clients, one row each: how many apply, which, and how many were not tested.
 * @option Year: Calendar year of contributions, such as 2026.
 * @option Age: Age reached by 31 December.
 * @option Spouse age: The spouse's age by 31 December, on a joint return.
 * @option Filing status: Single, MFJ, MFS, HOH or QSS.
 * @option Lived apart: Whether the spouses lived apart all year, on separate returns.
 * @option On Medicare: How many of the return are on Medicare two years on: 1, 2, Yes for all, or No; left out, their ages say.
 * @option AGI: Adjusted gross income before the conversion, with tax-exempt interest.
 * @option Deferrals: All pre-tax and Roth deferrals of the year, catch-up included.
 * @option Employer money: Match, profit sharing and forfeitures of the year, without a late true-up.
 * @option After-tax: After-tax contributions of the year.
 * @option Compensation: Pay of the year before deferrals.
 * @option Late true-up: Match that the plan credits after year-end for this year.
 * @option Prior year pay: Pay of the year before from this employer, which decides who is highly compensated.
 * @option Owner share: The share of the employer owned, the greater of this year and the year before.
 * @option Prior Box 3 wages: Form W-2 box 3 of the year before from this employer.
 * @option Roth available: Whether the plan takes Roth deferrals.
 * @option Basis: After-tax contributions in the after-tax account, not yet paid out.
 * @option Balance: What the after-tax account holds.
 * @option Payout pre-tax: The pre-tax part of one payout from the plan.
 * @option Payout after-tax: The after-tax part of the same payout.
 * @option Payout to traditional: What of that payout goes directly to traditional IRAs or other plans.
 * @option IRA converted: Converted from IRAs to Roth IRAs in the year (the backdoor Roth).
 * @option IRA basis: Basis in all traditional IRAs before the conversion, this year's nondeductible contribution included.
 * @option IRA value: Value of all traditional, SEP and SIMPLE IRAs left on 31 December.
 * @option IRA distributions: Paid out of those IRAs in the year and not converted.
 * @option Conversion income: Taxable part of the year's conversions.
 * @option Tax from conversion: Whether tax is kept back from what is converted.
 * @option 1099-R box 1: Gross distribution on the Form 1099-R of the conversion.
 * @option 1099-R box 2a: Its taxable amount.
 * @option 1099-R box 5: Its after-tax contributions.
 * @option Total tax: Tax of this year after credits, conversion included.
 * @option Withholding: Federal income tax withheld in the year.
 * @option Estimated payments: Estimated tax paid for the year on time.
 * @option Prior year tax: Tax of the year before, a year of twelve months with a return.
 * @option Prior year AGI: Adjusted gross income of the year before.
 * @example =INDEX(MBDR.PITFALLS({"Basis",40000;"Balance",50000}),2,3) → "Growth of 10,000 waits in the after-tax account: it is income when it is converted."
 * @example =INDEX(MBDR.PITFALLS({"Year",2026;"Age",52;"Prior Box 3 wages",150001;"Roth available","No"}),2,1) → "Roth catch-up"
 * @example =INDEX(MBDR.PITFALLS({"Age","Basis","Balance";45,40000,50000;45,40000,40000}),1,2) → "Delayed conversion"
 */
function pitfalls(facts: any[][], limits?: any[][]): any[][] {
  return answer("PITFALLS", [facts, limits]);
}
