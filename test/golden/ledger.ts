/** What each call came to: the one cell, or the rows of a grid; errors with their sentences. */
export type Answers = Readonly<Record<string, unknown>>;

/** A golden answer that was changed on purpose. */
export interface Change {
  readonly call: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The line of the changelog that says why. */
  readonly because: string;
}

/** Headings of the changelog under which an answer may change. */
const headings = ["Law", "Fix"];

/**
 * The lines of the changelog that may change an answer: the bullets under Law and Fix, of every release.
 *
 * @param changelog the text of CHANGELOG.md
 * @returns each bullet on one line, without its dash
 */
export function reasons(changelog: string): string[] {
  const found: string[] = [];
  let counts = false;
  let open = false;
  for (const line of changelog.split(/\r?\n/)) {
    const heading = /^#{1,6}\s+(.*?)\s*$/.exec(line);
    const bullet = /^[-*]\s+(.*?)\s*$/.exec(line);
    if (heading) counts = headings.includes(heading[1] ?? "");
    else if (bullet && counts) found.push(bullet[1] ?? "");
    else if (open && counts && /^\s+\S/.test(line)) found.push(`${found.pop() ?? ""} ${line.trim()}`);
    open = counts && (bullet !== null || (open && /^\s+\S/.test(line)));
  }
  return found;
}

/** Whether two answers are exactly the same. */
export function sameAnswer(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * The changes that have to be recorded before the answers of today may stand in place of the golden ones.
 *
 * @param held the golden answers
 * @param found the answers of today, in the order of the plan
 * @param because the line of the changelog that says why answers change, if any do
 * @param changelog the text of CHANGELOG.md
 * @returns the changes; calls that are new are none
 * @throws {Error} when a call is gone from the plan, or an answer changed without a line of the changelog
 */
export function settle(
  held: Answers,
  found: Answers,
  because: string | undefined,
  changelog: string,
): Change[] {
  const gone = Object.keys(held).find((call) => !(call in found));
  if (gone !== undefined) throw new Error(`The plan no longer holds ${gone}: calls are only ever added`);
  const changed = Object.keys(held).filter((call) => !sameAnswer(held[call], found[call]));
  if (changed.length === 0) return [];
  const list = changed.slice(0, 20).map((call) => `  ${call}`);
  if (changed.length > list.length) list.push("  …");
  const answers = `${changed.length} golden answers changed:\n${list.join("\n")}\n`;
  if (because === undefined) {
    throw new Error(`${answers}Say why under Law or Fix in CHANGELOG.md, and give that line: --because "…"`);
  }
  if (!reasons(changelog).includes(because)) {
    throw new Error(`${answers}No line under Law or Fix in CHANGELOG.md reads: ${because}`);
  }
  return changed.map((call) => ({ call, before: held[call], after: found[call], because }));
}
