import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const folder = fileURLToPath(new URL("../src/functions", import.meta.url));

/** The text behind a JSDoc tag, on one line. */
const words = (tag) => (ts.getTextOfJSDocComment(tag.comment) ?? "").replace(/\s+/g, " ").trim();

/** The tags of one name in the JSDoc of each cell function of a source text, each read by `read`; by function. */
function tagsIn(text, tag, read) {
  const found = new Map();
  // The tags of a statement are found only where the tree also leads upwards.
  const { statements } = ts.createSourceFile("functions.ts", text, ts.ScriptTarget.ES2020, true);
  for (const statement of statements) {
    const tags = ts.getJSDocTags(statement);
    const called = tags.find(({ tagName }) => tagName.text === "customfunction");
    if (called === undefined) continue;
    const name = words(called).split(" ")[0];
    const own = tags.filter(({ tagName }) => tagName.text === tag);
    found.set(
      name,
      own.map((one) => read(words(one), name)),
    );
  }
  return found;
}

/**
 * The worked examples in one source text: `@example =MBDR.LIMIT(2026,"IRA") → 7500` in the JSDoc of a cell function.
 *
 * @param {string} text TypeScript
 * @returns {Map<string, { formula: string, result: string }[]>} by function, in the order in which they stand
 * @throws {Error} when an example is not a formula, an arrow and a result
 */
export function examplesIn(text) {
  return tagsIn(text, "example", (line, name) => {
    const parts = /^(=.+) → (.+)$/.exec(line);
    if (parts === null) throw new Error(`${name}: an example reads =FORMULA → RESULT`);
    return { formula: parts[1], result: parts[2] };
  });
}

/**
 * What the labels of a function's table mean, in one source text: `@option True-up: Whether …` in its JSDoc.
 *
 * @param {string} text TypeScript
 * @returns {Map<string, { label: string, meaning: string }[]>} by function, in the order in which they stand
 * @throws {Error} when an option is not a label, a colon and its meaning
 */
export function optionsIn(text) {
  return tagsIn(text, "option", (line, name) => {
    const parts = /^([^:]+): (.+)$/.exec(line);
    if (parts === null) throw new Error(`${name}: an option reads Label: Meaning`);
    return { label: parts[1], meaning: parts[2] };
  });
}

function inAllFunctions(tagsOf) {
  const texts = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), "utf8"));
  return new Map(texts.flatMap((text) => [...tagsOf(text)]));
}

/**
 * The worked examples of all cell functions.
 *
 * @returns {Map<string, { formula: string, result: string }[]>} by function
 */
export function workedExamples() {
  return inAllFunctions(examplesIn);
}

/**
 * The options of all cell functions.
 *
 * @returns {Map<string, { label: string, meaning: string }[]>} by function
 */
export function documentedOptions() {
  return inAllFunctions(optionsIn);
}
