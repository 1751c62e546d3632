import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../src/functions/", import.meta.url));

/**
 * The worked examples of the functions: lines such as ` * @example =MBDR.LIMIT(2026,"IRA") → 7500` above each.
 *
 * @returns {Map<string, { formula: string, result: string }[]>} by function, in the order in which they stand
 */
export function workedExamples() {
  const examples = new Map();
  for (const file of readdirSync(folder)) {
    let name;
    for (const line of readFileSync(folder + file, "utf8").split("\n")) {
      name = /^ \* @customfunction (\S+)/.exec(line)?.[1] ?? name;
      const example = /^ \* @example (=.+) → (.+)$/.exec(line);
      if (name === undefined || example === null) continue;
      examples.set(name, [...(examples.get(name) ?? []), { formula: example[1], result: example[2] }]);
    }
  }
  return examples;
}
