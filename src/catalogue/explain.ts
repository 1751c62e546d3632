import { DomainError } from "../core/errors";
import { withinSheet, type Entry } from "./define";
import { toGrid } from "./grid";
import { text } from "./read";

const headings = ["Line", "How", "Amount", "Authority"];

/**
 * The function that shows the work of another.
 *
 * @param explained the functions whose work it shows
 * @returns its entry
 */
export function explainFunction(explained: readonly Entry[]): Entry {
  function explainedEntry(argument: unknown): Required<Entry> {
    const field = "function_name";
    const grid = toGrid(argument, field);
    if (grid !== undefined && (grid.length > 1 || grid[0]?.length !== 1)) {
      throw new DomainError("invalid", field, `${field}: a single cell, not a range`);
    }
    const name = text(grid?.[0]?.[0], field)
      .trim()
      .toUpperCase()
      .replace(/^MBDR\./, "");
    const entry = explained.find((candidate) => candidate.name === name);
    if (entry?.explain === undefined) {
      throw new DomainError(
        "invalid",
        field,
        `${field}: the name of an MBDR function, such as "MEGA_HEADROOM"`,
      );
    }
    return entry as Required<Entry>;
  }
  return {
    name: "EXPLAIN",
    parameters: [
      { name: "function_name", role: "one", optional: false },
      { name: "values", role: "repeating", optional: true },
    ],
    evaluate([functionName, values]) {
      const entry = explainedEntry(functionName);
      const args: readonly unknown[] = Array.isArray(values) ? values : [];
      if (args.length > entry.parameters.length) {
        throw new DomainError(
          "invalid",
          "values",
          `values: at most ${entry.parameters.length} for this function`,
        );
      }
      const lines = entry.explain(args);
      const rows = lines.map(({ label, how, amount, authority }) => [label, how, amount, authority]);
      return withinSheet([headings, ...rows]);
    },
  };
}
