import { form8606, type IraYear } from "../core/form8606";
import { recording, type Line, type Worksheet } from "../core/worksheet";
import { column, define, defineSpill, one, type Cell } from "./define";
import { dollars, optional, required, year } from "./read";

const amounts = {
  contributions: required(dollars),
  priorBasis: required(dollars),
  yearEndValue: required(dollars),
  distributions: required(dollars),
  converted: required(dollars),
  contributedAfterYearEnd: optional(dollars),
  outstandingRollovers: optional(dollars),
};

/** The form's own lines out of the work: each is labelled with its number. */
function formLine({ label, amount, authority }: Line): Cell[] {
  const [line = "", words = ""] = label.split(": ");
  return [line, words, amount, authority];
}

function spillForm(sheet: Worksheet, ira: IraYear): Cell[][] {
  form8606(sheet, ira);
  const form = recording();
  form8606(form, ira);
  const lines = form.lines.filter(({ label }) => label.startsWith("Line "));
  return [["Line", "What it is", "Amount", "Authority"], ...lines.map(formLine)];
}

/** The functions of Form 8606: traditional, SEP and SIMPLE IRAs of one person; a plan balance has no place here. */
export const iraFunctions = [
  defineSpill({
    name: "FORM_8606",
    parameters: {
      year: one(required(year)),
      contributions: one(amounts.contributions),
      priorBasis: one(amounts.priorBasis),
      yearEndValue: one(amounts.yearEndValue),
      distributions: one(amounts.distributions),
      converted: one(amounts.converted),
      contributedAfterYearEnd: one(amounts.contributedAfterYearEnd),
      outstandingRollovers: one(amounts.outstandingRollovers),
    },
    figures: () => undefined,
    spill: (sheet, _figures, given) => spillForm(sheet, given),
  }),
  define({
    name: "BACKDOOR_TAXABLE",
    parameters: {
      year: one(required(year)),
      contributions: column(amounts.contributions),
      priorBasis: column(amounts.priorBasis),
      yearEndValue: column(amounts.yearEndValue),
      distributions: column(amounts.distributions),
      converted: column(amounts.converted),
      contributedAfterYearEnd: column(amounts.contributedAfterYearEnd),
      outstandingRollovers: column(amounts.outstandingRollovers),
    },
    figures: () => undefined,
    answer: (sheet, _figures, given) => form8606(sheet, given).taxable,
  }),
];
