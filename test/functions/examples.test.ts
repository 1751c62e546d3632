import { describe, expect, it } from "vitest";
import { documentedOptions, workedExamples } from "../../scripts/examples.mjs";
import { catalogue } from "../../src/catalogue";
import { answerFormula, type Grid } from "../support/formula";
import { work } from "../support/source";

const examples = [...workedExamples()].flatMap(([name, ofOne]) =>
  ofOne.map((example) => ({ name, ...example })),
);

/** The answer as a constant of a formula writes it. */
function constant(text: string): unknown {
  return answerFormula(`=${text}`, (): Grid => [])[0]?.[0];
}

describe("the worked examples", () => {
  it.each(examples)("$formula → $result", ({ formula, result }) => {
    expect(work(formula)).toBe(constant(result));
  });

  it.each(catalogue.map(({ name }) => name))("are there for %s, and call it", (name) => {
    const own = examples.filter((example) => example.name === name);
    expect(own.length).toBeGreaterThan(0);
    for (const { formula } of own) expect(formula).toContain(`MBDR.${name}(`);
  });

  it("belong to functions", () => {
    expect(examples.filter(({ name }) => !catalogue.some((entry) => entry.name === name))).toEqual([]);
  });
});

describe("the documented options", () => {
  const options = documentedOptions();

  it.each(catalogue)("$name says what its labels mean", ({ name, parameters }) => {
    const labels = parameters.flatMap((parameter) => parameter.labels ?? []);
    expect(options.get(name)?.map(({ label }) => label) ?? []).toEqual(labels);
  });
});
