import { beforeAll, describe, expect, it } from "vitest";
import { errorCell } from "./calls";
import { Host } from "./host/host";
import { openClient, type Client } from "./realm";

/** Functions with a fault planted in them, and one that says what it was given. */
const planted = `
  CustomFunctions.associate("THROWS", () => { throw new Error("planted"); });
  CustomFunctions.associate("REFUSES", () => { throw new CustomFunctions.Error("#N/A", "year: 2014 to 2026"); });
  CustomFunctions.associate("REJECTS", () => Promise.reject(new Error("planted")));
  CustomFunctions.associate("ANSWERS_AN_ERROR", () => new Error("planted"));
  CustomFunctions.associate("NAN", () => NaN);
  CustomFunctions.associate("NAN_WITHIN", () => [[1, NaN]]);
  CustomFunctions.associate("INFINITY_WITHIN", () => [[Infinity]]);
  CustomFunctions.associate("NOTHING_WITHIN", () => [[undefined]]);
  CustomFunctions.associate("REFERENCE", () => { throw new CustomFunctions.Error("#REF!"); });
  CustomFunctions.associate("ERROR_WITHIN", () => [[1], [new CustomFunctions.Error("#VALUE!", "pay: dollars")]]);
  CustomFunctions.associate("GIVEN", (...given) => [[JSON.stringify(given.slice(0, -1)), given.at(-1).functionName]]);
`;

const functions = [
  ..."THROWS REFUSES REJECTS ANSWERS_AN_ERROR NAN NAN_WITHIN INFINITY_WITHIN NOTHING_WITHIN".split(" "),
  ..."REFERENCE ERROR_WITHIN NOT_ASSOCIATED".split(" "),
].map((id) => ({ id, parameters: [] }));
const given = { id: "GIVEN", parameters: [{}, {}, { repeating: true }] };
const metadata = { allowErrorForDataTypeAny: true, functions: [...functions, given] };

describe.each(["Windows", "Mac"] as const)("faults planted under Microsoft's client on %s", (platform) => {
  const host = new Host(metadata);
  let client: Client;

  beforeAll(async () => {
    client = await openClient(host, platform);
    client.run(planted);
  });

  it("tells them apart from each other and from Excel's own errors", async () => {
    const outcomes = await host.functions.call(functions.map(({ id }) => [id, []]));
    expect(Object.fromEntries(functions.map(({ id }, i) => [id, outcomes[i]]))).toEqual({
      THROWS: { fault: "threw an error that is not Excel's own, or no function has this id" },
      REFUSES: { error: "#N/A", says: "year: 2014 to 2026" },
      REJECTS: { fault: "rejected with an error that is not Excel's own" },
      ANSWERS_AN_ERROR: { fault: "answered with an error, or no number" },
      NAN: { fault: "answered with an error, or no number" },
      NAN_WITHIN: { cells: [[1, null]] },
      INFINITY_WITHIN: { cells: [[null]] },
      NOTHING_WITHIN: { cells: [[null]] },
      REFERENCE: { error: "#VALUE!", says: "" },
      ERROR_WITHIN: { cells: [[1], [{ error: "#VALUE!", says: "pay: dollars" }]] },
      NOT_ASSOCIATED: { fault: "threw an error that is not Excel's own, or no function has this id" },
    });
  });

  it("tells a function that throws from an id without one by the client's log", async () => {
    await host.functions.call([
      ["THROWS", []],
      ["NOT_ASSOCIATED", []],
    ]);
    const thrown = client.spoken.filter((line) => line.includes("[ExceptionThrown]"));
    expect(thrown.find((line) => line.includes("=THROWS"))).toContain("Error: planted");
    expect(thrown.find((line) => line.includes("=NOT_ASSOCIATED"))).toContain("TypeError");
  });

  it("hands over null for what was left out, repeated arguments as one array, and the invocation last", async () => {
    const [outcome] = await host.functions.call([["GIVEN", [[[1]], null, [[2], [3]], [["x"]]]]]);
    expect(outcome).toEqual({ cells: [['[[[1]],null,[[[2],[3]],[["x"]]]]', "GIVEN"]] });
    const [bare] = await host.functions.call([["GIVEN", []]]);
    expect(bare).toEqual({ cells: [["[null,null,[]]", "GIVEN"]] });
  });
});

describe("functions.json without allowErrorForDataTypeAny", () => {
  it("keeps a function from being asked about an error", async () => {
    const host = new Host({ functions: [given] });
    const client = await openClient(host, "Windows");
    client.run(planted);
    const error = [[errorCell("#DIV/0!")]];
    expect(await host.functions.call([["GIVEN", [error]]])).toEqual([{ error: "#DIV/0!", says: "" }]);
  });
});
