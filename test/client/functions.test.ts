import { beforeAll, describe, expect, it } from "vitest";
import { associated, callBuilt, described, excelError, metadata } from "../support/built";
import { judge } from "../support/contract";
import type { Outcome } from "../support/outcome";
import { callsOf } from "./calls";
import { layOut, type Shown } from "./host/customFunctions";
import { Host } from "./host/host";
import { openClient, type Client } from "./realm";

const calls = described.flatMap(callsOf);

/** The arguments of a direct call: errors of the class that the bundle is given there. */
function directly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(directly);
  if (typeof value === "object" && value !== null && "code" in value) return excelError(String(value.code));
  return value;
}

describe.each(["Windows", "Mac"] as const)("Microsoft's client on %s", (platform) => {
  const host = new Host(metadata);
  let client: Client;
  const outcomes = new Map<string, Shown[]>(described.map((id) => [id, []]));

  beforeAll(async () => {
    client = await openClient(host, platform);
    client.runBuilt("functions.js");
    const answers = await host.functions.call(calls.map(({ id, args }) => [id, args]));
    answers.forEach((answer, i) => outcomes.get(calls[i]?.id ?? "")?.push(answer));
  });

  it("is the client of that platform", () => {
    expect(client.run("Office.context.platform")).toBe(platform === "Mac" ? "Mac" : "PC");
  });

  it.each(described)("answers %s as the function itself does", (id) => {
    const direct = callsOf(id).map(({ title, args }) => {
      return { title, ...callBuilt(id, layOut(metadata, id, args).map(directly)) };
    });
    expect(callsOf(id).map(({ title }, i) => ({ title, ...outcomes.get(id)?.[i] }))).toEqual(direct);
  });

  it.each(described)("gets nothing of %s that no cell can hold", (id) => {
    for (const outcome of outcomes.get(id) ?? []) {
      expect(outcome).not.toHaveProperty("fault");
      judge(outcome as Outcome, { errorsGiven: true, secrets: [] });
    }
  });
});

describe("what the calls cover", () => {
  it("is every function that Excel is told of and the bundle associates", () => {
    expect([...new Set(calls.map(({ id }) => id))].sort()).toEqual([...described].sort());
    expect([...associated].sort()).toEqual([...described].sort());
  });

  it("is answers, errors of each code that a function may give, and columns with both", () => {
    const direct = calls.map(({ id, args }) => callBuilt(id, layOut(metadata, id, args).map(directly)));
    const codes = direct.map((outcome) => ("error" in outcome ? outcome.error : "cells"));
    expect([...new Set(codes)].sort()).toEqual(["#DIV/0!", "#N/A", "#NULL!", "#NUM!", "#VALUE!", "cells"]);
    const kinds = direct.map((outcome) =>
      "cells" in outcome ? outcome.cells.flat().map((cell) => typeof cell) : [],
    );
    expect(kinds.filter((of) => of.includes("number") && of.includes("object")).length).toBeGreaterThan(10);
  });
});
