import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/catalogue";
import { work, type Failure } from "../support/source";

/** A case by its authority: a call, what it must answer, and the arithmetic by hand. */
interface LawCase {
  readonly authority: string;
  readonly case: string;
  readonly call: string;
  /** The answer; for an error its code, and words that its sentence must hold. */
  readonly expect: number | boolean | string | Failure;
  readonly because: string;
}

const folder = new URL("./cases/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));

function casesIn(file: string): LawCase[] {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8")) as LawCase[];
}

describe.each(files)("law cases: %s", (file) => {
  it.each(casesIn(file))("$authority: $case [$because]", ({ call, expect: expected }) => {
    const answer = work(call);
    if (typeof expected !== "object") {
      expect(answer).toBe(expected);
      return;
    }
    expect(answer).toMatchObject({ error: expected.error });
    expect((answer as Failure).says).toContain(expected.says);
  });
});

describe("the law cases as a whole", () => {
  const all = files.flatMap(casesIn);

  it("say their authority and their arithmetic", () => {
    expect(all.filter(({ authority, because }) => authority.trim() === "" || because.trim() === "")).toEqual(
      [],
    );
  });

  it("tell each other apart", () => {
    const titles = all.map((one) => `${one.authority}: ${one.case}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it("hold at least one case of each function that rests on law", () => {
    const unreached = catalogue
      .map(({ name }) => name)
      .filter((name) => name !== "EXPLAIN" && name !== "VERSION")
      .filter((name) => !all.some(({ call }) => call.includes(`MBDR.${name}(`)));
    expect(unreached).toEqual([]);
  });
});
