import { inputs, type Kind } from "../inputs";

/**
 * What kind of figure a change is about: that of the question of this label; limits and results are dollars.
 *
 * @param what the label of the figure
 */
export function changeKind(what: string): Kind["of"] {
  return inputs.find(({ label }) => label === what)?.kind.of ?? "dollars";
}
