import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const folder = fileURLToPath(new URL("../src/functions", import.meta.url));

/** The text behind a JSDoc tag, on one line. */
const words = (tag) => (ts.getTextOfJSDocComment(tag.comment) ?? "").replace(/\s+/g, " ").trim();

/**
 * The worked examples in one source text: `@example =MBDR.LIMIT(2026,"IRA") → 7500` in the JSDoc of a cell function.
 *
 * @param {string} text TypeScript
 * @returns {Map<string, { formula: string, result: string }[]>} by function, in the order in which they stand
 * @throws {Error} when an example is not a formula, an arrow and a result
 */
export function examplesIn(text) {
  const examples = new Map();
  // The tags of a statement are found only where the tree also leads upwards.
  const { statements } = ts.createSourceFile("functions.ts", text, ts.ScriptTarget.ES2020, true);
  for (const statement of statements) {
    const tags = ts.getJSDocTags(statement);
    const called = tags.find(({ tagName }) => tagName.text === "customfunction");
    if (called === undefined) continue;
    const name = words(called).split(" ")[0];
    const worked = tags
      .filter(({ tagName }) => tagName.text === "example")
      .map((tag) => {
        const parts = /^(=.+) → (.+)$/.exec(words(tag));
        if (parts === null) throw new Error(`${name}: an example reads =FORMULA → RESULT`);
        return { formula: parts[1], result: parts[2] };
      });
    examples.set(name, worked);
  }
  return examples;
}

/**
 * The worked examples of all cell functions.
 *
 * @returns {Map<string, { formula: string, result: string }[]>} by function
 */
export function workedExamples() {
  const texts = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), "utf8"));
  return new Map(texts.flatMap((text) => [...examplesIn(text)]));
}
