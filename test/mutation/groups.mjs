/** Tests that need no build. */
export const all = ["test/core", "test/law", "test/catalogue"];

const cases = "test/law/cases.test.ts";

/** What `npm run mutation` runs in turn: files of src/core, and the tests that are to notice. */
export const groups = {
  basics: {
    files: [
      "calendar.ts",
      "catchUpAge.ts",
      "errors.ts",
      "filingStatus.ts",
      "halfAge.ts",
      "levelling.ts",
      "money.ts",
      "words.ts",
    ],
    tests: all,
  },
  worksheet: { files: ["worksheet.ts"], tests: all },
  limits: { files: ["figures.ts", "indexing.ts", "limits.ts", "version.ts"], tests: all },
  contributions: {
    files: [
      ...["deferral.ts", "deferralLimit.ts", "eligibility.ts", "headroom.ts", "highlyPaid.ts", "match.ts"],
      ...["matchFormula.ts", "multiPlan.ts", "rothCatchUp.ts", "rothIra.ts"],
    ],
    tests: all,
  },
  rollovers: { files: ["delayCost.ts", "form8606.ts", "proRata.ts", "splitRollover.ts"], tests: all },
  testing: {
    files: ["census.ts", "contributionRefunds.ts", "contributionTest.ts", "refundTiming.ts"],
    tests: [
      ...["test/core/census.test.ts", "test/core/contributionRefunds.test.ts"],
      ...["test/core/contributionTest.test.ts", "test/catalogue/census.test.ts", cases],
    ],
  },
  schedule: {
    files: ["schedule/*.ts"],
    tests: ["test/core/schedule", "test/catalogue/schedule.test.ts", cases],
  },
  business: {
    files: ["ownBusiness.ts", "solo401k.ts"],
    tests: ["test/core/solo401k.test.ts", cases],
  },
  worth: {
    files: ["rothClocks.ts", "rothCost.ts", "rothLayers.ts", "rothVsTaxable.ts"],
    tests: ["test/core/rothClocks.test.ts", "test/core/rothVsTaxable.test.ts", cases],
  },
  pitfalls: {
    files: ["pitfalls.ts", "pitfalls/*.ts"],
    tests: ["test/core/pitfalls.test.ts", cases],
  },
  federal: {
    files: ["federal/*.ts"],
    tests: [
      ...["test/core/federal", "test/core/fillTo.test.ts", "test/core/solo401k.test.ts", cases],
      "test/oracle/federal.test.ts",
    ],
  },
  conversion: {
    files: [
      ...["cliffs.ts", "conversion.ts", "fillTo.ts", "ladder.ts", "ledger.ts", "returns.ts", "takeHome.ts"],
      "triggers.ts",
    ],
    tests: [
      ...[
        "test/core/cliffs.test.ts",
        "test/core/conversion.test.ts",
        "test/core/fillTo.test.ts",
        "test/core/ledger.test.ts",
      ],
      ...["test/core/returns.test.ts", "test/core/takeHome.test.ts", "test/core/triggers.test.ts"],
      ...["test/core/federal", "test/core/state.test.ts", cases, "test/catalogue/householdTable.test.ts"],
    ],
  },
  state: {
    files: ["state/*.ts"],
    // Without test/law/states.test.ts: it looks up every law as it loads, and what is looked up is kept.
    tests: [
      ...["test/core/state.test.ts", "test/core/stateTold.test.ts", "test/core/stateTriggers.test.ts"],
      ...["test/core/returns.test.ts", cases, "test/oracle/states.test.ts"],
    ],
  },
};
