import { answer } from "./answer";

/**
 * What the highly compensated (HCE) may come to on average, given the ACP of the others (NHCE).
 * @customfunction ACP_LIMIT
 * @helpurl https://localhost:3000/help/ACP_LIMIT.html
 * @param {any[][]} nhce_acp Average contribution percentage of the NHCEs, such as 4%. One cell or a column.
 * @returns {any[][]} A rate: the greater of 1.25 times, and the lesser of twice and 2 points more.
 * @example =MBDR.ACP_LIMIT(4%) → 0.06
 * @example =MBDR.ACP_LIMIT(1.5%) → 0.03
 * @example =MBDR.ACP_LIMIT(10%) → 0.125
 */
function contributionLimit(nhce_acp: any[][]): any[][] {
  return answer("ACP_LIMIT", [nhce_acp]);
}

/**
 * Tests match and after-tax contributions of a plan year (ACP test): percentages, limit, outcome, refunds and room.
 * @customfunction ACP_TEST
 * @helpurl https://localhost:3000/help/ACP_TEST.html
 * @param {any[][]} year The plan year, such as 2026.
 * @param {any[][]} census A table with headings in any order: Pay, Match, After-tax, HCE (Yes or No) or Look-back pay and Owner share; Id and Otherwise excludable if known. One row for each eligible employee, those who put nothing in included.
 * @param {any[][]} [options] How the plan tests: two columns, label and value; the labels are on this function's help page.
 * @param {any[][]} [limits] Own or projected figures, in the shape that LIMITS spills.
 * @returns {any[][]} A table: line, amount, authority. Rates as fractions.
 * @example =INDEX(MBDR.ACP_TEST(2026,{"Pay","Match","After-tax","HCE";300000,9000,0,TRUE;60000,2400,0,FALSE;80000,3200,0,FALSE}),8,2) → "Passes"
 * @example =INDEX(MBDR.ACP_TEST(2026,{"Id","Pay","After-tax","HCE";"A",350000,35000,TRUE;"B",200000,24000,TRUE;"C",180000,9000,TRUE},{"Prior NHCE ACP",4%}),9,2) → 23250
 * @option Method: "Prior" (the general rule: NHCEs of the year before) or "Current", as the plan document says; left out, Prior where a prior ACP or the first plan year is given, else Current.
 * @option Prior NHCE ACP: The NHCEs' ACP of the year before, such as 3%; 0% is a value.
 * @option First plan year: Yes lets the prior ACP be 3%, as the law sets it for a plan's first year.
 * @option Match counted: No leaves match out, as a safe harbor plan may; after-tax contributions are tested all the same. Left out, it counts.
 * @option Top-paid group: Yes where the plan has made that election; look-back pay then counts only among the best paid fifth of those who had any. Every row needs it, 0 for none.
 * @option QNEC: Qualified nonelective contribution to every NHCE for this year, as a share of pay; with Method Current only.
 * @option Otherwise excludables: "Exclude" leaves out NHCEs whom the census marks as otherwise excludable; else "Include".
 */
function contributionTest(year: any[][], census: any[][], options?: any[][], limits?: any[][]): any[][] {
  return answer("ACP_TEST", [year, census, options, limits]);
}

/**
 * What goes back to each highly compensated employee (HCE) for the ACP test to pass, by dollar levelling, without earnings.
 * @customfunction ACP_REFUNDS
 * @helpurl https://localhost:3000/help/ACP_REFUNDS.html
 * @param {any[][]} year The plan year, such as 2026.
 * @param {any[][]} census A table with headings in any order: Pay, Match, After-tax, HCE (Yes or No) or Look-back pay and Owner share; Id and Otherwise excludable if known. One row for each eligible employee, those who put nothing in included.
 * @param {any[][]} [options] How the plan tests: two columns, label and value; the labels are on this function's help page.
 * @param {any[][]} [limits] Own or projected figures, in the shape that LIMITS spills.
 * @returns {any[][]} A table: id, ratio, contributions, refund, the after-tax part of it; one row for each HCE in the order of the census, and the totals.
 * @example =INDEX(MBDR.ACP_REFUNDS(2026,{"Id","Pay","After-tax","HCE";"A",350000,35000,TRUE;"B",200000,24000,TRUE;"C",180000,9000,TRUE},{"Prior NHCE ACP",4%}),2,4) → 17125
 * @example =INDEX(MBDR.ACP_REFUNDS(2026,{"Id","Pay","After-tax","HCE";"A",350000,35000,TRUE;"B",200000,24000,TRUE;"C",180000,9000,TRUE},{"Prior NHCE ACP",4%}),3,4) → 6125
 * @option Method: "Prior" (the general rule: NHCEs of the year before) or "Current", as the plan document says; left out, Prior where a prior ACP or the first plan year is given, else Current.
 * @option Prior NHCE ACP: The NHCEs' ACP of the year before, such as 3%; 0% is a value.
 * @option First plan year: Yes lets the prior ACP be 3%, as the law sets it for a plan's first year.
 * @option Match counted: No leaves match out, as a safe harbor plan may; after-tax contributions are tested all the same. Left out, it counts.
 * @option Top-paid group: Yes where the plan has made that election; look-back pay then counts only among the best paid fifth of those who had any. Every row needs it, 0 for none.
 * @option QNEC: Qualified nonelective contribution to every NHCE for this year, as a share of pay; with Method Current only.
 * @option Otherwise excludables: "Exclude" leaves out NHCEs whom the census marks as otherwise excludable; else "Include".
 */
function contributionRefunds(year: any[][], census: any[][], options?: any[][], limits?: any[][]): any[][] {
  return answer("ACP_REFUNDS", [year, census, options, limits]);
}

/**
 * What the highly compensated (HCE) can still put in after tax, all together and each the same share of pay, with the ACP test passing.
 * @customfunction ACP_HEADROOM
 * @helpurl https://localhost:3000/help/ACP_HEADROOM.html
 * @param {any[][]} year The plan year, such as 2026.
 * @param {any[][]} census A table with headings in any order: Pay, Match, After-tax, HCE (Yes or No) or Look-back pay and Owner share; Id and Otherwise excludable if known. One row for each eligible employee, those who put nothing in included.
 * @param {any[][]} [options] How the plan tests: two columns, label and value; the labels are on this function's help page.
 * @param {any[][]} [limits] Own or projected figures, in the shape that LIMITS spills.
 * @returns {any[][]} Dollars, zero or more; #NUM! where there are no NHCEs and so no limit.
 * @example =MBDR.ACP_HEADROOM(2026,{"Pay","Match","After-tax","HCE";300000,9000,0,TRUE;60000,2400,0,FALSE;80000,3200,0,FALSE}) → 9000
 * @option Method: "Prior" (the general rule: NHCEs of the year before) or "Current", as the plan document says; left out, Prior where a prior ACP or the first plan year is given, else Current.
 * @option Prior NHCE ACP: The NHCEs' ACP of the year before, such as 3%; 0% is a value.
 * @option First plan year: Yes lets the prior ACP be 3%, as the law sets it for a plan's first year.
 * @option Match counted: No leaves match out, as a safe harbor plan may; after-tax contributions are tested all the same. Left out, it counts.
 * @option Top-paid group: Yes where the plan has made that election; look-back pay then counts only among the best paid fifth of those who had any. Every row needs it, 0 for none.
 * @option QNEC: Qualified nonelective contribution to every NHCE for this year, as a share of pay; with Method Current only.
 * @option Otherwise excludables: "Exclude" leaves out NHCEs whom the census marks as otherwise excludable; else "Include".
 */
function contributionHeadroom(year: any[][], census: any[][], options?: any[][], limits?: any[][]): any[][] {
  return answer("ACP_HEADROOM", [year, census, options, limits]);
}
