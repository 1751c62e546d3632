import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { groups } from "./groups.mjs";

const files = readdirSync("src/core", { recursive: true })
  .map((file) => String(file).split(path.sep).join("/"))
  .filter((file) => file.endsWith(".ts"));
const named = Object.values(groups).flatMap((group) => group.files);

/** Whether a name in a group is this file's, or its folder's. */
const holds = (name: string, file: string) =>
  name === file || (name.endsWith("/*.ts") && path.posix.dirname(file) === name.slice(0, -"/*.ts".length));

describe("the groups of the mutation tests", () => {
  it.each(files)("hold %s once", (file) => {
    expect(named.filter((name) => holds(name, file))).toHaveLength(1);
  });

  it("hold nothing else", () => {
    expect(named.filter((name) => !files.some((file) => holds(name, file)))).toEqual([]);
  });

  it("name tests that are there", () => {
    const tests = Object.values(groups).flatMap((group) => group.tests);
    expect(tests.filter((test) => !existsSync(test))).toEqual([]);
  });
});
