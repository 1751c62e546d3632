import { DomainError } from "../core/errors";
import { limitFigures, type FigureRow, type LimitFigures } from "../core/figures";
import { reviewOf, type Review } from "../core/pitfalls";
import type { Fact, Facts, PitfallLaw } from "../core/pitfalls/pitfall";
import { silent, type Worksheet } from "../core/worksheet";
import {
  defineSpill,
  isCellProblem,
  PerRow,
  requiredTable,
  table,
  type Answer,
  type CellProblem,
} from "./define";
import type { Grid } from "./grid";
import { peopleOnMedicare, refuseTooManyOnMedicare } from "./householdTable";
import { LabelledTable } from "./labelledTable";
import { announcedLate, limitRows } from "./limitTables";
import { age, dollars, filingStatus, optional, rate, year, yesOrNo, type Reader } from "./read";

/** A number, or the word that there is none: a blank cell may arrive as 0, so 0 is not known. */
function orNone(reader: Reader<number>, allowed: string): Reader<number> {
  return (cell, field) => {
    if (typeof cell !== "string") return reader(cell, field);
    if (cell.length <= 8 && cell.trim().toLowerCase() === "none") return 0;
    throw new DomainError("invalid", field, `${field}: ${allowed}, or None where there is none`);
  };
}

const money = optional(orNone(dollars, "dollars as a number"));
const share = optional(orNone(rate, "a rate from 0% to 100% as a number"));
const claim = optional(yesOrNo);

/** What the labels of a client name, in the order in which they are documented. */
const labels = {
  Year: ["year", optional(year)],
  Age: ["age", optional(age)],
  "Spouse age": ["spouseAge", optional(age)],
  "Filing status": ["filingStatus", optional(filingStatus)],
  "Lived apart": ["livedApart", claim],
  "On Medicare": ["onMedicare", optional<number | boolean>(peopleOnMedicare)],
  AGI: ["agi", money],
  Deferrals: ["deferrals", money],
  "Employer money": ["employer", money],
  "After-tax": ["afterTax", money],
  Compensation: ["compensation", money],
  "Late true-up": ["lateTrueUp", money],
  "Prior year pay": ["priorYearPay", money],
  "Owner share": ["ownerShare", share],
  "Prior Box 3 wages": ["priorWages", money],
  "Roth available": ["rothAvailable", claim],
  Basis: ["basis", money],
  Balance: ["balance", money],
  "Payout pre-tax": ["payoutPreTax", money],
  "Payout after-tax": ["payoutAfterTax", money],
  "Payout to traditional": ["payoutToTraditional", money],
  "IRA converted": ["iraConverted", money],
  "IRA basis": ["iraBasis", money],
  "IRA value": ["iraValue", money],
  "IRA distributions": ["iraDistributions", money],
  "Conversion income": ["conversionIncome", money],
  "Tax from conversion": ["taxFromConversion", claim],
  "1099-R box 1": ["box1", money],
  "1099-R box 2a": ["box2a", money],
  "1099-R box 5": ["box5", money],
  "Total tax": ["totalTax", money],
  Withholding: ["withholding", money],
  "Estimated payments": ["estimatedPayments", money],
  "Prior year tax": ["priorYearTax", money],
  "Prior year AGI": ["priorYearAgi", money],
} as const satisfies Readonly<Record<string, readonly [Fact, unknown]>>;

const facts = new LabelledTable(labels);

const labelByFact: ReadonlyMap<Fact, string> = new Map(
  Object.entries(labels).map(([label, [fact]]) => [fact, label]),
);

/** The facts of one client, or of several, a bad row with its own problem. */
type Clients = Facts | readonly (Facts | CellProblem)[];

function clientsIn(grid: Grid, field: string): Clients {
  const read = facts.readPairsOrRows(grid, field);
  if (!(read instanceof PerRow)) return read;
  if (read.rows.length > 0) return read.rows;
  throw new DomainError("invalid", field, `${field}: at least one row below the labels`);
}

/** The limits of any year that a client names, looked up once. */
function lawOf(rows: readonly FigureRow[] | undefined): PitfallLaw {
  function onceAYear(lookUp: (year: number) => LimitFigures) {
    const known = new Map<number, LimitFigures>();
    return (of: number) => {
      const found = known.get(of) ?? lookUp(of);
      known.set(of, found);
      return found;
    };
  }
  return {
    limits: onceAYear((of) => limitFigures(of, rows)),
    yearBefore: onceAYear((of) => limitFigures(of - 1, announcedLate(rows), [of - 1, of])),
  };
}

const headings = ["Pitfall", "Status", "What it is", "What to do", "Authority"];

/** Every pitfall held against facts that can be of one client. */
function reviewed(sheet: Worksheet, client: Facts, law: PitfallLaw): Review {
  refuseTooManyOnMedicare(client.onMedicare, client.filingStatus, "facts");
  return reviewOf(sheet, client, law);
}

/** Those that apply first, then the names of those that do not, then what is not tested and why. */
function pitfallTable(sheet: Worksheet, client: Facts, law: PitfallLaw): Answer {
  const { applies, notTested, clear } = reviewed(sheet, client, law);
  return [
    headings,
    ...applies.map(({ pitfall, sentence }) => [
      pitfall.name,
      "Applies",
      sentence,
      pitfall.remedy,
      pitfall.authority,
    ]),
    ...(clear.length === 0
      ? []
      : [["Others tested", "Clear", `${clear.map(({ name }) => name).join("; ")}.`, "", ""]]),
    ...notTested.map(({ pitfall, lacks }) => [
      pitfall.name,
      "Not tested",
      `Missing: ${lacks.map((fact) => labelByFact.get(fact)).join(", ")}.`,
      "",
      pitfall.authority,
    ]),
    ...(notTested.length === 0
      ? []
      : [["Note", "", "A blank or a 0 is not known; type None where there is none.", "", ""]]),
  ];
}

/** How many apply to a client, which, and how many could not be told. */
function summary(client: Facts | CellProblem, law: PitfallLaw): Answer[number] {
  try {
    if (isCellProblem(client)) throw client;
    const { applies, notTested } = reviewed(silent, client, law);
    return [applies.length, applies.map(({ pitfall }) => pitfall.name).join("; "), notTested.length];
  } catch (problem) {
    if (isCellProblem(problem)) return [problem, problem, problem];
    throw problem;
  }
}

/** The function of pitfalls. */
export const pitfallFunctions = [
  defineSpill({
    name: "PITFALLS",
    parameters: {
      facts: {
        ...requiredTable(
          clientsIn,
          "two columns of label and value, or a row of labels above rows of values",
        ),
        labels: facts.labels,
      },
      limits: table(limitRows),
    },
    figures: (given) => lawOf(given.limits),
    spill(sheet, law, given) {
      const { facts: clients } = given;
      if (!("length" in clients)) return pitfallTable(sheet, clients, law);
      sheet.note("Row by row; EXPLAIN shows the work of one client, in two columns of label and value");
      return clients.map((client) => summary(client, law));
    },
  }),
];
