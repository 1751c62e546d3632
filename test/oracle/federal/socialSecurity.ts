/** Social Security Benefits Worksheet, Form 1040 instructions, lines 6a and 6b. */
import { cents, plain } from "./round";
import type { Status } from "./types";

export interface BenefitsInput {
  status: Status;
  livedApart: boolean;
  benefits: number;
  /** Lines 1z to 5b, 7 and 8 of Form 1040 less Schedule 1 adjustments: everything in AGI but the benefits. */
  otherIncome: number;
  taxExemptInterest: number;
}

export function taxableBenefits(h: BenefitsInput): number {
  const line1 = h.benefits; // box 5 of all SSA-1099
  if (line1 <= 0) return 0;
  const line2 = line1 * 0.5;
  const line3 = h.otherIncome;
  const line4 = h.taxExemptInterest;
  const line5 = line2 + line3 + line4;
  const line6 = 0; // adjustments are already inside `income`
  const line7 = plain(line5 - line6);
  if (line7 <= 0) return 0;

  let line16: number;
  if (h.status === "MFS" && !h.livedApart) {
    line16 = line7 * 0.85; // skip lines 8 to 15
  } else {
    const line8 = h.status === "MFJ" ? 32_000 : 25_000;
    const line9 = plain(line7 - line8);
    if (line9 <= 0) return 0; // none of the benefits are taxable
    const line10 = h.status === "MFJ" ? 12_000 : 9_000;
    const line11 = Math.max(0, plain(line9 - line10));
    const line12 = Math.min(line9, line10);
    const line13 = line12 * 0.5;
    const line14 = Math.min(line2, line13);
    const line15 = line11 * 0.85;
    line16 = line14 + line15;
  }
  const line17 = line1 * 0.85;
  const line18 = cents(Math.min(line16, line17));
  return line18;
}
