/** One call of each function, as a sheet makes them: every argument a grid. */
const headroom = [2026, 24500, 14000, 45, 160000, 3000, 20000];

const ira = [2026, 7500, 14000, 28000, 0, 10000, 7500];
const household = [
  ["Long-term gains", 60000],
  ["Age", 66],
];

/** Ten employees, three of them highly compensated, of whom two have to get something back. */
const census = [
  ["Id", "Pay", "Match", "After-tax", "HCE"],
  ["A", 350000, 9000, 26000, true],
  ["B", 200000, 8000, 16000, true],
  ["C", 180000, 7200, 1800, true],
  ...Array.from({ length: 7 }, (_, i) => [`D${i}`, 60000 + 5000 * i, 2400 + 200 * i, 0, false]),
];

/** Two unrelated employers. */
const plans = [
  ["Employer", "Deferrals", "Employer money", "After-tax", "Compensation"],
  ["First", 20000, 9000, 5000, 200000],
  ["Second", 4500, 6000, 0, 120000],
];

/** A client of whom the contributions and the after-tax account are known. */
const facts = [
  ["Year", 2026],
  ["Age", 45],
  ["Deferrals", 24500],
  ["Employer money", 14000],
  ["After-tax", 33500],
  ["Compensation", 260000],
  ["Prior year pay", 250000],
  ["Basis", 33500],
  ["Balance", 34100],
];

/** A Roth IRA with two conversions, one withdrawal and a balance. */
const events = [
  ["Year", "Kind", "Amount", "Taxable"],
  [2020, "Contribution", 6000, null],
  [2022, "Conversion", 30000, 1000],
  [2024, "Conversion", 36000, 900],
  [2025, "Withdrawal", 8000, null],
  [2026, "Balance", 90000, null],
];

export const calls = {
  LIMIT: [2026, "Annual additions"],
  LIMITS: [2027, 0.027],
  MEGA_HEADROOM: headroom,
  EXCESS_ADDITIONS: headroom,
  DEFERRAL_ROOM: [2026, 20000, 61, "50+", 160000],
  ROTH_CATCH_UP_REQUIRED: [2026, 150001],
  EMPLOYER_MATCH: [2026, 200000, 8000, "100% to 3%, 50% to 5%"],
  MEGA_ELIGIBLE: [true, true, false],
  ROTH_IRA_LIMIT: [2026, "Single", 160001, 45, 100000, 500],
  IS_HCE: [2026, 160001, 0.01],
  PRO_RATA_TAXABLE: [10000, 40000, 50000],
  SPLIT_ROLLOVER: [80000, 20000, 60000, 0, 0, 15000, 25000],
  FORM_8606: ira,
  BACKDOOR_TAXABLE: ira,
  ROTH_CONVERSION_TAX: [2026, "MFJ", 450000, 50000, 40000, null, household],
  ROTH_CONVERSION_DETAIL: [2026, "MFJ", 450000, 50000, 40000, null, household],
  CONVERSION_LADDER: [2026, "MFJ", 300000, [[25000, 50000, 100000]], null, household],
  FILL_TO: [2026, "MFJ", 300000, "24%", null, household],
  NEXT_CLIFFS: [2026, "MFJ", 300000, null, household],
  TAKE_HOME: [2026, "Single", 200000, 24500, 33500],
  MULTI_PLAN_ROOM: [2026, 45, plans],
  SOLO_401K: [2026, 100000, 52, 150000, 20000],
  ROTH_CLOCKS: [2026, events, 52],
  MEGA_SCHEDULE: [2026, 260000, 26, 0.1, "50% to 6%", 45],
  ACP_LIMIT: [0.04],
  ACP_TEST: [2026, census],
  ACP_REFUNDS: [2026, census],
  ACP_HEADROOM: [2026, census, [["Prior NHCE ACP", 0.08]]],
  DELAY_COST: [36000, 0.07, 4, 0.35, 26],
  ROTH_VS_TAXABLE: [30000, 20, 0.07, 0.02, 0.188, 0.188],
  MEGA_ADVANTAGE: [30000, 20, 0.07, 0.02, 0.188, 0.188],
  PITFALLS: [facts],
  EXPLAIN: ["MEGA_HEADROOM", headroom.map((value) => [[value]])],
  VERSION: [],
};

/** The call of a function as grids; a function that is missing above stops the bench. */
export function callOf(name) {
  const values = calls[name];
  if (values === undefined) throw new Error(`test/bench/calls.mjs holds no call of ${name}`);
  return values.map((value) => (Array.isArray(value) ? value : [[value]]));
}
