import { form8606, mostIraContribution, type IraYear } from "../core/form8606";
import { recording, type Line, type Worksheet } from "../core/worksheet";
import { column, define, defineSpill, one, type Cell } from "./define";
import { dollars, optional, required, year } from "./read";

/** The form's own lines out of the work: each is labelled with its number. */
function formLine({ label, amount, authority }: Line): Cell[] {
  const [line = "", words = ""] = label.split(": ");
  return [line, words, amount, authority || `Form 8606 ${line.toLowerCase()}`];
}

function form(sheet: Worksheet, most: number, ira: IraYear): Cell[][] {
  form8606(sheet, ira, most);
  const worked = recording();
  form8606(worked, ira, most);
  const lines = worked.lines.filter(({ label }) => label.startsWith("Line "));
  return [["Line", "What it is", "Amount", "Authority"], ...lines.map(formLine)];
}

/** The functions of Form 8606: traditional, SEP and SIMPLE IRAs of one person; a plan balance has no place here. */
export const iraFunctions = [
  defineSpill({
    name: "FORM_8606",
    parameters: {
      year: one(required(year)),
      contributions: one(required(dollars)),
      priorBasis: one(required(dollars)),
      yearEndValue: one(required(dollars)),
      distributions: one(required(dollars)),
      converted: one(required(dollars)),
      contributedAfterYearEnd: one(optional(dollars)),
      outstandingRollovers: one(optional(dollars)),
    },
    figures: (given) => mostIraContribution(given.year),
    spill: (sheet, most, given) => form(sheet, most, given),
  }),
  define({
    name: "BACKDOOR_TAXABLE",
    parameters: {
      year: one(required(year)),
      contributions: column(required(dollars)),
      priorBasis: column(required(dollars)),
      yearEndValue: column(required(dollars)),
      distributions: column(required(dollars)),
      converted: column(required(dollars)),
      contributedAfterYearEnd: column(optional(dollars)),
      outstandingRollovers: column(optional(dollars)),
    },
    figures: (given) => mostIraContribution(given.year),
    answer: (sheet, most, given) => form8606(sheet, given, most).taxable,
  }),
];
