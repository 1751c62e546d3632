import { catalogue } from "../../catalogue";
import { tokensOf, type Token } from "./tokens";

/**
 * Files do not keep `MBDR.LIMIT(…)`: they keep `_xldudf_MBDR_LIMIT(…)`, and Excel turns one into the other where the
 * add-in is known. A cell that was filled while it was not may show either for good.
 */
const known = new Set(catalogue.map(({ name }) => name));

/** A call in either form, in any case: other programmes write small letters. */
const either = /^(?:MBDR\.|_xldudf_MBDR_)([A-Z_0-9]+)$/i;

/** What another add-in may leave before a call in stored form. */
const otherWorkbook = /^\[\d+\]!$/;

/** The name of our function that a token calls. */
function ourCall(token: Token | undefined): string | undefined {
  const name = token?.is === "function" ? either.exec(token.text)?.[1]?.toUpperCase() : undefined;
  return name !== undefined && known.has(name) ? name : undefined;
}

/** A formula whose calls of ours start as given. */
function withCalls(formula: string, prefix: string): string {
  const tokens = tokensOf(formula);
  return tokens
    .map(({ text }, at) => {
      const name = ourCall(tokens[at]);
      if (name !== undefined) return prefix + name;
      return otherWorkbook.test(text) && ourCall(tokens[at + 1]) !== undefined ? "" : text;
    })
    .join("");
}

/** A formula as files keep it. */
export function toStored(formula: string): string {
  return withCalls(formula, "_xldudf_MBDR_");
}

/** A formula as people write it, whatever form its calls are in. */
export function toWritten(formula: string): string {
  return withCalls(formula, "MBDR.");
}

/** Whether a formula calls a function of the add-in, in either form. */
export function callsUs(formula: string): boolean {
  return tokensOf(formula).some((token) => ourCall(token) !== undefined);
}
