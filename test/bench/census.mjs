/** The refunds of large censuses, beside one plain pass over the same rows, and how they grow. */
import { race } from "./measure.mjs";

const sizes = [10_000, 30_000, 100_000];

/** A census with headings; one in ten is highly compensated, and the test fails. */
function census(employees) {
  const rows = [["Id", "Pay", "Match", "After-tax", "HCE"]];
  for (let i = 0; i < employees; i += 1) {
    const highlyPaid = i % 10 === 0;
    const pay = highlyPaid ? 165_000 + ((i * 7919) % 300_000) : 40_000 + ((i * 7919) % 110_000);
    const afterTax = highlyPaid ? (i * 104_729) % 36_000 : i % 8 === 0 ? (i * 31) % 3_000 : 0;
    rows.push([`E${i}`, pay, (i * 17) % 6_000, afterTax, highlyPaid]);
  }
  return rows;
}

/** All contributions, summed in one pass over the rows. */
function plainPass(rows) {
  let sum = 0;
  for (let i = 1; i < rows.length; i += 1) sum += rows[i][2] + rows[i][3];
  return sum;
}

/** For each size the milliseconds of the refunds and of the plain pass, their ratio, and the microseconds for one employee. */
export function growthOfRefunds(acpRefunds) {
  return sizes.map((employees) => {
    const rows = census(employees);
    const contestants = { refunds: () => acpRefunds([[2026]], rows), pass: () => plainPass(rows) };
    const { times } = race(contestants, ({ refunds: answer }) => {
      if (!(answer.at(-1)[3] > 0)) throw new Error("The census of the bench has nothing to refund");
    });
    const { refunds, pass } = times;
    return { employees, refunds, pass, ratio: refunds / pass, each: (refunds / employees) * 1000 };
  });
}
