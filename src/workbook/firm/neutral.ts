/**
 * Text that a spreadsheet would take for a formula when it opens a file: its first visible sign is one that starts
 * formulas, or it starts with a tab or a new line. Signs of full width and those that nobody sees count too.
 */
const likeFormula = /^'*(?:[\t\r\n]|[\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠])/u;

/** Text as a file may hold it: an apostrophe in front keeps a spreadsheet from running it. */
export function neutral(text: string): string {
  return likeFormula.test(text) ? `'${text}` : text;
}

/** The text that was made neutral, as it was. */
export function original(text: string): string {
  return text.startsWith("'") && likeFormula.test(text) ? text.slice(1) : text;
}
