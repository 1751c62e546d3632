import type { Answers } from "../inputs/inputs";

const longestName = 31;
/** What Excel allows in no sheet name; signs that steer text are left out too, since nobody would see them. */
const barred = /[[\]:*?/\\\p{Cc}\p{Cf}\p{Cs}]/gu;

function cut(text: string, length: number): string {
  // By character, so that none that takes two places is cut in half.
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.trim();
}

/**
 * A name for a new sheet that Excel allows and that is not taken yet.
 *
 * @param start what it starts with, whatever a person typed; a blank one becomes `otherwise`
 * @param end what it shall end with, such as a year; short, and known to be allowed
 * @param otherwise what to call a sheet whose start says nothing
 * @param taken the names of the sheets that are there
 * @returns at most 31 characters
 */
export function freeSheetName(
  start: string,
  end: string,
  otherwise: string,
  taken: readonly string[],
): string {
  const words = start
    .replace(barred, " ")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "");
  const lower = new Set(taken.map((sheet) => sheet.toLowerCase()));
  for (let copy = 1; ; copy += 1) {
    const whole = `${end}${copy === 1 ? "" : ` (${copy})`}`;
    const kept = cut(words, longestName - whole.length).replace(/[' ]+$/, "");
    const candidate = `${kept === "" ? otherwise : kept}${whole}`;
    // Excel keeps the name History to itself.
    if (candidate.toLowerCase() !== "history" && !lower.has(candidate.toLowerCase())) return candidate;
  }
}

/** A name for a client's sheet: the client and the year. */
export function clientSheetName(answers: Answers, taken: readonly string[]): string {
  const name = typeof answers.client_name === "string" ? answers.client_name : "";
  const year = typeof answers.year === "number" ? ` ${answers.year}` : "";
  return freeSheetName(name, year, "Client", taken);
}
