/**
 * What can be wrong with a question:
 * - `invalid`: an argument outside what is allowed;
 * - `unpublished`: the law has not published a figure for that year;
 * - `no solution`: the question is well put and has no answer.
 */
export type Problem = "invalid" | "unpublished" | "no solution";

/**
 * The one error that a calculation throws.
 *
 * The sentence is shown to the person as it stands: it names the parameter, says what is allowed and how to mend it, in
 * at most 120 characters, and never repeats what was typed.
 *
 * @example throw new DomainError("invalid", "age", "age: a whole number from 0 to 125")
 */
export class DomainError extends Error {
  readonly problem: Problem;
  readonly field: string;

  constructor(problem: Problem, field: string, sentence: string) {
    super(sentence);
    this.name = "DomainError";
    this.problem = problem;
    this.field = field;
  }
}
