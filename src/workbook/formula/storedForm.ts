import { catalogue } from "../../catalogue";

/**
 * Files do not keep `MBDR.LIMIT(…)`: they keep `_xldudf_MBDR_LIMIT(…)`, and Excel turns one into the other where the
 * add-in is known. A cell that was filled while it was not may show either for good.
 */
const known = new Set(catalogue.map(({ name }) => name));

/** Quoted text and quoted sheet names, which nothing is changed in, or a call in either form. */
const dotted = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\bMBDR\.([A-Z_0-9]+)(?=\()/gi;
const stored = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?:\[\d+\]!)?_xldudf_MBDR_([A-Z_0-9]+)(?=\()/gi;

function rewritten(formula: string, calls: RegExp, form: (name: string) => string): string {
  return formula.replace(calls, (whole: string, name: string | undefined) => {
    const wanted = name?.toUpperCase();
    return wanted !== undefined && known.has(wanted) ? form(wanted) : whole;
  });
}

/** A formula as files keep it. */
export function toStored(formula: string): string {
  return rewritten(formula, dotted, (name) => `_xldudf_MBDR_${name}`);
}

/** A formula as people write it, whatever form its calls are in. */
export function toWritten(formula: string): string {
  return rewritten(
    rewritten(formula, stored, (name) => `MBDR.${name}`),
    dotted,
    (name) => `MBDR.${name}`,
  );
}

/** Whether a formula calls a function of the add-in, in either form. */
export function callsUs(formula: string): boolean {
  return toStored(formula) !== formula || toWritten(formula) !== formula;
}
