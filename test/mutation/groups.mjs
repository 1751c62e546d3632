/** What `npm run mutation` runs in turn: files of src/core, and tests of theirs besides the pure ones. */
export const groups = {
  basics: { files: ["calendar.ts", "errors.ts", "filingStatus.ts", "levelling.ts", "money.ts", "words.ts"] },
  worksheet: { files: ["worksheet.ts"] },
  limits: { files: ["figures.ts", "indexing.ts", "limits.ts", "version.ts"] },
  contributions: {
    files: [
      ...["deferral.ts", "deferralLimit.ts", "eligibility.ts", "headroom.ts", "highlyPaid.ts", "match.ts"],
      ...["matchFormula.ts", "multiPlan.ts", "rothCatchUp.ts", "rothIra.ts"],
    ],
  },
  rollovers: { files: ["delayCost.ts", "form8606.ts", "proRata.ts", "splitRollover.ts"] },
  testing: { files: ["census.ts", "contributionRefunds.ts", "contributionTest.ts"] },
  schedule: { files: ["schedule/*.ts"] },
  federal: { files: ["federal/*.ts"], tests: ["test/oracle/federal.test.ts"] },
  conversion: {
    files: [
      ...["cliffs.ts", "conversion.ts", "fillTo.ts", "ladder.ts", "ledger.ts", "returns.ts", "takeHome.ts"],
      "triggers.ts",
    ],
  },
  state: { files: ["state/*.ts"], tests: ["test/oracle/states.test.ts"] },
};
