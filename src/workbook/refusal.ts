import { WorkbookError } from "./port";

/** What to say of a failure: the workbook's own sentence; a fault of ours is thrown on. */
export function refusalSentence(failure: unknown): string {
  if (failure instanceof WorkbookError) return failure.message;
  throw failure;
}
