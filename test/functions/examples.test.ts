import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/catalogue";
import { answerFormula, type Grid } from "../support/formula";
import { work } from "../support/source";

/** A worked example of a function's page: the formula, and the answer as Excel shows it. */
interface Example {
  readonly name: string;
  readonly formula: string;
  readonly result: string;
}

const folder = new URL("../../src/functions/", import.meta.url);

function examplesIn(file: string): Example[] {
  const comments = readFileSync(new URL(file, folder), "utf8").match(/\/\*\*[^]*?\*\//g) ?? [];
  return comments.flatMap((comment) => {
    const name = /@customfunction ([A-Z_0-9]+)/.exec(comment)?.[1];
    const examples = [...comment.matchAll(/@example (=.*) → (.*)/g)];
    return examples.map(([, formula = "", result = ""]) => ({ name: name ?? "", formula, result }));
  });
}

const examples = readdirSync(folder).flatMap(examplesIn);

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
