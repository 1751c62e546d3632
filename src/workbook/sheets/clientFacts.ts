import type { ClientFieldId } from "../firm/clients";
import type { Format } from "../port";
import { ofPlan, own, type Beside, type Columns } from "./clientTable";
import { yearCell } from "./listAssumptions";

/** A fact of every client under the label by which PITFALLS knows it; a 0 is what a blank cell shows. */
function fact(heading: string, formula: (at: Columns) => string): Beside {
  const format: Format = { numberFormat: 'General;General;"not known"', align: "right" };
  return { id: `fact ${heading}`, heading, width: 13, format, formula };
}

const copied = (heading: string, id: ClientFieldId) => fact(heading, () => `=${own(id)}`);

/** What is in AGI, as far as the list has it: how much Social Security is taxable is not known here. */
const agi = () =>
  `=IF((${own("income")}<>"")*(${own("social_security")}=""),${(["income", "qualified_dividends", "long_term_gains"] as const).map(own).join("+")},"")`;

/** The facts that PITFALLS takes from the list, side by side without a gap. */
export const pitfallFacts: readonly Beside[] = [
  fact("Year", () => `=IF(${own("client_name")}="","",${yearCell})`),
  copied("Age", "age"),
  copied("Spouse age", "spouse_age"),
  copied("Filing status", "filing_status"),
  fact("AGI", agi),
  copied("Deferrals", "deferrals"),
  copied("Employer money", "other_employer"),
  copied("After-tax", "after_tax"),
  copied("Compensation", "compensation"),
  fact("Roth available", (at) => `=${ofPlan(at, "roth", '""')}`),
  copied("Basis", "after_tax_basis"),
  copied("Balance", "after_tax_balance"),
  fact("Conversion income", (at) => `=${at.cells("conversion_taxable")}`),
];

/** What stands above those facts. */
export const factsNote =
  "What PITFALLS reads. Blank or 0 is not known; AGI is without tax-exempt interest, and not known with Social Security.";

/** The first and the last of those facts, which a call takes whole. */
export const factsFromTo = [
  pitfallFacts[0]?.id ?? "",
  pitfallFacts[pitfallFacts.length - 1]?.id ?? "",
] as const;
