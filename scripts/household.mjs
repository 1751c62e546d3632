/** @type {[label: string, meaning: string][]} */
const meanings = [
  ["Age", "Age of the taxpayer reached by 31 December; states exclude retirement income by it."],
  ["Spouse age", "The spouse's, on a joint return."],
  [
    "Wages",
    "The taxpayer's wages, a part of income; left out with Spouse wages, all income is the taxpayer's wages.",
  ],
  ["Spouse wages", "The spouse's wages, a part of income, on a joint return."],
  ["Qualified dividends", "Not part of income."],
  ["Long-term gains", "Net long-term capital gains, not part of income."],
  [
    "Investment income",
    "The part of income that the net investment income tax counts, such as interest and rents.",
  ],
  ["Tax-exempt interest", "Counts for taxable Social Security and Medicare premiums."],
  ["Social Security", "Benefits in all; the taxable part is worked out."],
  ["Children under 17", "Those with a Social Security number."],
  ["Other dependents", "All other dependents."],
  [
    "State and local taxes",
    "Paid, before the limit; with Deduct state tax, those besides this state's income tax.",
  ],
  ["Mortgage interest", "Itemized."],
  ["Charitable gifts", "In cash to public charities."],
  ["Other itemized", "As far as they count."],
  ["QBI deduction", "The deduction itself, as worked out elsewhere."],
  ["AMT adjustments", "Further adjustments of Form 6251, such as incentive stock options."],
  ["Blind", "Yes or No."],
  ["Spouse blind", "Yes or No."],
  ["Lived apart", "Yes where spouses filing separately lived apart all year; also as Lived apart (MFS)."],
  ["On Medicare", "1 or 2 people, Yes for all or No, two years on; left out, ages say."],
  ["Locality", "A place with an income tax of its own, by name, or its rate such as 3.2%; see States below."],
  [
    "Deduct state tax",
    "Yes counts the state and local income tax worked out here among the itemized deductions.",
  ],
];

/** What the labels of a household table mean, in the order in which the catalogue has them. */
export const householdOptions = meanings.map(([label, meaning]) => ({ label, meaning }));
