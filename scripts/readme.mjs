import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isMain } from "./main.mjs";

const root = new URL("../", import.meta.url);
const readmeFile = fileURLToPath(new URL("README.md", root));
const start = "<!-- functions: written by npm run readme -->";
const end = "<!-- functions end -->";

/**
 * The README's table of functions.
 *
 * @param {readonly { name: string, description: string, parameters: readonly { name: string, optional?: boolean, repeating?: boolean }[] }[]} functions
 *   as functions.json lists them
 * @returns {string} Markdown
 */
export function functionTable(functions) {
  const rows = [...functions]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ name, description, parameters }) => {
      const shown = parameters.map((parameter) => {
        const text = parameter.repeating ? `${parameter.name}…` : parameter.name;
        return parameter.optional ? `[${text}]` : text;
      });
      return `| \`${name}(${shown.join(", ")})\` | ${description} |`;
    });
  return ["| Function | What it answers |", "| --- | --- |", ...rows].join("\n");
}

/**
 * A README with its table of functions written anew.
 *
 * @param {string} readme the README's text
 * @param {string} table the table
 * @returns {string} the README
 */
export function withFunctionTable(readme, table) {
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error("README.md has lost the marks of its function table");
  return `${readme.slice(0, from)}${start}\n\n${table}\n\n${readme.slice(to)}`;
}

if (isMain(import.meta.url)) {
  const metadata = JSON.parse(readFileSync(new URL("dist/functions.json", root), "utf8"));
  writeFileSync(
    readmeFile,
    withFunctionTable(readFileSync(readmeFile, "utf8"), functionTable(metadata.functions)),
  );
}
