/** An error as Excel shows it: its code, and the sentence where there is one. */
export interface Failure {
  readonly error: string;
  readonly says: string;
}

/** What a call came to: rows of cells with errors in them as failures, or a failure of the whole call. */
export type Outcome = { readonly cells: readonly (readonly unknown[])[] } | Failure;

/** What Excel reads of functions.json to call a function. */
export interface Metadata {
  /** Whether functions see errors in the cells that they are given. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly parameters: readonly { readonly repeating?: boolean }[];
  }[];
}
