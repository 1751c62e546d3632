import Papa from "papaparse";
import { nameKey, readField, showField } from "./fields";
import { neutral, original } from "./neutral";
import { planFields, type Plan, type PlanFieldId } from "./plans";

/** A plan of a file, with the number of its row as a spreadsheet counts them, blank ones too. */
export interface FiledPlan {
  readonly row: number;
  readonly plan: Plan;
}

/** What is wrong with a row of a file, or with the file as a whole, which has no row. */
export interface FileProblem {
  readonly row?: number | undefined;
  readonly sentence: string;
}

/** The plans of a file, as far as they can be read. */
export interface PlanFile {
  readonly plans: readonly FiledPlan[];
  /** The fields for which the file has a column: the others are left as they are. */
  readonly fields: readonly PlanFieldId[];
  /** Headings that the library has no column for. */
  readonly ignored: readonly string[];
  readonly problems: readonly FileProblem[];
}

/** Far more than any firm's library, in characters. */
const longestFile = 5_000_000;
const mostPlans = 2_000;
/** Tells Excel that what follows is not of its own old code page. */
const byteOrderMark = "\uFEFF";

/**
 * The library as the text of a file that other programmes read: comma-separated, by RFC 4180. No text in it is run as a
 * formula by what opens it.
 */
export function plansToFile(plans: readonly Plan[]): string {
  const rows = plans.map((plan) => planFields.map((field) => neutral(showField(field, plan[field.id]))));
  return (
    byteOrderMark + Papa.unparse([planFields.map(({ heading }) => heading), ...rows], { newline: "\r\n" })
  );
}

/** A comma that no quotes enclose starts a value of its own, and what was meant cannot be told. */
const tooWide =
  "The row has more values than headings: a value with a comma in it, such as 25,000, needs quotes.";

const nothing = (sentence: string): PlanFile => ({
  plans: [],
  fields: [],
  ignored: [],
  problems: [{ sentence }],
});

/** A column of the file that the library has too. */
interface Column {
  readonly field: (typeof planFields)[number];
  readonly at: number;
}

/** Rows of a file that hold anything, each with its number. */
interface FileRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const isFilled = (cell: string) => cell.trim() !== "";

/** The filled rows of a file; undefined where quotes do not end. */
function rowsOf(text: string): FileRow[] | undefined {
  // Blank rows would make the separator a guess, and are counted afterwards.
  const { meta } = Papa.parse(text, {
    preview: 1,
    skipEmptyLines: "greedy",
    delimitersToGuess: [",", ";", "\t"],
  });
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: meta.delimiter });
  if (errors.some(({ type }) => type === "Quotes")) return undefined;
  return data.map((cells, at) => ({ row: at + 1, cells })).filter(({ cells }) => cells.some(isFilled));
}

/** A plan of one row, and a sentence for each of its cells that cannot be read. */
function readRow(cells: readonly string[], columns: readonly Column[]): { plan: Plan; sentences: string[] } {
  const sentences: string[] = [];
  const values = columns.map(({ field, at }) => {
    const { value, problem } = readField(field, original(cells[at] ?? ""));
    if (problem !== undefined) sentences.push(`${field.heading}: ${problem}`);
    return [field.id, value] as const;
  });
  return { plan: Object.fromEntries(values), sentences };
}

/** What a plan is known by: two of one employer are one plan. */
export function employerKey(plan: Plan): string {
  return nameKey(plan.employer_name);
}

/**
 * Reads plans out of the text of a file: comma-separated, or by semicolons or tabs, as some programmes do.
 *
 * @param text of the file
 * @returns what can be read, and a sentence for what cannot; nothing of the file stands in a sentence
 */
export function plansFromFile(text: string): PlanFile {
  if (text.length > longestFile) return nothing("The file is too large for a library of plans.");
  const filled = rowsOf(text);
  if (filled === undefined) {
    return nothing("The file has quotes that do not end: save it as CSV once more.");
  }
  const [{ cells: headings } = { cells: [] }, ...rows] = filled;
  if (rows.length > mostPlans) return nothing("The file has more than 2,000 plans.");
  const names = headings.map((heading) => heading.trim().toLowerCase());
  const columns = planFields
    .map((field): Column => ({ field, at: names.indexOf(field.heading.toLowerCase()) }))
    .filter(({ at }) => at !== -1);
  if (!columns.some(({ field }) => field.id === "employer_name")) {
    return nothing("The file has no column Employer: its first row must hold the headings.");
  }
  const plans: FiledPlan[] = [];
  const problems: FileProblem[] = [];
  const seen = new Set<string>();
  rows.forEach(({ row, cells }) => {
    if (cells.slice(headings.length).some(isFilled)) {
      problems.push({ row, sentence: tooWide });
      return;
    }
    const { plan, sentences } = readRow(cells, columns);
    const key = employerKey(plan);
    if (key === "" && sentences.length === 0) sentences.push("Employer: missing; a plan is known by it.");
    if (key !== "" && seen.has(key))
      sentences.push("Employer: it stands in the file already; one row for each.");
    seen.add(key);
    if (sentences.length === 0) plans.push({ row, plan });
    else problems.push(...sentences.map((sentence) => ({ row, sentence })));
  });
  return {
    plans,
    fields: columns.map(({ field }) => field.id),
    ignored: headings.filter((_heading, at) => !columns.some((column) => column.at === at)),
    problems,
  };
}
