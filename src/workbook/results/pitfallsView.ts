import type { Cell } from "../../catalogue/define";
import { labelledTables } from "./labelledTables";

/** A pitfall that applies. */
export interface PitfallShown {
  readonly name: string;
  readonly sentence: string;
  readonly remedy: string;
  readonly authority: string;
}

/** The pitfalls as the pane shows them. */
export interface PitfallsView {
  readonly applies: readonly PitfallShown[];
  /** The names of those that do not apply. */
  readonly clear: readonly string[];
  /** Those that could not be told, with the questions that are open. */
  readonly notTested: readonly { readonly name: string; readonly missing: readonly string[] }[];
}

/** A fact by the words in which a person is asked for it. */
function labelOf(fact: string): string {
  const row = labelledTables.facts.find((one) => one.fact === fact);
  return row === undefined || "input" in row ? fact : row.label;
}

/** The parts of a sentence such as `Missing: A, B.` */
function listed(sentence: string, separator: string): string[] {
  return sentence
    .replace(/^Missing: /, "")
    .replace(/\.$/, "")
    .split(separator);
}

/**
 * The pitfalls as the pane shows them.
 *
 * @param rows of PITFALLS, its headings first
 */
export function pitfallsView(rows: readonly (readonly Cell[])[]): PitfallsView {
  const ofStatus = (status: string) =>
    rows.filter(([, second]) => second === status).map((row) => row.map(String));
  return {
    applies: ofStatus("Applies").map(([name = "", , sentence = "", remedy = "", authority = ""]) => ({
      name,
      sentence,
      remedy,
      authority,
    })),
    clear: ofStatus("Clear").flatMap(([, , names = ""]) => listed(names, "; ")),
    notTested: ofStatus("Not tested").map(([name = "", , missing = ""]) => ({
      name,
      missing: listed(missing, ", ").map(labelOf),
    })),
  };
}
