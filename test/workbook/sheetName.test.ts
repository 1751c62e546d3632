import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientSheetName } from "../../src/workbook/sheets/sheetName";

const named = (client_name: string, taken: readonly string[] = [], year: number | undefined = 2026) =>
  clientSheetName({ client_name, year }, taken);

describe("the name of a client's sheet", () => {
  it.each([
    ["Hill", "Hill 2026"],
    ["", "Client 2026"],
    ["  Maria   and Jon  ", "Maria and Jon 2026"],
    ["O'Neill", "O'Neill 2026"],
    ["'Hill'", "Hill 2026"],
    ["a/b\\c?d*e[f]g:h", "a b c d e f g h 2026"],
    ["Hill\u202e\u200b\u0000", "Hill 2026"],
    ["=1+1", "=1+1 2026"],
    ["An exceedingly long name of a client", "An exceedingly long name o 2026"],
    ["😀".repeat(20), `${"😀".repeat(13)} 2026`],
    ["???", "Client 2026"],
  ])("of %j is %j", (client, name) => {
    expect(named(client)).toBe(name);
  });

  it("is not one that is taken, in any case", () => {
    expect(named("Hill", ["HILL 2026", "Hill 2026 (2)"])).toBe("Hill 2026 (3)");
    expect(clientSheetName({ client_name: "History" }, [])).toBe("History (2)");
  });

  it("is one that Excel allows, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.array(fc.string()), (client, taken) => {
        const name = named(client, taken);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|\p{Cc}|\p{Cs}/u);
        expect(name.trim()).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });
});
