import type { ExampleRow, ExampleSheet } from "./sheet";

/** Name, deferrals, employer contributions, age, pay, after-tax so far. */
const twelve = [
  ["Abara", 24_500, 14_000, 45, 260_000, 0],
  ["Brandt", 32_500, 10_000, 55, 310_000, 5_000],
  ["Castellano", 35_750, 10_000, 61, 402_000, 0],
  ["Dreyer", 20_000, 12_500, 38, 185_000, 10_000],
  ["Eriksen", 24_500, 21_600, 49, 360_000, 0],
  ["Fontaine", 10_000, 3_000, 64, 98_000, 0],
  ["Garrido", 24_500, 18_000, 42, 240_000, 29_500],
  ["Hayashi", 0, 27_000, 51, 450_000, 30_000],
  ["Ivanova", 24_500, 0, 33, 175_000, 12_000],
  ["Jankowski", 30_000, 9_600, 58, 220_000, 0],
  ["Kamara", 24_500, 14_000, 45, 60_000, 0],
  ["Lindqvist", 18_000, 7_200, 29, 144_000, 2_400],
] as const;

/** A column of clients, answered by one formula. */
export const clients: ExampleSheet = {
  name: "Twelve clients",
  widths: [120, 110, 110, 60, 110, 125, 150],
  frozenRows: 4,
  rows: [
    [["Twelve clients, one formula", "title"]],
    [["G5 holds the only formula; it answers for every row below it.", "lead"]],
    [],
    [
      ["Client", "heading"],
      ["Deferrals", "headingRight"],
      ["Employer", "headingRight"],
      ["Age", "headingRight"],
      ["Pay", "headingRight"],
      ["After-tax so far", "headingRight"],
      ["After-tax room left", "headingRight"],
    ],
    ...twelve.map(([name, deferrals, employer, age, pay, afterTax], i): ExampleRow => [
      [name, "text"],
      [deferrals, "inputDollars"],
      [employer, "inputDollars"],
      [age, "inputWhole"],
      [pay, "inputDollars"],
      [afterTax, "inputDollars"],
      [i === 0 ? "=MBDR.MEGA_HEADROOM(2026,B5:B16,C5:C16,D5:D16,E5:E16,F5:F16)" : "", "result"],
    ]),
  ],
};
