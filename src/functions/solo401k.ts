import { answer } from "./answer";

/**
 * The plan of one's own business without other employees: what fits, the after-tax room, and what employer money takes of it.
 * @customfunction SOLO_401K
 * @helpurl https://localhost:3000/help/SOLO_401K.html
 * @param {any[][]} year Calendar year, such as 2026 (also plan and limitation year).
 * @param {any[][]} net_profit Net profit of the business, or a partner's net earnings; 0 for a loss. An S corporation's does not count.
 * @param {any[][]} [age] Age reached by 31 December; from 50 on there is catch-up.
 * @param {any[][]} [day_job_wages] Form W-2 box 3 wages of a day job, which use up the Social Security wage base.
 * @param {any[][]} [day_job_deferrals] Pre-tax and Roth deferrals at an unrelated day job, catch-up included.
 * @param {any[][]} [deferral] Deferral in this plan, catch-up included; 0 is a value, blank means the most.
 * @param {any[][]} [employer] What the business puts in: dollars, or below 1 a rate of pay, up to the most; 0 is a value, blank means the most.
 * @param {any[][]} [options] Two columns, label and value, with the labels below.
 * @param {any[][]} [limits] Own or projected figures, in the shape that LIMITS spills; no projection has the wage base, so add its row.
 * @returns {any[][]} Lines from net profit to after-tax room, then the room without employer money and with the most.
 * @option Entity: Sole proprietor (also a single-member company), Partner or S corporation; sole proprietor unless given.
 * @option S-corporation wages: Form W-2 wages that the S corporation pays the owner, before deferrals.
 * @option Plan rate: The plan's own contribution rate, at most 25% of pay; 25% unless given.
 * @example =INDEX(MBDR.SOLO_401K(2026,50000),12,2) → 3380.57
 * @example =INDEX(MBDR.SOLO_401K(2026,50000,,,,,0),12,2) → 21967.61
 * @example =INDEX(MBDR.SOLO_401K(2026,100000,,150000,24500),12,2) → 52695.61
 * @example =INDEX(MBDR.SOLO_401K(2026,0,,,,,,{"Entity","S corporation";"S-corporation wages",100000}),12,2) → 22500
 */
function solo401k(
  year: any[][],
  net_profit: any[][],
  age?: any[][],
  day_job_wages?: any[][],
  day_job_deferrals?: any[][],
  deferral?: any[][],
  employer?: any[][],
  options?: any[][],
  limits?: any[][],
): any[][] {
  return answer("SOLO_401K", [
    year,
    net_profit,
    age,
    day_job_wages,
    day_job_deferrals,
    deferral,
    employer,
    options,
    limits,
  ]);
}
