import { answer } from "./answer";

/**
 * Room over several plans: one deferral limit for the person, one limit on annual additions for each unrelated employer.
 * @customfunction MULTI_PLAN_ROOM
 * @helpurl https://localhost:3000/help/MULTI_PLAN_ROOM.html
 * @param {any[][]} year Calendar year, such as 2026 (also plan and limitation year).
 * @param {any[][]} age Age reached by 31 December.
 * @param {any[][]} plans A row of labels, then one row for each plan, with the labels below in any order.
 * @param {any[][]} [limits] Own or projected figures, in the shape that LIMITS spills.
 * @returns {any[][]} One row an employer with its limit and room, then all plans together, then the person's deferrals.
 * @option Employer: The employer's name, or the name of the controlled group that it belongs to; the same name shares one limit.
 * @option Deferrals: All pre-tax and Roth deferrals of the year in this plan, catch-up included.
 * @option Employer money: The full year's match, profit sharing, forfeitures and true-up.
 * @option After-tax: After-tax contributions already made.
 * @option Compensation: Pay from this employer; give it once for an employer with several plans.
 * @option 403(b): Whether this is a 403(b), which is apart from other plans of its employer but shares the limit of an own company. 403(b)s of several employers are apart, as IRS Publication 571 has it; Reg. §1.415(f)-1(f)(1) can be read to add them up, which the answer says.
 * @option Own company: Whether the person controls the employer (more than half of it); all own companies share one limit.
 * @example =INDEX(MBDR.MULTI_PLAN_ROOM(2026,55,{"Employer","Deferrals","Employer money";"Alpha",24500,0;"Beta",8000,4000}),3,8) → 60000
 * @example =INDEX(MBDR.MULTI_PLAN_ROOM(2026,45,{"Employer","Deferrals";"Alpha",24500;"Beta",10000}),5,9) → "Excess deferrals of 10,000: ask for them back by 15 April 2027"
 */
function multiPlanRoom(year: any[][], age: any[][], plans: any[][], limits?: any[][]): any[][] {
  return answer("MULTI_PLAN_ROOM", [year, age, plans, limits]);
}
