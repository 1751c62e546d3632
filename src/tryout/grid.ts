import {
  CalculationMode,
  FunctionType,
  type IFunctionInfo,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import englishWords from "@univerjs/preset-sheets-core/locales/en-US";
import { createUniver, defaultTheme, type FUniver, LocaleType, LogLevel } from "@univerjs/presets";
import "@univerjs/preset-sheets-core/lib/index.css";
import type { BuiltFunction } from "./built";
import type { ExampleSheet } from "./example";
import { executorFor } from "./executors";
import type { Sentences } from "./sentences";
import { keepTablesFresh } from "./tableFormulas";
import { workbookData } from "./workbookData";

/** What the grid shows while a person types a function: its sentence, and a hint for each parameter. */
function helpFor({ name, description, parameters }: BuiltFunction): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: parameter.name,
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}

/**
 * A spreadsheet grid with our functions in it and the sheets open.
 *
 * Calculation stays on this page's own thread: a worker would be sent the functions as text, without what they close over.
 *
 * @param container the element to fill
 * @param functions the functions to offer
 * @param sheets the sheets to open
 * @param sentences where the functions leave the sentences behind their errors
 * @returns the grid's own interface
 */
export function openGrid(
  container: HTMLElement,
  functions: readonly BuiltFunction[],
  sheets: readonly ExampleSheet[],
  sentences: Sentences,
): FUniver {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: englishWords },
    theme: defaultTheme,
    logLevel: LogLevel.ERROR,
    // The first makes tables, whose columns formulas name; what comes after it are buttons for them.
    plugins: UniverSheetsTablePreset().plugins.slice(0, 1),
    presets: [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        formulaBar: true,
        footer: { menus: false, statisticBar: true, zoomSlider: false },
        formula: {
          function: functions.map((one) => executorFor(one, sentences)),
          description: functions.map(helpFor),
        },
      }),
    ],
  });
  const formula = univerAPI.getFormula();
  formula.setInitialFormulaComputing(CalculationMode.FORCED);
  keepTablesFresh(univer, univerAPI);
  formula.calculationStart(() => sentences.beginPass());
  univerAPI.createWorkbook(workbookData(sheets));
  return univerAPI;
}
