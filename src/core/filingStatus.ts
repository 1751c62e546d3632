import { DomainError } from "./errors";

/** The five filing statuses of Form 1040. */
export type FilingStatus = "Single" | "MFJ" | "MFS" | "HOH" | "QSS";

const names: ReadonlyMap<string, FilingStatus> = new Map([
  ["single", "Single"],
  ["s", "Single"],
  ["mfj", "MFJ"],
  ["married filing jointly", "MFJ"],
  ["married filing joint", "MFJ"],
  ["mfs", "MFS"],
  ["married filing separately", "MFS"],
  ["married filing separate", "MFS"],
  ["hoh", "HOH"],
  ["head of household", "HOH"],
  ["qss", "QSS"],
  ["qw", "QSS"],
  ["qualifying surviving spouse", "QSS"],
  ["qualifying widow(er)", "QSS"],
]);

/** The longest name above with room for spaces: longer text is refused unread. */
const longest = 64;

/**
 * The filing status that a text names: the short or the full name, in any case.
 *
 * @param text as typed
 * @returns one of the five statuses
 * @throws {DomainError} `invalid` when the text names none of them
 * @example filingStatus("married filing jointly") === "MFJ"
 */
export function filingStatus(text: string): FilingStatus {
  const status = text.length > longest ? undefined : names.get(text.trim().toLowerCase());
  if (status === undefined) {
    throw new DomainError("invalid", "filing_status", "filing_status: Single, MFJ, MFS, HOH or QSS");
  }
  return status;
}
