/**
 * The plan of the golden answers: which calls are held in answers.json.
 *
 * Regression only. These answers came out of our own code and prove nothing about the law: the law cases, the worked
 * examples and the properties do. They show which answers a change moves, so that each of them is meant and said in
 * the changelog. Append to this plan; taking a call away or changing it is refused.
 */
import law from "../../src/law/limits.json";
import stateLaw from "../../src/law/states.json";

type Part = string | number | boolean | null;

/** A formula as typed: `null` is an argument left out, texts are quoted, arrays, percentages and inner calls stand as they are. */
function formula(name: string, ...parts: readonly Part[]): string {
  const typed = parts.map((part) => {
    if (part === null) return "";
    if (typeof part === "boolean") return part ? "TRUE" : "FALSE";
    if (typeof part === "number" || /^(\{|MBDR\.\w+\(|-?-?[\d.]+%$)/.test(part)) return String(part);
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

const payroll =
  '"First pay date",46206;"YTD pay",130000;"YTD deferral",15000;"YTD match",3600;"YTD after-tax",5000';
const schedule = [
  ...calls("MEGA_SCHEDULE", [2025, 2026], [260000], [12, 24, 26, 27, 52], ["10%"], ["50% to 6%"], [45, 61]),
  ...calls(
    "MEGA_SCHEDULE",
    [2026],
    [60000, 480000, 1e6],
    [26],
    ["6%", "15%", "100%"],
    ["100% to 3%, 50% to 5%", "None"],
    [null, 55],
  ),
  ...calls(
    "MEGA_SCHEDULE",
    [2026],
    [260000.55],
    [26],
    ["12%"],
    ["50% to 6%; max 7000"],
    [52],
    [
      `{${payroll}}`,
      `{${payroll};"True-up","Yes";"Nonelective",4321.09}`,
      `{${payroll};"Bonus",55555.55;"Bonus date",46300;"Election step",0.5%}`,
      `{${payroll};"After-tax cap %",8%;"After-tax cap $",15000;"Year-end cutoff",46370}`,
      `{${payroll};"Match on after-tax",TRUE;"Match on catch-up",FALSE;"Prior Box 3 wages",200000}`,
      `{${payroll};"Prior Box 3 wages",200000;"Roth available","No";"Periods left",14}`,
      '{"First pay date",46024}',
      '{"Bonus",5}',
      '{"Bonus day",5}',
      '{"YTD deferral",5}',
    ],
  ),
  ...calls("MEGA_SCHEDULE", [2027], [300000], [12], ["10%"], ["None"], [55], [null], [null, projected]),
  ...calls("MEGA_SCHEDULE", [2026], [0, 260000], [0, 13, 26], ["5%", 5], ["6%", "{1,0.03;0.5,0.05}"]),
];

const twoPlans =
  '{"Employer","Deferrals","Employer money","After-tax";"Alpha",24500,14000,0;"Beta",8000,4000.55,1000}';
const hospital =
  '{"Employer","Deferrals","Employer money","Compensation","403(b)","Own company";"Hospital",24500,10000,300000,TRUE,"";"Hospital",0,20000,"","","";"Practice",0,20000,30000,"",TRUE}';
const multiPlan = [
  ...calls("MULTI_PLAN_ROOM", [2025, 2026], [45, 55, 61], [twoPlans, hospital]),
  ...calls(
    "MULTI_PLAN_ROOM",
    [2026],
    [45],
    [
      '{"Employer","Deferrals";"Alpha",40000;"alpha",30000}',
      '{"Employer";""}',
      '{"Deferrals";5}',
      '{"Employer","Boss";"Alpha",5}',
      '{"Employer","After-tax";"Alpha",-5}',
      5,
      null,
    ],
  ),
  ...calls("MULTI_PLAN_ROOM", [2027], [55], [twoPlans], [null, projected]),
];

const ownBusiness = [
  ...calls(
    "SOLO_401K",
    [2024, 2025, 2026],
    [0, 433.14, 33000, 50000, 100000.01, 400000, 600000],
    [null, 55, 62],
  ),
  ...calls("SOLO_401K", [2026], [60000, 100000], [null, 61], [null, 150000, 190000], [null, 10000, 24500]),
  ...calls(
    "SOLO_401K",
    [2026],
    [50000],
    [null],
    [null],
    [null],
    [null, 0, 20000],
    [0, 5000, "10%", "25%", "30%", 30000],
  ),
  ...calls(
    "SOLO_401K",
    [2026],
    [0, 80000],
    [55],
    [null],
    [null],
    [null],
    [null, 0],
    [
      '{"Entity","S corporation";"S-corporation wages",100000}',
      '{"Entity","S corporation"}',
      '{"Entity","Partner";"Plan rate",0.1}',
      '{"S-corporation wages",5}',
      '{"Entity","Trust"}',
      '{"Plan rate",0.3}',
    ],
  ),
  ...calls("SOLO_401K", [2027], [50000], [55], [null], [null], [null], [null], [null], [null, projected]),
  ...calls(
    "SOLO_401K",
    [2027],
    [50000],
    [null],
    [null],
    [null],
    [null],
    [null],
    [null],
    [
      '{"Deferral",25500,"announced","Firm memo";"Annual additions",75000,"announced","Firm memo";"Compensation",370000,"announced","Firm memo";"Social Security wage base",190000,"announced","Firm memo"}',
    ],
  ),
  ...calls("SOLO_401K", [2026], [-1, "none"], [null], [null], [null, 40000]),
];

const rothLife =
  '{"Year","Kind","Amount","Taxable","Earnings","Plan";2019,"Roth deferral","","","","Alpha";2020,"Contribution",6000,"","","";2022,"Conversion",30000.5,1000.25,"","";2024,"Conversion",36000,0,"","";2023,"In-plan conversion",20000,500,"","Beta";2025,"Roth rollover",9000,"",700,"";2025,"Withdrawal",16000,"","","";2026,"Withdrawal",500,"","","";2026,"Balance",90000,"","",""}';
const rothClocks = [
  ...calls("ROTH_CLOCKS", [2026], [rothLife], [null, 45, 54, 58, 59, 60, 61]),
  ...calls(
    "ROTH_CLOCKS",
    [2026],
    [
      '{"Year","Kind","Amount";2024,"Contribution",7000}',
      '{"Year","Kind","Amount";2024,"Contribution",7000;2026,"Balance",5000}',
      '{"Year","Kind","Amount";2024,"Contribution",7000;2025,"Balance",5000}',
      '{"Year","Kind","Amount";2024,"Contribution",7000;2026,"Balance",5000;2026,"Balance",5000}',
      '{"Year","Kind","Amount";2024,"Withdrawal",7000}',
      '{"Year","Kind","Amount";2027,"Contribution",7000}',
      '{"Year","Kind","Amount";2024,"Conversion",7000}',
      '{"Year","Kind","Amount","Taxable";2024,"Contribution",7000,5}',
      '{"Year","Kind","Amount","Taxable";2024,"Conversion",7000,7001}',
      '{"Year","Kind","Amount","Earnings";2024,"Roth rollover",7000,""}',
      '{"Year","Kind","Amount","Plan";2009,"In-plan conversion",7000,"Alpha"}',
      '{"Year","Kind","Amount";2024,"Roth deferral",""}',
      '{"Year","Kind","Amount";2024,"Gift",5}',
      '{"Year","Kind";2024,"Contribution"}',
      '{"Year","Amount";2024,5}',
      5,
      null,
    ],
  ),
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
  ["MEGA_SCHEDULE", 2026, 260000, 26, "10%", "50% to 6%", 45],
  ["MULTI_PLAN_ROOM", 2026, 55, hospital],
  ["SOLO_401K", 2026, 100000, 55, 150000, 24500],
  [
    "SOLO_401K",
    2026,
    0,
    55,
    null,
    null,
    null,
    5000,
    '{"Entity","S corporation";"S-corporation wages",100000}',
  ],
  ["ROTH_CLOCKS", 2026, rothLife, 45],
  [
    "MEGA_SCHEDULE",
    2026,
    260000,
    26,
    "12%",
    "100% to 3%, 50% to 5%",
    52,
    `{${payroll};"True-up",TRUE;"Prior Box 3 wages",150001;"After-tax cap %",10%}`,
  ],
  ["VERSION"],
  ["SUM", 1],
];

const rollover = [
  ...calls("PRO_RATA_TAXABLE", [0, 10000, 50000, 50000.01], [0, 40000, 60000], [50000, 38000.33]),
  ...calls("PRO_RATA_TAXABLE", ["{1000;-1;5}", "ten"], ["{500;1;0}"], ["{3000;2;4}"]),
  ...calls("SPLIT_ROLLOVER", [80000], [20000], [80000, 60000], [20000, 40000], [null], [null], [null, 20000]),
  ...calls("SPLIT_ROLLOVER", [80000], [20000], [60000], [0], [0, 5000], [15000], [25000, 20000]),
  ...calls("SPLIT_ROLLOVER", [80000], [20000], [60000], [40000], [0], [0], [0], [10000, 30000, 50000]),
];

const ira = [
  ...calls("FORM_8606", [2014, 2026], [0, 6500], [0, 14000.5], [28000], [0, 3000], [0, 10000], [null, 500]),
  ...calls("FORM_8606", [2013, 2027, 2026.5], [0], [1], [2], [3], [4]),
  ...calls("BACKDOOR_TAXABLE", [2026], ["{7500;0;8600.01}"], [7500], [67500], [0], [7500], [0], [0, 1234.56]),
  ...calls("BACKDOOR_TAXABLE", [2026], [1000], [0], [0], [0], [1000], [1000, 1000.01]),
];

const retired = '{"Age",70;"Spouse age",66;"Social Security",48000.12;"Tax-exempt interest",3000}';
const family = '{"Children under 17",2;"Other dependents",1;"Wages",90000}';
const investor = '{"Long-term gains",60000.5;"Qualified dividends",12000;"Investment income",8000}';
const itemizer =
  '{"State and local taxes",60000;"Mortgage interest",30000.1;"Charitable gifts",20000;"QBI deduction",5000}';
const optionHolder = '{"AMT adjustments",300000;"Other itemized",1000;"Blind","Yes"}';
const households = [null, retired, family, investor, itemizer, optionHolder];
const misread = [
  '{"Pets",2}',
  '{"Age",70;"age",71}',
  '{"Age",70.5}',
  '{"Locality","Springfield"}',
  '{"On Medicare",2}',
  '{"Investment income",900000}',
  "{1;2;3}",
  5,
];

const conversion = [
  ...calls(
    "ROTH_CONVERSION_TAX",
    [2024, 2025, 2026],
    statuses,
    [0, 60000, 199999.99, 520000],
    [30000.25, 400000],
    [0],
    [null],
    households,
  ),
  ...calls("ROTH_CONVERSION_TAX", [2023, 2026, 2027], ["MFJ"], [450000], [50000], [40000, 60000]),
  ...calls("ROTH_CONVERSION_TAX", [2026], ["Single"], [90000], [5000], [0], [null, "CA"], misread),
  ...calls(
    "ROTH_CONVERSION_TAX",
    [2026],
    ['{"MFJ";"x";"Single"}'],
    ["{60000;1;190000}"],
    [30000],
    [0],
    [null],
    ['{"Long-term gains","Investment income";60000,"";"",15000;0,15000}'],
  ),
  ...calls(
    "ROTH_CONVERSION_DETAIL",
    [2024, 2026],
    ["MFJ", "MFS"],
    [190000.4],
    [350000],
    [10000.3],
    [null],
    households,
  ),
];

const targets = [
  ...["0%", "12%", 0.24, "35%", "37%", 24, "LTCG 15%", "LTCG 20%", "niit", "SALT", "Itemized limit"],
  ...["Senior deduction", "Child credit", "Social Security", "Social Security 85%", "IRMAA 1", "IRMAA 5", ""],
];

const howFar = [
  ...calls("FILL_TO", [2026], ["Single", "MFJ"], [30000.05, 150000], targets, [null], households),
  ...calls("FILL_TO", [2026], ['{"MFS";"HOH"}'], [450000], ['{"24%";"35%"}'], [null], [itemizer]),
  ...calls(
    "CONVERSION_LADDER",
    [2025, 2026],
    ["MFJ", "HOH"],
    [100000],
    ["{0,1000.5,50000,250000,900000}"],
    [null],
    households,
  ),
  ...calls("CONVERSION_LADDER", [2026], ["MFJ"], [100000], [0, "", "x", "{1;-1}"]),
  ...calls(
    "NEXT_CLIFFS",
    [2024, 2025, 2026],
    ["Single", "MFJ", "MFS"],
    [40000, 250000.33],
    [null],
    households,
  ),
];

const pay = [
  ...calls("TAKE_HOME", [2024, 2026], statuses, [50000, 250000.1, 700000], [0, 24500], [null, 33500.05]),
  ...calls(
    "TAKE_HOME",
    [2026],
    ["MFJ"],
    [400000],
    [24500],
    [null],
    [null],
    [...households, '{"Spouse wages",150000}'],
  ),
  ...calls("TAKE_HOME", [2026], ["HOH"], [1000], [1000.01], [null], [null, "NY"]),
];

const explainedConversions: readonly (readonly Part[])[] = [
  ["PRO_RATA_TAXABLE", 10000, 40000, 50000],
  ["PRO_RATA_TAXABLE", 38000, 40000, 38000],
  ["SPLIT_ROLLOVER", 80000, 20000, 60000, 0, 0, 15000, 25000],
  ["FORM_8606", 2026, 7500, 14000, 28000, 0, 10000, 7500],
  ["BACKDOOR_TAXABLE", 2026, 7500, 0, 67500, 100, 7500],
  ["ROTH_CONVERSION_TAX", 2026, "MFJ", 450000, 50000, 40000],
  ["ROTH_CONVERSION_TAX", 2025, "MFJ", 100000, 50000, 60000, null, retired],
  ["ROTH_CONVERSION_TAX", 2026, "QSS", 150000, 50000, 0, null, family],
  ["ROTH_CONVERSION_TAX", 2026, "Single", 400000, 50000, 0, null, investor],
  ["ROTH_CONVERSION_DETAIL", 2026, "MFS", 380000, 400000, 0, null, itemizer],
  ["ROTH_CONVERSION_DETAIL", 2026, "MFS", 480000, 50000, 0, null, optionHolder],
  ["CONVERSION_LADDER", 2026, "Single", 210000, "{10000,20000}"],
  ["FILL_TO", 2026, "MFJ", 300000, "24%"],
  ["FILL_TO", 2026, "MFJ", 300000, "10%"],
  ["NEXT_CLIFFS", 2026, "MFJ", 60000, null, retired],
  ["TAKE_HOME", 2026, "MFJ", 400000, 24500, 10000, null, '{"Spouse wages",150000}'],
];

const stateCodes = Object.keys(stateLaw.states);
const someStates = ["AL", "CA", "CO", "CT", "IL", "MD", "MN", "NY", "OH", "OR", "PA", "RI", "VA", "WI"];
const marylander = '{"Locality","Howard";"Age",45}';
const newYorker = '{"Locality","New York City"}';
const deducting = '{"Deduct state tax","Yes";"Mortgage interest",30000;"State and local taxes",9000}';

const states = [
  ...calls(
    "ROTH_CONVERSION_TAX",
    [2024, 2025, 2026],
    ["Single", "MFJ"],
    [90000, 310000.5, 1050000],
    [25000.25],
    [0],
    stateCodes,
  ),
  ...calls("ROTH_CONVERSION_TAX", [2026], ["MFS", "HOH", "QSS"], [260000], [20000], [0], stateCodes),
  ...calls("ROTH_CONVERSION_TAX", [2026], ["Single"], [40000, 150000], [60000], [0], stateCodes, [
    '{"Age",66}',
  ]),
  ...calls("ROTH_CONVERSION_DETAIL", [2026], ["MFJ"], [490000], [50000], [30000], stateCodes),
  ...calls("TAKE_HOME", [2026], ["Single"], [150000], [24500], [10000], stateCodes),
  ...calls(
    "ROTH_CONVERSION_TAX",
    [2025],
    ["MFJ"],
    [300000],
    [20000],
    [0],
    ["XX", " ca ", "California", 7, true],
  ),
  ...calls("ROTH_CONVERSION_TAX", [2024, 2025, 2026], ["MFJ"], [300000], [20000], [0], ["MD"], [marylander]),
  ...calls("ROTH_CONVERSION_TAX", [2026], ["HOH"], [300000], [20000], [0], ["NY", "CA", null], [newYorker]),
  ...calls(
    "ROTH_CONVERSION_DETAIL",
    [2026],
    ["MFJ"],
    [300000],
    [20000],
    [0],
    ["CO", "OR", "AL"],
    [deducting],
  ),
  ...calls("ROTH_CONVERSION_DETAIL", [2025], ["MFS"], [300000], [20000], [0], ["CA", "NY"], [deducting]),
  ...calls("CONVERSION_LADDER", [2026], ["Single"], [240000], ["{1000.5,50000,900000}"], someStates),
  ...calls("NEXT_CLIFFS", [2025, 2026], ["Single", "MFJ"], [240000], someStates),
  ...calls(
    "FILL_TO",
    [2026],
    ["Single"],
    [240000],
    ["24%", "CA 9.3%", "ct second benefit recapture"],
    ["CA", "CT"],
  ),
];

const explainedStates = [
  ...calls("ROTH_CONVERSION_TAX", [2026], ["MFJ"], [450000], [50000], [40000], someStates),
  ...calls("TAKE_HOME", [2026], ["Single"], [150000], [24500], [10000], ["PA", "NY"], [null, newYorker]),
].map((call) => call.replace(/^=MBDR\.(\w+)\(/, '=MBDR.EXPLAIN("$1",'));
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

const kept =
  '{"Contribution years",5;"Inflation",2.5%;"Ordinary tax",35%;"Conversion tax",399.31;"Plan fee",0.2%}';
const worth = [
  ...calls("ROTH_VS_TAXABLE", [30000], [1, 5], ["7%", "0%", "-10%"], ["2%"], ["18.8%"], ["18.8%"], [null]),
  ...calls("ROTH_VS_TAXABLE", [30000], [12], ["6.5%"], ["1.5%"], ["23.8%"], ["20%"], [null, kept]),
  ...calls(
    "ROTH_VS_TAXABLE",
    [30000],
    [3],
    ["7%"],
    ["2%"],
    ["18.8%"],
    ["18.8%"],
    [
      '{"Inflation",0%}',
      '{"Roth earnings tax",45%;"Ordinary tax",35%}',
      '{"Plan fee",1%}',
      '{"Contribution years",4}',
      '{"Conversion tax",30000.01}',
      '{"Fee",1%}',
    ],
  ),
  ...calls(
    "MEGA_ADVANTAGE",
    [0, 30000],
    [1, 20, 100],
    ["7%", "-50%"],
    ["0%", "2%", "60%"],
    ["0%", "23.8%"],
    ["20%"],
  ),
  ...calls(
    "MEGA_ADVANTAGE",
    ["{10000;30000.55}"],
    [20],
    ["{7%;-2%}"],
    ["2%"],
    ["18.8%"],
    ["18.8%"],
    [null, kept],
  ),
  ...calls("MEGA_ADVANTAGE", [30000], [0, 1.5, 101], [7, -1, "5%x"], ["2%"], [null, "18.8%"], ["18.8%"]),
  formula("EXPLAIN", "MEGA_ADVANTAGE", 30000, 20, "7%", "2%", "18.8%", "18.8%"),
  formula("EXPLAIN", "ROTH_VS_TAXABLE", 10000, 2, "10%", "4%", "25%", "20%", kept.replace("5", "2")),
];

const employee =
  '"Year",2026;"Age",52;"Deferrals",26000;"Employer money",14000;"After-tax",33500;"Prior year pay",300000;"Owner share","None";"Prior Box 3 wages",210000';
const everyFact = `{${employee};"Spouse age",64;"Filing status","MFJ";"AGI",250000;"Compensation",300000;"Late true-up",900;"Roth available","No";"Basis",33500;"Balance",34100.25;"Payout pre-tax",80000;"Payout after-tax",20000;"Payout to traditional",60000;"IRA converted",7500;"IRA basis",7500;"IRA value",67500;"Conversion income",24600.25;"Tax from conversion",TRUE;"1099-R box 1",12300;"1099-R box 2a","None";"1099-R box 5",12000;"Total tax",70000;"Withholding",40000;"Estimated payments",5000;"Prior year tax",52000;"Prior year AGI",240000}`;
const pitfalls = [
  ...calls(
    "PITFALLS",
    [
      everyFact,
      `{${employee}}`,
      '{"Year",2027;"Age",52;"Deferrals",5}',
      '{"Basis",0;"Balance","none"}',
      '{"Basis","x"}',
      '{"Boss",5}',
      '{"Basis",1;"basis",2}',
      '{"Year","Age","Deferrals","Basis","Balance";2026,45,25000,1,2;2026,45,-5,1,2;2026,"","","",""}',
      5,
      null,
    ],
    [null, projected],
  ),
  formula("EXPLAIN", "PITFALLS", everyFact),
  formula("EXPLAIN", "PITFALLS", '{"Age","Basis","Balance";45,1,2}'),
  formula("PITFALLS", '{"Filing status","MFJ";"AGI",250000;"Conversion income",100000;"On Medicare",1}'),
  formula(
    "PITFALLS",
    '{"Age",66;"Filing status","MFS";"Lived apart","Yes";"AGI",90000;"Conversion income",100000}',
  ),
  formula("PITFALLS", '{"Filing status","Single";"On Medicare",2}'),
];

/** The formulas in their order. VERSION is not among them: it is meant to answer anew with every release. */
export const goldenCalls: readonly string[] = [
  ...limits,
  ...headroom,
  ...deferral,
  ...match,
  ...plan,
  ...rothIra,
  ...schedule,
  ...multiPlan,
  ...ownBusiness,
  ...rothClocks,
  ...explained.map((parts) => formula("EXPLAIN", ...parts)),
  ...rollover,
  ...ira,
  ...conversion,
  ...howFar,
  ...pay,
  ...explainedConversions.map((parts) => formula("EXPLAIN", ...parts)),
  ...states,
  ...explainedStates,
  ...contributionTests,
  ...explainedTests.map((parts) => formula("EXPLAIN", ...parts)),
  ...delays,
  ...worth,
  ...pitfalls,
];
