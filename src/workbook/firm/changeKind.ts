import { inputs, type Kind } from "../inputs/inputs";
import { results } from "../results/results";

/**
 * What kind of figure a change is about: that of the question of this label, or what the result of this label reads as;
 * limits are dollars.
 *
 * @param what the label of the figure
 */
export function changeKind(what: string): Kind["of"] {
  const asked = inputs.find(({ label }) => label === what)?.kind.of;
  const reads = results.find(({ label }) => label === what)?.reads;
  return asked ?? (reads === "a rate" ? "rate" : reads === "a number" ? "people" : "dollars");
}
