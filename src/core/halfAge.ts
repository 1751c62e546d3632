/** Whether age 59½ is reached: sure for a whole year, on a day of it that the age does not tell, or not known. */
export type HalfAge = "reached" | "reached by 30 June" | "perhaps from 1 July" | "not reached" | "not known";

/**
 * What the age on 31 December tells of 59½.
 *
 * Who is 61 has been 59½ all year. At 60 the day lies between 1 July of the year before and 30 June; at 59 it is 1 July or
 * later, perhaps in the next year.
 *
 * @param age years reached by 31 December; undefined when not known
 * @returns what is sure of the year
 * @source IRC §72(t)(2)(A)(i), §408A(d)(2)(A)(i)
 * @example halfAge(60) === "reached by 30 June"
 */
export function halfAge(age: number | undefined): HalfAge {
  if (age === undefined) return "not known";
  if (age >= 61) return "reached";
  if (age === 60) return "reached by 30 June";
  return age === 59 ? "perhaps from 1 July" : "not reached";
}
