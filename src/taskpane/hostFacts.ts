import type { HostFacts } from "../workbook/firm/diagnose";

/** What is asked of Office, so that it can be told in a test. */
export interface AskedOffice {
  readonly diagnostics?: Partial<Record<"host" | "platform" | "version", unknown>> | undefined;
  readonly requirements: { isSetSupported(name: string, version?: string): boolean };
}

/** The requirement sets that matter here, with the highest version that is asked for. */
const sets: readonly (readonly [name: string, highest: number])[] = [
  ["ExcelApi", 20],
  ["ExcelApiOnline", 1],
  ["ExcelApiDesktop", 4],
  ["CustomFunctionsRuntime", 5],
  ["SharedRuntime", 2],
];

/**
 * What the host says of itself, for the report of Diagnose.
 *
 * @param office Office's context
 */
export function hostFacts({ diagnostics, requirements }: AskedOffice): HostFacts {
  const words = [diagnostics?.host, diagnostics?.platform, diagnostics?.version];
  const known = words.filter((word) => typeof word === "string");
  const supported = sets.flatMap(([name, highest]) => {
    for (let minor = highest; minor > 0; minor -= 1) {
      if (requirements.isSetSupported(name, `1.${minor}`)) return [`${name} 1.${minor}`];
    }
    return [];
  });
  return { host: known.length === 0 ? "Excel" : known.join(", "), sets: supported };
}
