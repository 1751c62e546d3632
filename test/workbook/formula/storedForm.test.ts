import { describe, expect, it } from "vitest";
import { catalogue } from "../../../src/catalogue";
import { callsUs, toStored, toWritten } from "../../../src/workbook/formula/storedForm";

describe("calls as files keep them", () => {
  it.each(catalogue.map(({ name }) => name))("%s goes there and back", (name) => {
    expect(toStored(`=MBDR.${name}(A1)`)).toBe(`=_xldudf_MBDR_${name}(A1)`);
    expect(toWritten(`=_xldudf_MBDR_${name}(A1)`)).toBe(`=MBDR.${name}(A1)`);
  });

  it.each([
    [
      '=IF(A1="",0,MBDR.LIMIT(2026,"Deferral")+MBDR.LIMIT(2026,"IRA"))',
      '=IF(A1="",0,_xldudf_MBDR_LIMIT(2026,"Deferral")+_xldudf_MBDR_LIMIT(2026,"IRA"))',
    ],
    // Text and names of sheets are not calls.
    ['="MBDR.LIMIT(2026)"', '="MBDR.LIMIT(2026)"'],
    ['="say ""MBDR.LIMIT("""&MBDR.LIMIT(A1)', '="say ""MBDR.LIMIT("""&_xldudf_MBDR_LIMIT(A1)'],
    ["='MBDR.LIMIT('!A1", "='MBDR.LIMIT('!A1"],
    ["=MBDR.NOTHING(1)", "=MBDR.NOTHING(1)"],
    ["=XMBDR.LIMIT(1)", "=XMBDR.LIMIT(1)"],
    ["=SUM(A1)", "=SUM(A1)"],
  ])("%s is stored as %s", (written, stored) => {
    expect(toStored(written)).toBe(stored);
    expect(toWritten(stored)).toBe(written);
    expect(callsUs(written)).toBe(written !== stored);
  });

  it.each([
    // As another office programme saves them, and with what another add-in left in front.
    ["=_xldudf_mbdr_limit(2026)", "=MBDR.LIMIT(2026)"],
    ["=mbdr.limit(2026)", "=MBDR.LIMIT(2026)"],
    ["=[2]!_xldudf_MBDR_LIMIT(2026)", "=MBDR.LIMIT(2026)"],
    ["=_xldudf_OTHER_LIMIT(2026)", "=_xldudf_OTHER_LIMIT(2026)"],
  ])("%s is written %s", (found, written) => {
    expect(toWritten(found)).toBe(written);
  });
});
