/** The steps that need the law of income tax: they are fetched when one of them is first shown. */
export { ConversionStep } from "./ConversionStep";
export { HouseholdStep } from "./HouseholdStep";
