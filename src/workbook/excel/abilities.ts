import type { Ability } from "../port";

const supports = (version: string) => Office.context.requirements.isSetSupported("ExcelApi", version);

/** Whether this Excel draws charts whose series are set one by one. */
export const canDraw = (): boolean => supports("1.8");

/** Whether this Excel sets up pages. */
export const canPrint = (): boolean => supports("1.9");

/** What this Excel can do, which may not be asked before the client has started. */
export function excelAbilities(): ReadonlySet<Ability> {
  return new Set<Ability>([
    ...(canDraw() ? (["charts"] as const) : []),
    ...(canPrint() ? (["print"] as const) : []),
  ]);
}
