import { describe, expect, it } from "vitest";
import { work } from "../support/source";

/** A schedule by its formula: headings, rows with dates, the year's sums, and the words below. */
function scheduleOf(args: string) {
  const rows = work(`=MBDR.MEGA_SCHEDULE(${args})`) as unknown[][];
  const named = (name: string) => rows.filter((row) => row[0] === name).map((row) => row.at(-1));
  const year = rows.find((row) => row[0] === "Year");
  return { rows, year, payroll: named("Payroll"), watch: named("Watch"), check: year?.at(-1) };
}

/** What is said to watch. */
const watched = (args: string) => scheduleOf(args).watch;

const says = (sentence: string) => ({ error: "#VALUE!", says: expect.stringContaining(sentence) as string });

const plan = '2026,260000,26,10%,"50% to 6%"';
const july =
  '"First pay date",46206;"YTD pay",130000;"YTD deferral",15000;"YTD match",3600;"YTD after-tax",10000';

describe("MEGA_SCHEDULE from January at 45", () => {
  const { rows, year, payroll, watch } = scheduleOf(`${plan},45`);

  it("has a row for each pay, numbered where dates are not known", () => {
    expect(rows[0]).toEqual([
      ...["Pay date", "Pay", "Deferral %", "Deferral", "Catch-up %", "Catch-up"],
      ...["Match", "After-tax %", "After-tax", "Room left", "Note"],
    ]);
    expect(rows[1]).toEqual([
      ...["Pay 1", 10_000, 0.09, 900, "", 0, 300, 0.15, 1500, 38_200],
      "Set the deferral to 9%, after-tax to 15%",
    ]);
    expect(rows[16]).toEqual([
      ...["Pay 16", 10_000, 0.1, 1000, "", 0, 300, 0.15, 1500, 15_700],
      "Set the deferral to 10%",
    ]);
    expect(rows[26]).toEqual(["Pay 26", 10_000, 0.1, 1000, "", 0, 300, 0.16, 1600, 0, ""]);
  });

  it("gets the whole match, where 10% throughout would leave 7,450, and all the room", () => {
    expect(year).toEqual([
      ...["Year", 260_000, "", 24_500, "", 0, 7800, "", 39_700, 0],
      "Annual additions: 24,500 deferral + 7,800 match + 39,700 after-tax = 72,000 of 72,000.",
    ]);
  });

  it("says what to enter", () => {
    expect(payroll).toEqual([
      "Set the deferral to 9% from pay 1, 10% from pay 16.",
      "Set after-tax to 15% from pay 1, 16% from pay 20.",
    ]);
    expect(watch).toEqual([]);
  });
});

describe("MEGA_SCHEDULE from July at 52", () => {
  const options = `{${july};"True-up","Yes";"Nonelective",5000;"Prior Box 3 wages",150001}`;
  const { rows, payroll, watch } = scheduleOf(`${plan},52,${options}`);

  it("starts from what was paid, and ends with the sums of every column", () => {
    expect(rows.map((row) => row[0])).toEqual([
      ...["Pay date", "So far", "2026-07-03", "2026-07-17", "2026-07-31", "2026-08-14", "2026-08-28"],
      ...["2026-09-11", "2026-09-25", "2026-10-09", "2026-10-23", "2026-11-06", "2026-11-20", "2026-12-04"],
      ...["2026-12-18", "After the year", "Year", "Payroll", "Payroll", "Watch", "Watch", "Watch", "Watch"],
    ]);
    const end = rows.findIndex((row) => row[0] === "Year");
    for (const column of [1, 3, 5, 6, 8]) {
      const sum = rows.slice(1, end).reduce((all, row) => all + Number(row[column]), 0);
      expect(rows[end]?.[column], String(rows[0]?.[column])).toBe(sum);
    }
    expect(rows[end]).toEqual([
      ...["Year", 260_000, "", 24_500, "", 1500, 7800, "", 34_700, 0],
      "Annual additions: 24,500 deferral + 7,800 match + 5,000 nonelective + 34,700 after-tax = 72,000 of 72,000.",
    ]);
  });

  it("splits the pay in which catch-up begins, and says that it must be Roth", () => {
    expect(rows[0]?.[5]).toBe("Catch-up, Roth");
    expect(rows[13]).toEqual(["2026-12-04", 10_000, 0.09, 300, "", 600, 300, 0.19, 1900, 1900, ""]);
    expect(rows[14]).toEqual(["2026-12-18", 10_000, 0.09, 0, "", 900, 300, 0.19, 1900, 0, ""]);
  });

  it("speaks in dates", () => {
    expect(payroll).toEqual([
      "Set the deferral to 8% from 3 July, 9% from 9 October.",
      "Set after-tax to 19% from 3 July.",
    ]);
    expect(watch).toEqual([
      "If the pay of 1 January comes early, it counts for this year: stop after-tax before it.",
      "300 of room is kept for the true-up after the year.",
      "5,000 of room is kept for nonelective money, whenever it comes.",
      "Catch-up must be Roth; ask whether the plan takes it.",
    ]);
  });
});

describe("MEGA_SCHEDULE of the largest pay", () => {
  it("stands in whole cents", () => {
    const { rows, year } = scheduleOf('2026,1000000000000,12,6%,"50% to 6%",45');
    expect(year?.[1]).toBe(1e12);
    const amounts = rows.slice(1).flatMap((row) => [1, 3, 5, 6, 8, 9].map((column) => row[column]));
    for (const amount of amounts) {
      if (amount !== "") expect(amount).toBe(Number(Number(amount).toFixed(2)));
    }
  });
});

describe("what MEGA_SCHEDULE says to watch", () => {
  it.each([
    [
      "pay so far beside all pays of the year",
      '2026,120000,12,10%,"None",45,{"YTD pay",60000;"YTD deferral",6000}',
      "YTD pay and the pays to come make 180,000, not 120,000: say by Periods left or First pay date which are left.",
    ],
    [
      "room that small pays cannot reach",
      '2026,120000,24,10%,"None",45,{"First pay date",46346;"YTD pay",105000}',
      "57,000 of room cannot be reached: the pays left are too small.",
    ],
    [
      "room that the plan's share keeps out of reach",
      '2026,420000,12,5%,"None",45,{"Periods left",6;"YTD pay",210000;"After-tax cap %",10%}',
      "21,300 of room cannot be reached: the plan's cap or the pays left stop it.",
    ],
    [
      "legal room that the plan does not allow",
      `${plan},45,{"After-tax cap $",20000}`,
      "The plan's own cap leaves 19,700 of the legal room unused.",
    ],
    [
      "an overshoot in the last pay",
      '2026,180000,12,10%,"50% to 6%; max 5000",45',
      "On pay 12 after-tax takes 4,150, not 28%: 50 too much where payroll does not stop at the limit.",
    ],
    [
      "an overshoot that payroll cannot know of",
      '2026,180000,12,10%,"50% to 6%; max 5000",45,{"Nonelective",50}',
      "On pay 12 after-tax takes 4,100, not 28%: 100 too much, which payroll may not stop with other money still to come.",
    ],
    [
      "a pay of next year",
      '2026,120000,12,10%,"None",45,{"First pay date",46341;"Periods left",3;"YTD pay",90000}',
      "The pay of 2027-01-15 comes after 31 December: it counts for next year.",
    ],
    [
      "pays behind a cutoff",
      `${plan},45,{"First pay date",46346;"Year-end cutoff",46350}`,
      "2 pays from 2026-12-04 on come after 24 November: they count for next year.",
    ],
    [
      "a last pay that may come late",
      '2026,120000,12,10%,"None",45,{"First pay date",46387}',
      "If the pay of 31 December comes late, it counts for next year and its room is lost.",
    ],
    [
      "a first pay of next year that may come early",
      `${plan},45,{"First pay date",46374}`,
      "If the pay of 1 January comes early, it counts for this year: stop after-tax before it.",
    ],
    [
      "dates that go on in the year",
      `${plan},45,{"First pay date",46360;"Periods left",1}`,
      "By its dates a further pay comes on 18 December: raise Periods left, or it stays unplanned.",
    ],
    [
      "match that the deferral does not reach",
      '2026,260000,26,4%,"50% to 6%",45',
      "2,600 of match is not reached: it asks for 6% of each pay.",
    ],
    [
      "a true-up that nobody said",
      `${plan},45,{${july}}`,
      "If the plan makes up lost match, 300 comes after the year: say so in the option True-up.",
    ],
    [
      "catch-up whose rule is not tested",
      '2026,260000,26,12%,"50% to 6%",52',
      "Whether catch-up must be Roth is not tested: give Prior Box 3 wages.",
    ],
    [
      "catch-up that must be Roth in a plan with Roth",
      '2026,260000,26,12%,"None",52,{"Prior Box 3 wages",150001;"Roth available","Yes"}',
      "Catch-up must be Roth.",
    ],
    [
      "no catch-up for want of Roth",
      '2026,260000,26,12%,"None",52,{"Prior Box 3 wages",150001;"Roth available","No"}',
      "No catch-up: it would have to be Roth, and the plan takes none.",
    ],
    [
      "catch-up that is not matched",
      '2026,260000,26,12%,"50% to 6%",52,{"Match on catch-up","No"}',
      "Catch-up needs an election of its own; where it only follows the deferral, the match ends early.",
    ],
    [
      "pay over the compensation limit",
      '2026,480000,12,10%,"50% to 6%",45,{"First pay date",46037}',
      "Pay passes 360,000 on 15 October: no match beyond it, and some plans stop contributions there.",
    ],
    [
      "pay that was over it before",
      '2026,480000,12,10%,"50% to 6%",45,{"Periods left",2;"YTD pay",400000}',
      "Pay passes 360,000 on pay 11: no match beyond it, and some plans stop contributions there.",
    ],
    [
      "elections that leave little pay",
      '2026,60000,12,10%,"None",45',
      "From pay 1 elections take 100% of pay; tax and FICA come out of it too.",
    ],
  ])("%s", (_what, args, sentence) => {
    expect(watched(args)).toContain(sentence);
  });

  it.each([
    [
      "a first pay of next year that is far",
      '2026,120000,12,10%,"None",45,{"First pay date",46370}',
      "comes early",
    ],
    ["a true-up that is refused", `${plan},45,{${july};"True-up","No"}`, "makes up"],
    ["match lost by rounding alone", '2026,500000,26,10%,"50% to 6%",45', "makes up"],
    ["Roth, below 50", '2026,260000,26,12%,"None",45,{"Prior Box 3 wages",900000}', "Catch-up"],
    ["Roth at the threshold", '2026,260000,26,12%,"None",52,{"Prior Box 3 wages",150000}', "Catch-up"],
    [
      "Roth where there is no catch-up",
      '2026,260000,26,5%,"None",52,{"Prior Box 3 wages",900000}',
      "Catch-up",
    ],
    [
      "pay so far with an earlier bonus",
      '2026,120000,12,10%,"None",45,{"Periods left",6;"YTD pay",90000}',
      "not 120,000",
    ],
    [
      "pay so far where a late first pay date leaves room for it",
      '2026,120000,12,10%,"None",45,{"First pay date",46068;"Periods left",12;"YTD pay",10000}',
      "not 120,000",
    ],
    [
      "room lost by rounding alone",
      '2026,200000,26,6%,"None",45,{"After-tax cap %",10%}',
      "cannot be reached",
    ],
    ["pay at the compensation limit", '2026,360000,12,10%,"None",45', "Pay passes"],
    ["elections of seven tenths", '2026,72000,12,20%,"None",45,{"After-tax cap %",50%}', "FICA"],
  ])("but not %s", (_what, args, words) => {
    expect(watched(args).filter((sentence) => String(sentence).includes(words))).toEqual([]);
  });
});

describe("MEGA_SCHEDULE with other plans", () => {
  it("solves the match on after-tax money", () => {
    const { rows, year } = scheduleOf(
      '2026,180000,12,2%,"100% to 4%",45,{"Match on after-tax",TRUE;"Nonelective",20000}',
    );
    expect(rows[1]?.slice(3, 9)).toEqual([300, "", 0, 600, 0.22, 3300]);
    expect(year?.slice(0, 10)).toEqual(["Year", 180_000, "", 3600, "", 0, 7200, "", 41_200, 0]);
  });

  it("takes elections in other steps", () => {
    const { payroll } = scheduleOf('2026,300000,12,7.5%,"None",45,{"Election step",0.5%}');
    expect(payroll[0]).toBe("Set the deferral to 7.5% from pay 1.");
  });

  it("reads the match as a table too, and none", () => {
    const asTable = scheduleOf("2026,260000,26,10%,{1,0.03;0.5,0.05},45").rows;
    expect(asTable).toEqual(scheduleOf('2026,260000,26,10%,"100% to 3%, 50% to 5%",45').rows);
    expect(scheduleOf('2026,260000,26,10%," none ",45').year?.[6]).toBe(0);
  });

  it("works from a projection, with last year's threshold", () => {
    const { rows, year } = scheduleOf(
      '2027,300000,12,10%,"None",55,{"Prior Box 3 wages",200000},MBDR.LIMITS(2027,2.7%)',
    );
    expect(rows[0]?.[5]).toBe("Catch-up, Roth");
    expect(year?.at(-1)).toContain("= 74,000 of 74,000");
  });

  it("takes a bonus with the same elections", () => {
    const { rows } = scheduleOf(
      '2026,120000,12,10%,"50% to 6%",45,{"First pay date",46037;"Bonus",50000;"Bonus date",46100}',
    );
    expect(rows[4]?.slice(0, 7)).toEqual(["2026-03-19", 50_000, 0.1, 5000, "", 0, 1500]);
    expect(rows[4]?.at(-1)).toMatch(/^Bonus/);
  });
});

describe("MEGA_SCHEDULE refuses", () => {
  it.each([
    ["no periods", '2026,260000,0,10%,"None"', "periods: 12, 24, 26, 27, 52 or 53"],
    ["no pay", '2026,0,26,10%,"None"', "pay: dollars above 0"],
    ["no match said", "2026,260000,26,10%", "match: missing"],
    ["a match that cannot be read", '2026,260000,26,10%,"6%"', 'match: after a rate write "to" or "of"'],
    ["tiers that cannot be", "2026,260000,26,10%,{1,0.03;0.5,0.02}", 'match: "to" bounds must rise'],
    [
      "deferrals and match beyond pay",
      '2026,20000,12,100%,"100% to 10%"',
      "deferral_rate: with match and nonelective, additions pass the annual limit",
    ],
    [
      "employer money above the limit",
      `${plan},45,{"Nonelective",72000.01}`,
      "options: Nonelective: above what the annual limit or the year's pay leaves",
    ],
    [
      "a match so far above the limit",
      `${plan},45,{"Periods left",13;"YTD pay",130000;"YTD match",72000.01}`,
      "options: YTD match: with YTD deferral and any true-up, above the annual limit",
    ],
    [
      "after-tax that leaves no room for the match",
      `${plan},45,{"Periods left",13;"YTD pay",130000;"YTD after-tax",50000}`,
      "options: YTD after-tax: more than the match to come leaves room for",
    ],
    [
      "deferrals before without pay before",
      `${plan},45,{"YTD deferral",1}`,
      "options: YTD pay: missing, or less",
    ],
    [
      "more contributed than paid",
      `${plan},45,{"YTD pay",9;"YTD after-tax",10}`,
      "options: YTD pay: missing, or less",
    ],
    ["a match without pay", `${plan},45,{"YTD match",1}`, "options: YTD pay: missing beside YTD match"],
    [
      "more deferred than the person may",
      `${plan},45,{"YTD pay",130000;"YTD deferral",24500.01}`,
      "options: YTD deferral: at most 24,500 for this year and age",
    ],
    [
      "steps that do not divide",
      `${plan},45,{"Election step",3%}`,
      "options: Election step: from 0.05% to 10%",
    ],
    ["steps too coarse", `${plan},45,{"Election step",20%}`, "options: Election step: from 0.05% to 10%"],
    ["steps too fine", `${plan},45,{"Election step",0.01%}`, "options: Election step: from 0.05% to 10%"],
    [
      "a date as text",
      `${plan},45,{"First pay date","2026-07-03"}`,
      "options First pay date: a date, as a cell",
    ],
    ["half a pay", `${plan},45,{"Periods left",1.5}`, "options Periods left: a whole number"],
    ["a label that is none", `${plan},45,{"Bonus day",1}`, "options row 1: no known label"],
  ])("%s", (_what, args, sentence) => {
    expect(work(`=MBDR.MEGA_SCHEDULE(${args})`)).toEqual(says(sentence));
  });

  it("a year that is not published", () => {
    expect(work('=MBDR.MEGA_SCHEDULE(2027,260000,26,10%,"None")')).toMatchObject({ error: "#N/A" });
    expect(
      work('=MBDR.MEGA_SCHEDULE(2014,260000,26,10%,"None",52,{"Prior Box 3 wages",1})'),
    ).not.toMatchObject({ error: "#N/A" });
  });
});
