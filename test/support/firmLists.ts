import type { ListedClient } from "../../src/workbook/firm/clients";
import type { Plan } from "../../src/workbook/firm/plans";

/** So many plans of employers that are told apart by number, each with a cap of its own. */
export function manyPlans(count: number): Plan[] {
  return Array.from({ length: count }, (_plan, i) => ({
    employer_name: `Employer ${i}`,
    after_tax_allowed: "Yes",
    in_plan_conversion: "Yes",
    after_tax_cap: 40_000 + i,
    source: i % 2 === 0 ? "=1+1" : "Summary plan description",
    verified: 46_000,
  }));
}

/** So many clients, two to a household, each with a plan and deferrals of its own. */
export function manyClients(count: number): ListedClient[] {
  return Array.from({ length: count }, (_client, i) => ({
    client_name: i % 3 === 0 ? `=Client ${i}` : `Client ${i}`,
    household: `Household ${Math.floor(i / 2)}`,
    employer_name: `Employer ${i}`,
    age: 45,
    compensation: 300_000,
    deferrals: i,
    other_employer: 40_000,
  }));
}
