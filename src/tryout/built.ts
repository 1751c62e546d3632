import { catalogue } from "../catalogue";
import type { Layout } from "./call";
import { type CellFunction, installCustomFunctions } from "./customFunctions";
import { runScript } from "./script";

/** What a person reads about a parameter while typing. */
export interface ParameterHelp {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  readonly repeating: boolean;
}

/** A function of the built bundle: the one calculation, and all that the grid needs to offer it. */
export interface BuiltFunction {
  /** As the bundle knows it: `MEGA_HEADROOM`. */
  readonly id: string;
  /** As it is typed: `MBDR.MEGA_HEADROOM`. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterHelp[];
  readonly layout: Layout;
  readonly run: CellFunction;
}

/** The part of functions.json that is read here: descriptions. Names and parameters come from the catalogue. */
interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly description: string;
    readonly parameters: readonly { readonly name: string; readonly description: string }[];
  }[];
}

async function readMetadata(source: string): Promise<Metadata> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source} did not load`);
  return (await response.json()) as Metadata;
}

/**
 * Loads the two files that Excel loads, `functions.js` and `functions.json`, and joins them with the catalogue.
 *
 * @returns the functions in the order of the catalogue
 * @throws {Error} when a file is missing, or lacks a function of the catalogue
 */
export async function loadBuiltFunctions(): Promise<BuiltFunction[]> {
  const associated = installCustomFunctions(globalThis);
  const [metadata] = await Promise.all([readMetadata("functions.json"), runScript("functions.js")]);
  const described = new Map(metadata.functions.map((entry) => [entry.id.toUpperCase(), entry]));
  return catalogue.map(({ name: id, parameters }) => {
    const run = associated.get(id);
    const words = described.get(id);
    if (run === undefined || words === undefined) throw new Error(`${id} is not in the built files`);
    return {
      id,
      name: `MBDR.${id}`,
      description: words.description,
      parameters: parameters.map(({ name, role, optional }, i) => ({
        name,
        description: words.parameters[i]?.description ?? "",
        optional,
        repeating: role === "repeating",
      })),
      layout: {
        single: parameters.filter(({ role }) => role !== "repeating").length,
        repeating: parameters.some(({ role }) => role === "repeating"),
      },
      run,
    };
  });
}
