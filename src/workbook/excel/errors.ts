import { WorkbookError, type Refusal } from "../port";

/** What a person can do about each refusal of the host. */
const sentences: Readonly<Record<Refusal, string>> = {
  "editing a cell": "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  protected: "The sheet or the workbook is protected. Unprotect it on the Review tab, then try again.",
  "too large": "That is too much for Excel at once. Try it with a smaller range.",
  gone: "The sheet or the cells are gone, or have another name now.",
  unsupported: "Excel cannot do that here. Open a worksheet of this workbook, then try again.",
  busy: "Excel is busy. Close its dialogs, wait a moment, then try again.",
  unknown: "Excel could not do that. Look at the sheet before you try again.",
};

/** Why the host refused, by its code. Its message is never used: it is in the host's language, and may hold cells. */
const refusals: Readonly<Partial<Record<string, Refusal>>> = {
  InvalidOperationInCellEditMode: "editing a cell",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "too large",
  ResponsePayloadSizeLimitExceeded: "too large",
  RangeExceedsLimit: "too large",
  OperationCellsExceedLimit: "too large",
  FormulaLengthExceedsLimit: "too large",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  InvalidObjectPath: "gone",
  InvalidArgument: "unsupported",
  InvalidSelection: "unsupported",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedSheet: "unsupported",
  InactiveWorkbook: "busy",
  ActivityLimitReached: "busy",
  Conflict: "busy",
  RequestAborted: "busy",
  InvalidOrTimedOutSession: "busy",
  ServiceNotAvailable: "busy",
  WriteNotSupportedWhenModalDialogOpen: "busy",
};

/**
 * What the host threw, in the words of the port.
 *
 * @param thrown anything that a request failed with
 * @returns a refusal with a sentence; what does not come from the host is a fault of ours, and returned as it is
 */
export function refusalOf(thrown: unknown): unknown {
  if (!(thrown instanceof OfficeExtension.Error)) return thrown;
  const { code } = thrown;
  if (code === "ItemAlreadyExists")
    return new WorkbookError("unknown", "A sheet of that name is there already.");
  const refusal = refusals[code] ?? "unknown";
  return new WorkbookError(refusal, sentences[refusal]);
}
