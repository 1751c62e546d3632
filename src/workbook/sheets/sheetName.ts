import type { Answers } from "../inputs";

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
 * A name for a client's sheet: the client and the year, as far as Excel allows, and not taken yet.
 *
 * @param answers the client's answers
 * @param taken the names of the sheets that are there
 * @returns at most 31 characters
 */
export function sheetNameFor(answers: Answers, taken: readonly string[]): string {
  const name = typeof answers.client_name === "string" ? answers.client_name : "";
  const client = name
    .replace(barred, " ")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "");
  const year = typeof answers.year === "number" ? ` ${answers.year}` : "";
  const lower = new Set(taken.map((sheet) => sheet.toLowerCase()));
  for (let copy = 1; ; copy += 1) {
    const end = `${year}${copy === 1 ? "" : ` (${copy})`}`;
    const start = cut(client, longestName - end.length).replace(/'+$/, "");
    const candidate = `${start === "" ? "Client" : start}${end}`;
    // Excel keeps the name History to itself.
    if (candidate.toLowerCase() !== "history" && !lower.has(candidate.toLowerCase())) return candidate;
  }
}
