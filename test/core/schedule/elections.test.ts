import { describe, expect, it } from "vitest";
import {
  cutBack,
  cutElections,
  toppedElections,
  wholeElections,
  type Electable,
  type Fits,
} from "../../../src/core/schedule/elections";

const step = 0.01;
const upTo =
  (dollars: number): Fits =>
  (elections) =>
    elections.reduce((sum, { amount }) => sum + amount, 0) <= dollars + 1e-9;

const three: Electable[] = [1, 2, 3].map(() => ({ pay: 1_000, most: 1 }));
const capped: Electable[] = [
  { pay: 1_000, most: 0.02 },
  { pay: 1_000, most: 0.05 },
];

type Way = typeof cutElections;
const row = (way: Way, pays: Electable[], dollars: number) =>
  way(pays, step, upTo(dollars)).map(({ rate, amount }) => [rate, amount]);

describe("elections in whole steps", () => {
  // A step of three pays of 1,000 is 10 dollars: 10 of them are three each, and one more from the last pay on.
  it.each([100, 105, 109.99])("are one level, and a step more from some pay on: %d dollars", (dollars) => {
    expect(row(wholeElections, three, dollars)).toEqual([
      [0.03, 30],
      [0.03, 30],
      [0.04, 40],
    ]);
  });

  it("go no further than each pay may", () => {
    expect(row(wholeElections, capped, 1_000)).toEqual([
      [0.02, 20],
      [0.05, 50],
    ]);
  });
});

describe("elections that payroll cuts at the limit", () => {
  it("are the next row, cut in the last pay", () => {
    expect(row(cutElections, three, 105)).toEqual([
      [0.03, 30],
      [0.04, 40],
      [0.04, 35],
    ]);
  });

  it("are the whole steps where these are full, or the highest", () => {
    expect(row(cutElections, three, 100)).toEqual(row(wholeElections, three, 100));
    expect(row(cutElections, capped, 1_000)).toEqual(row(wholeElections, capped, 1_000));
  });

  it("are cut further back where the last pay is too small", () => {
    const pays = [
      { pay: 1_000, most: 1 },
      { pay: 10, most: 1 },
    ];
    // A step of both is 10.10: of 5 dollars the last pay takes none, and the first is cut to them.
    expect(row(cutElections, pays, 5)).toEqual([
      [0.01, 5],
      [0, 0],
    ]);
  });
});

describe("elections that are cut back", () => {
  const cut = (dollars: number) =>
    cutBack(wholeElections(three, step, upTo(100)), upTo(dollars)).map(({ rate, amount }) => [rate, amount]);

  it("stay as they are where they fit", () => {
    expect(cut(100)).toEqual(row(wholeElections, three, 100));
  });

  it("keep their rate in the pay in which payroll stops, and take none after it", () => {
    expect(cut(99.99).at(-1)).toEqual([0.04, 39.99]);
    expect(cut(50)).toEqual([
      [0.03, 30],
      [0.03, 20],
      [0, 0],
    ]);
  });
});

describe("elections whose last pay takes the rest", () => {
  it("put what whole steps leave into it, at the next step", () => {
    expect(row(toppedElections, three, 105)).toEqual([
      [0.03, 30],
      [0.03, 30],
      [0.05, 45],
    ]);
    expect(row(toppedElections, three, 100)).toEqual(row(wholeElections, three, 100));
  });

  it("put in no more than that pay may", () => {
    expect(row(toppedElections, capped, 1_000)).toEqual([
      [0.02, 20],
      [0.05, 50],
    ]);
    // Six steps leave 9 of 69 dollars, and 3.5% of the last pay are three whole steps.
    const some = [
      { pay: 1_000, most: 1 },
      { pay: 1_000, most: 0.035 },
    ];
    expect(row(toppedElections, some, 69)).toEqual([
      [0.03, 30],
      [0.03, 30],
    ]);
  });

  it("are the whole steps where the last pay is nothing", () => {
    const pays = [
      { pay: 1_000, most: 1 },
      { pay: 0, most: 1 },
    ];
    expect(row(toppedElections, pays, 15)).toEqual([
      [0.01, 10],
      [0.02, 0],
    ]);
  });
});
