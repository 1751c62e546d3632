/** An independent reading of the federal forms: a test oracle, written without sight of the product. */
export type { OracleHousehold, OracleResult, Readings, Status, Year } from "./types";
export type { Payroll } from "./payroll";
export { READINGS } from "./types";
export { oracleFederal } from "./form1040";
export { oraclePayroll } from "./payroll";
export { cents } from "./round";
