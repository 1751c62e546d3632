import { describe, expect, expectTypeOf, it } from "vitest";
import { optionsTable } from "../../src/catalogue/optionsTable";
import { dollars, optional, yesOrNo } from "../../src/catalogue/read";

const options = optionsTable({
  "True-up": ["trueUp", optional(yesOrNo)],
  "YTD pay": ["soFar", optional(dollars)],
});

const read = (...rows: unknown[][]) => options.read(rows, "options");

describe("a table of options", () => {
  it("gives facts by label, in any order and case, with rows between", () => {
    expect(read(["ytd PAY ", 1200], ["", "not looked at"], ["True-up", "yes"])).toEqual({
      soFar: 1200,
      trueUp: true,
    });
  });

  it("passes over a blank row, whose cells arrive as 0 on some platforms", () => {
    expect(read([0, 0], ["YTD pay", 1200], [0, 0])).toEqual({ soFar: 1200 });
  });

  it("is typed by its labels", () => {
    expectTypeOf(options.read(undefined, "options")).toEqualTypeOf<
      { readonly trueUp?: boolean | undefined; readonly soFar?: number | undefined } | undefined
    >();
  });

  it.each([[null], [""], [0], [undefined]])("counts a lone %j as not given", (cell) => {
    expect(read([cell])).toBeUndefined();
    expect(options.read(undefined, "options")).toBeUndefined();
  });

  it.each([
    [[["True-up"]], "options: two columns, label and value"],
    [[["True-up", true, 1]], "options: two columns, label and value"],
    [
      [
        ["True-up", true],
        ["Trueup", true],
      ],
      "options row 2: no known label; the help page of this function lists them",
    ],
    [[[1, true]], "options row 1: no known label; the help page of this function lists them"],
    [[["x".repeat(1000), true]], "options row 1: no known label; the help page of this function lists them"],
    [[["constructor", true]], "options row 1: no known label; the help page of this function lists them"],
    [
      [
        ["True-up", true],
        ["", ""],
        ["true-up", false],
      ],
      "options row 3: True-up stands here a second time",
    ],
    [[["YTD pay", -1]], "options YTD pay: dollars from 0 to 1,000,000,000,000"],
    [
      [["True-up", "perhaps"]],
      "options True-up: TRUE, FALSE, Yes or No; leave it blank when it is not known",
    ],
  ])("refuses %j", (rows, sentence) => {
    expect(() => read(...rows)).toThrow(sentence);
  });

  it("passes on an error that stands among the labels or the values", () => {
    const error = { type: "Error", basicValue: "#DIV/0!" };
    expect(() => read([error, 1])).toThrow(expect.objectContaining({ code: "#DIV/0!" }) as Error);
    expect(() => read(["YTD pay", error])).toThrow(expect.objectContaining({ code: "#DIV/0!" }) as Error);
  });

  it("lists its labels for the faces", () => {
    expect(options.labels).toEqual(["True-up", "YTD pay"]);
  });
});
