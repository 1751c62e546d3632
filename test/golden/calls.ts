/**
 * The plan of the golden answers: which calls are held in answers.json.
 *
 * Regression only. These answers came out of our own code and prove nothing about the law: the law cases, the worked
 * examples and the properties do. They show which answers a change moves, so that each of them is meant and said in
 * the changelog. Append to this plan; taking a call away or changing it is refused.
 */
import law from "../../src/law/limits.json";

type Part = string | number | boolean | null;

/** A formula as typed: `null` is an argument left out, texts are quoted, arrays, percentages and inner calls stand as they are. */
function formula(name: string, ...parts: readonly Part[]): string {
  const typed = parts.map((part) => {
    if (part === null) return "";
    if (typeof part === "boolean") return part ? "TRUE" : "FALSE";
    if (typeof part === "number" || /^(\{|MBDR\.\w+\(|[\d.]+%$)/.test(part)) return String(part);
    return `"${part.replaceAll('"', '""')}"`;
  });
  return `=MBDR.${name}(${typed.join(",").replace(/,+$/, "")})`;
}

/** Every combination of one value of each list, the last one turning fastest. */
function grid<Value extends Part>(...lists: readonly (readonly Value[])[]): Value[][] {
  return lists.reduce<Value[][]>(
    (rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])),
    [[]],
  );
}

function calls(name: string, ...lists: readonly (readonly Part[])[]): string[] {
  return grid(...lists).map((parts) => formula(name, ...parts));
}

const years = Array.from({ length: 13 }, (_, index) => 2014 + index);
const names = law.limits.map(({ name }) => name);
const ages = [null, 49, 50, 59, 60, 63, 64];
const projected = "MBDR.LIMITS(2027,2.7%)";
const firm = '{"Deferral",25500,"announced","Firm memo";"Annual additions",75000,"announced","Firm memo"}';
const firmYear = '{"Annual additions",75000,"announced","Firm memo",2027}';
const prices = '{"CPI-U Jul 2026",331.2;"CPI-U Aug 2026",332.1;"CPI-U Sep 2026",333.9;"C-CPI-U 2026",181.2}';

const limits = [
  ...calls("LIMITS", [2013, ...years, 2027]),
  ...calls("LIMITS", [2026, 2027, 2028, 2031, 2056, 2057], ["2.7%"]),
  ...calls(
    "LIMITS",
    [2027],
    [0, "0%", 1, 5, -1, "high", prices, '{"CPI-U Jul 2026",331.2}', '{"CPI",331.2}'],
  ),
  ...calls("LIMIT", [2014, 2026], names),
  ...calls("LIMIT", [2024, 2025, 2026], ["Catch-up"], ages),
  ...calls("LIMIT", [2013, 2027, 2026.5, 46000, "2026"], ["Deferral"]),
  ...calls("LIMIT", [2026], [" deferral ", "Deferrals", 7, true, '{"IRA";"Deferral";"none";"Compensation"}']),
  ...calls("LIMIT", [2026, 2027], ["Annual additions", "IRA"], [null], [firm, firmYear, projected]),
];

const headroom = [
  ...calls("MEGA_HEADROOM", [2020, 2025, 2026], [0, 10000, 24500, 32500], [0, 14000, 60000], ages),
  ...calls(
    "MEGA_HEADROOM",
    [2026],
    [24500],
    [14000.55],
    [45],
    [30000, 60000, 200000],
    [null, 1000.25],
    [null, 9000],
  ),
  ...calls(
    "EXCESS_ADDITIONS",
    [2026],
    [24500, 32500],
    [14000, 60000],
    [45, 61],
    [null, 30000],
    [null, 5000.5],
  ),
  ...calls(
    "MEGA_HEADROOM",
    [2026, 2027],
    [20000],
    [10000],
    [55],
    [null],
    [null],
    [null],
    [projected, firm, firmYear],
  ),
  ...calls("MEGA_HEADROOM", [2013, 2031, 2026.5, "x", 0, -1], [24500], [14000]),
  ...calls("MEGA_HEADROOM", [2026], ["24500", -1, 1e13, true, null], [14000]),
  ...calls("MEGA_HEADROOM", [2026], [24500], [14000], ["55", 55.5, 130, true]),
  ...calls(
    "MEGA_HEADROOM",
    [2026],
    ["{24500;30000;-1;0}"],
    ["{14000;0;1;2}", "{1;2}", "{1,2}", 5],
    [55, "{40;50;60;64}"],
  ),
  ...calls("MEGA_HEADROOM", [2026], [7408.32], [6608.31], [48], [193339], [17686.2], [18313]),
];

const deferral = [
  ...calls("DEFERRAL_ROOM", [2024, 2026], [0, 24500, 40000], ages, [null, "None", "50+", "60-63"]),
  ...calls("DEFERRAL_ROOM", [2026], [1000.1], [61], [null], [500, 12000, 90000]),
  ...calls("DEFERRAL_ROOM", [2026], [1000], [61], ["60", 60, "none", ""]),
  ...calls(
    "ROTH_CATCH_UP_REQUIRED",
    [2023, 2025, 2026, 2027, 2028],
    [0, 145000, 145000.01, 150000, 150000.01],
  ),
  ...calls("ROTH_CATCH_UP_REQUIRED", [2027, 2028], [155000], [projected, "MBDR.LIMITS(2028,2.7%)"]),
  ...calls("ROTH_CATCH_UP_REQUIRED", [2026], ["{100000;150000;150001;-5}", "wages", true]),
];

const formulas = [
  "50% to 6%",
  "100% to 3%, 50% to 5%",
  "100% of 3% + 50% of 2%",
  "50% up to 6%; max 5000",
  "100% to 4%; max $3000.50",
  "150% to 6%",
];
const badFormulas = [
  "50% of",
  "50 to 6",
  "50% to 6% of",
  "50% to 6%, 25% of 2%",
  "50% to 6%; cap 5",
  "6% to 5%, 1% to 4%",
  "-1% to 2%",
];

const match = [
  ...calls("EMPLOYER_MATCH", [2014, 2026], [50000, 200000, 400000], [1000, 24500], formulas),
  ...calls(
    "EMPLOYER_MATCH",
    [2026],
    [200000],
    [8000],
    [...badFormulas, 0.5, "", "{0.5,0.06}", "{1,0.03;0.5,0.05}", "{5,0.01}"],
  ),
  ...calls(
    "EMPLOYER_MATCH",
    [2026],
    ["{100000;200000;0;-1}"],
    [8000],
    ['{"50% to 6%";"100% to 3%";"50% to 6%";"x"}'],
  ),
];

const plan = [
  ...calls("MEGA_ELIGIBLE", [true, "No", ""], [true, "No", ""], [true, "No", ""]),
  ...calls("MEGA_ELIGIBLE", [1, "maybe", 0, "{TRUE;FALSE;2}"], [true], [false]),
  ...calls(
    "IS_HCE",
    [2015, 2025, 2026, 2027],
    [0, 120000, 155000.01, 160000, 160000.01],
    [null, "5%", "5.01%"],
  ),
  ...calls("IS_HCE", [2028], [160001], [null], [projected, "MBDR.LIMITS(2028,2.7%)"]),
  ...calls("IS_HCE", [2014, 2026], ["{150000;170000}", "pay", -1], [null, 5]),
];

const statuses = ["Single", "MFJ", "MFS", "HOH", "QSS"];
const incomes = [0, 9999, 10000, 153000, 160001, 167999, 168000, 242000, 251999, 252000];

const rothIra = [
  ...calls("ROTH_IRA_LIMIT", [2026], statuses, incomes, [null, 50]),
  ...calls("ROTH_IRA_LIMIT", [2014, 2023], statuses, [9999, 120000, 140000, 185000, 225000]),
  ...calls("ROTH_IRA_LIMIT", [2026], ["Single"], [160001], [45], [3000.5, 100000], [null, 500, 7500]),
  ...calls(
    "ROTH_IRA_LIMIT",
    [2026],
    ["head of household", " qw ", "Married", 1, "", '{"MFJ";"x";"MFS"}'],
    [155000],
  ),
  ...calls("ROTH_IRA_LIMIT", [2013, 2027], ["MFJ"], [100000], [null], [null], [null], [null, projected]),
];

/** The work of a few calls of each function, and of calls that it refuses. */
const explained: readonly (readonly Part[])[] = [
  ["LIMIT", 2026, "Catch-up", 61],
  ["LIMITS", 2027, "2.7%"],
  ["MEGA_HEADROOM", 2026, 24500, 14000],
  ["MEGA_HEADROOM", 2026, 32500, 10000, 55],
  ["MEGA_HEADROOM", 2026, 24500, 14000, 45, 60000, 1000, 9000],
  ["MEGA_HEADROOM", 2027, 24500, 14000, 45, null, null, null, firm],
  ["MEGA_HEADROOM", 2027, 24500, 14000, 45, null, null, null, projected],
  ["EXCESS_ADDITIONS", 2026, 24500, 14000, 45, 30000],
  ["DEFERRAL_ROOM", 2026, 26000, 61, "50+", 20000],
  ["DEFERRAL_ROOM", 2026, 26000],
  ["ROTH_CATCH_UP_REQUIRED", 2026, 150001],
  ["ROTH_CATCH_UP_REQUIRED", 2025, 150001],
  ["EMPLOYER_MATCH", 2026, 400000, 24500, "100% to 3%, 50% to 5%; max 9000"],
  ["MEGA_ELIGIBLE", true, "", "No"],
  ["ROTH_IRA_LIMIT", 2026, "MFJ", 247000, 50, 100000, 500],
  ["ROTH_IRA_LIMIT", 2026, "MFS", 12000],
  ["IS_HCE", 2026, 160000, "5%"],
  ["IS_HCE", 2026, 160001],
  ["MBDR.IS_HCE", 2026, 160001],
  ["is_hce", 2026, "{1;2}"],
  ["MEGA_HEADROOM", 2031, 1, 1],
  ["VERSION"],
  ["SUM", 1],
];

/** A census as an array constant: id, pay, match, after-tax, whether highly compensated. */
function census(...rows: readonly string[]): string {
  return `{"Id","Pay","Match","After-tax","HCE";${rows.join(";")}}`;
}

const others = ['"D",90000,3600,900,FALSE', '"E",60000,2400,0,FALSE', '"F",45000,0,0,"No"'];
const failing = census('"A",500000,9000,36000,TRUE', '"B",180000,7200,14400,TRUE', '"C",200000,0,6000,TRUE');
const passing = census('"A",350000,9000,1000.25,TRUE', '"B",170000,0,0,"Yes"', ...others);
const whole = census('"A",350000,9000,30000.5,TRUE', '"B",170000,6800,9000,"Yes"', ...others);
const nobody = census(...others);
const lookingBack =
  '{"owner share","LOOK-BACK PAY","after-tax","pay","otherwise excludable";0,200000,20000,210000,"";0,160000,5000,165000,"";"","0",0,30000,"Yes";6%,90000,9000,95000,"No";0,0,0,20000,TRUE}';
const badCensuses = [
  census('"A",-1,0,0,TRUE'),
  census('"A",0,0,5,TRUE'),
  census('"A",100000,0,0,"perhaps"'),
  census('"A",100000,0,5,TRUE', '"A",100000,0,5,TRUE'),
  '{"Pay","After-tax";1,2}',
  '{"Pay","After-tax","Dept";1,2,3}',
  '{"Pay","Match","HCE"}',
  0,
  "census",
];
const testOptions = [
  null,
  '{"Prior NHCE ACP",3%}',
  '{"Method","Prior";"Prior NHCE ACP",0}',
  '{"Method","Current";"QNEC",1.5%}',
  '{"First plan year",TRUE}',
  '{"Match counted","No"}',
  '{"Method","Prior"}',
  '{"Method","Next"}',
  '{"Methods","Prior"}',
  '{"Prior NHCE ACP",5}',
];
const lookBackOptions = [
  null,
  '{"Top-paid group",TRUE}',
  '{"Otherwise excludables","Exclude"}',
  '{"Top-paid group","No";"Otherwise excludables","include"}',
];
const tests = ["ACP_TEST", "ACP_REFUNDS", "ACP_HEADROOM"];

const contributionTests = [
  ...calls("ACP_LIMIT", [0, "0.5%", "2%", "3.333%", "8%", "8.33%", "50%", 1, 5, -1, "4%x", true, null]),
  ...calls("ACP_LIMIT", ["{0.01;0.04;2;0.1}"]),
  ...tests.flatMap((name) => [
    ...calls(name, [2026], [failing, passing, whole, nobody], testOptions),
    ...calls(name, [2015, 2026], [lookingBack.replace('"","0"', '"",0')], lookBackOptions),
    ...calls(name, [2026], [lookingBack, ...badCensuses]),
    ...calls(name, [2013, 2027, 2026.5, "x"], [failing], ['{"Prior NHCE ACP",3%}']),
    ...calls(name, [2027], [failing], ['{"Prior NHCE ACP",3%}'], [projected, firm]),
    ...calls(
      name,
      [2026],
      [failing],
      ['{"Prior NHCE ACP",3%}'],
      ['{"Compensation",400000,"entered","Firm memo",2026}'],
    ),
  ]),
];

const explainedTests: readonly (readonly Part[])[] = [
  ["ACP_LIMIT", "8.33%"],
  ["ACP_TEST", 2026, whole],
  ["ACP_TEST", 2026, failing, '{"Match counted","No";"First plan year","Yes"}'],
  ["ACP_TEST", 2026, nobody],
  ["ACP_REFUNDS", 2026, failing, '{"Prior NHCE ACP",3%}'],
  ["ACP_REFUNDS", 2026, whole, '{"Match counted","No"}'],
  ["ACP_HEADROOM", 2026, passing],
  ["ACP_HEADROOM", 2026, failing],
];

const delays = [
  ...calls("DELAY_COST", [36000], ["7%", "0%"], [1, 4, 5, 12, 366], ["35%"], [null, 1, 12, 26]),
  ...calls("DELAY_COST", [36000], [5, -1, "7%x"], [1, 0, 367, 1.5], ["35%", null]),
  formula("EXPLAIN", "DELAY_COST", 36000, "7%", 4, "35%", 6),
];

/** The formulas in their order. VERSION is not among them: it is meant to answer anew with every release. */
export const goldenCalls: readonly string[] = [
  ...limits,
  ...headroom,
  ...deferral,
  ...match,
  ...plan,
  ...rothIra,
  ...explained.map((parts) => formula("EXPLAIN", ...parts)),
  ...contributionTests,
  ...explainedTests.map((parts) => formula("EXPLAIN", ...parts)),
  ...delays,
];
