import { describe, expect, it } from "vitest";
import { filingStatus } from "../../src/core/filingStatus";
import { refusal } from "../support/refusal";

describe("filing status", () => {
  it("is read from a text of up to 64 characters", () => {
    expect(filingStatus(" Married Filing Jointly ".padEnd(64))).toBe("MFJ");
    expect(refusal(() => filingStatus("MFJ".padEnd(65)))).toMatchObject({
      problem: "invalid",
      field: "filing_status",
    });
  });
});
