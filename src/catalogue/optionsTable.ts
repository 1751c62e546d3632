import { table, type Parameter } from "./define";
import { LabelledTable, type FactsOf, type Labels } from "./labelledTable";

/**
 * An optional parameter that takes options as two columns, label and value.
 *
 * @param labels what each label names, and how its cell is read
 * @returns the parameter; its value is undefined when no table was given, and holds no fact whose label is not there
 * @example optionsTable({ "True-up": ["trueUp", optional(yesOrNo)] })
 */
export function optionsTable<const L extends Labels>(labels: L): Parameter<FactsOf<L> | undefined, "table"> {
  const options = new LabelledTable(labels);
  return { ...table((grid, field) => options.readPairs(grid, field)), labels: options.labels };
}
