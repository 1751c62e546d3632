import type { LimitFigures } from "./figures";
import type { Worksheet } from "./worksheet";

/** Whether, and since when, catch-up contributions of the well paid must be Roth. */
function inForce(sheet: Worksheet, year: number): boolean {
  if (year < 2024) {
    sheet.note("No Roth catch-up rule before 2024", "SECURE 2.0 Act §603");
    return false;
  }
  if (year < 2026) {
    sheet.note("Not enforced in 2024 and 2025", "Notice 2023-62");
    return false;
  }
  return true;
}

/**
 * Whether a person's catch-up contributions of the year must be Roth.
 *
 * They must when last year's Social Security wages (Form W-2 box 3) from the same employer were above the threshold;
 * exactly the threshold is not above it. Someone without such wages (new hire, partner) is free. Wages are not
 * annualised.
 *
 * @param sheet the worksheet
 * @param year the year of the catch-up contributions
 * @param lastYear the limits of the year before, in which the wages were earned
 * @param wages dollars, Form W-2 box 3 of the year before, same employer
 * @returns true when they must be Roth
 * @source IRC §414(v)(7); T.D. 10033; Notice 2023-62
 * @example rothCatchUpRequired(silent, 2026, limitFigures(2025), 150000) === false
 */
export function rothCatchUpRequired(
  sheet: Worksheet,
  year: number,
  lastYear: LimitFigures,
  wages: number,
): boolean {
  sheet.given("Box 3 wages of the year before, same employer", wages);
  const label = "Catch-up must be Roth";
  if (!inForce(sheet, year)) return sheet.verdict(label, "IRC §414(v)(7)", false);
  const threshold = sheet.figure(lastYear.limit("Roth catch-up wages"));
  const required = wages > threshold;
  if (required) {
    sheet.note(
      "Without a Roth feature in the plan, this person has no catch-up",
      "Reg. §1.414(v)-2; T.D. 10033",
    );
  }
  return sheet.verdict(label, "IRC §414(v)(7)(A)", required);
}
