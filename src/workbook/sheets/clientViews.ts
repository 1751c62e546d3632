import { dollars, own, words, type Beside, type Columns } from "./clientTable";

/** A column by the room of each client, the most first. */
function ranked(at: Columns, column: string): string {
  return `=SORTBY(${column},${at.cells("rank")},-1)`;
}

/** The clients by the room they have left, and what their plans make of it. */
export const ranking: readonly Beside[] = [
  {
    id: "ranked_client",
    heading: "Most room first",
    width: 22,
    format: words,
    formula: (at) => ranked(at, own("client_name")),
  },
  {
    id: "ranked_room",
    heading: "Room left",
    width: 13,
    format: dollars,
    formula: (at) => ranked(at, at.cells("headroom")),
  },
  {
    id: "ranked_eligibility",
    heading: "By the plan",
    width: 48,
    format: words,
    formula: (at) => ranked(at, at.cells("eligibility")),
  },
];

/** The households, each by the row of its first member. */
function households(at: Columns): string {
  const rows = at.cells("household_row");
  return `UNIQUE(FILTER(${rows},${rows}<>"","None given"))`;
}

/** The rows of a household added up. The tax is not: spouses who file together are one return. */
export const householdView: readonly Beside[] = [
  {
    id: "household",
    heading: "Household",
    width: 22,
    format: words,
    formula: (at) => `=IFERROR(TRIM(INDEX(${own("household")},${households(at)})),"None given")`,
  },
  {
    id: "household_room",
    heading: "Room of the household",
    width: 13,
    format: dollars,
    formula: (at) => `=SUMIF(${at.cells("household_row")},${households(at)},${at.cells("headroom")})`,
  },
  {
    id: "household_taxable",
    heading: "Taxable part of its conversions",
    width: 13,
    format: dollars,
    formula: (at) =>
      `=SUMIF(${at.cells("household_row")},${households(at)},${at.cells("conversion_taxable")})`,
  },
];
