/** A place in the workbook: a sheet, and one cell or range on it in A1 form, such as `B4` or `B4:C9`. */
export interface Ref {
  readonly sheet: string;
  readonly range: string;
}

/** What a cell holds; an error is its text, such as `#N/A`, told apart by its type. */
export type CellValue = number | string | boolean;

/** The kinds of cells that matter here. */
export type CellType = "empty" | "number" | "text" | "boolean" | "error";

/** A range as read: rows of values, their types, and what the formula bar shows. */
export interface Cells {
  readonly values: readonly (readonly CellValue[])[];
  readonly types: readonly (readonly CellType[])[];
  readonly formulas: readonly (readonly CellValue[])[];
}

/** How cells look. Colours are `#rrggbb`. */
export interface Format {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly align?: "left" | "center" | "right";
}

/**
 * One thing to do to the workbook. Text is always text, whatever it looks like: a typed `=1+1` never becomes a formula.
 * Formulas are written in English with A1 references.
 */
export type Change =
  | { readonly do: "add sheet"; readonly sheet: string }
  | { readonly do: "rename sheet"; readonly sheet: string; readonly to: string }
  | { readonly do: "remove sheet"; readonly sheet: string }
  /** Copies a sheet, with looks, formulas and the names that only it knows, to a new one behind all others. */
  | { readonly do: "copy sheet"; readonly sheet: string; readonly to: string }
  /** Rows of equal length, from the first cell of the place on; an empty text is a blank cell. */
  | { readonly do: "text"; readonly at: Ref; readonly rows: readonly (readonly string[])[] }
  /** The same with numbers among the texts, in one go however many rows: as many cells as a list has. */
  | { readonly do: "rows"; readonly at: Ref; readonly rows: readonly (readonly (string | number)[])[] }
  | { readonly do: "number"; readonly at: Ref; readonly value: number }
  | { readonly do: "clear"; readonly at: Ref }
  | { readonly do: "formula"; readonly at: Ref; readonly formula: string }
  /** A name that is known on its sheet only, so that every client sheet has its own. */
  | { readonly do: "name"; readonly name: string; readonly at: Ref }
  /** Gives up a name that is known on its sheet only; the cells stay as they are. */
  | { readonly do: "remove name"; readonly sheet: string; readonly name: string }
  | { readonly do: "format"; readonly at: Ref; readonly format: Format }
  /** Widths in characters of the standard font, by column letter. */
  | { readonly do: "widths"; readonly sheet: string; readonly widths: Readonly<Record<string, number>> }
  /**
   * Prints one page wide, all columns or those from one to another, `A:N`, and where asked all on one page; a host that
   * sets up no page does nothing.
   */
  | {
      readonly do: "print";
      readonly sheet: string;
      readonly orientation: "portrait" | "landscape";
      readonly columns?: string | undefined;
      readonly onePage?: boolean;
    }
  /**
   * Makes cells a table under the headings in their first row. A table that stands there takes the new size, and keeps the
   * name that it has: a person may have given it another.
   */
  | { readonly do: "table"; readonly at: Ref; readonly name: string }
  /** Draws a native chart over the cells of a place; a host that draws none does nothing. */
  | { readonly do: "chart"; readonly at: Ref; readonly chart: Chart }
  | { readonly do: "select"; readonly at: Ref };

/** A native chart: bars of amounts by name, or one bar whose parts are the series. */
export interface Chart {
  readonly kind: "bars" | "parts";
  readonly title: string;
  /** What it shows, for those who cannot see it. */
  readonly description: string;
  readonly series: readonly ChartSeries[];
}

/** Amounts of a chart: the cell that names them, the cells that hold them, and the names beside these. */
export interface ChartSeries {
  readonly name: Ref;
  readonly values: Ref;
  readonly labels?: Ref | undefined;
  /** `#rrggbb` */
  readonly color: string;
}

/** A name and where it points; `sheet` is absent when the whole workbook knows it. */
export interface Name {
  readonly name: string;
  readonly sheet?: string | undefined;
  readonly at: Ref;
}

/** What the workbook holds. */
export interface Outline {
  readonly sheets: readonly string[];
  readonly names: readonly Name[];
}

/** What happened in the workbook, whoever did it. */
export type WorkbookEvent =
  { readonly what: "changed"; readonly sheet: string } | { readonly what: "selected"; readonly at: Ref };

/** Why the workbook refused. */
export type Refusal =
  "editing a cell" | "protected" | "too large" | "gone" | "unsupported" | "busy" | "unknown";

/**
 * The workbook refused a request. The sentence says what the person can do; the host's own words are never shown.
 */
export class WorkbookError extends Error {
  readonly refusal: Refusal;

  /** The pane and its workbook may come from two bundles, each with a class of its own: the name tells. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "WorkbookError";
  }

  constructor(refusal: Refusal, sentence: string) {
    super(sentence);
    this.name = "WorkbookError";
    this.refusal = refusal;
  }
}

/** What not every host can do: draw native charts, set up the page. */
export type Ability = "charts" | "print";

/** The workbook as the pane needs it. Both adapters are thin: what to write is data. */
export interface Workbook {
  /** What this host can do; where it cannot, such a change does nothing. */
  readonly can: ReadonlySet<Ability>;
  /** Reads several ranges in one round trip. */
  read(refs: readonly Ref[]): Promise<readonly Cells[]>;
  /** The cells of each sheet that hold anything, as one range from the first to the last; `A1` of a blank one. */
  used(sheets: readonly string[]): Promise<readonly Ref[]>;
  /**
   * Carries out the changes in order, in one round trip and one more for each chart and each table on a sheet that was
   * there before. Not a transaction: an earlier change may stand when a later fails.
   */
  apply(changes: readonly Change[]): Promise<void>;
  outline(): Promise<Outline>;
  selection(): Promise<Ref>;
  /** Calls back on changes and selections until the returned function is called. */
  watch(listener: (event: WorkbookEvent) => void): Promise<() => void>;
}
