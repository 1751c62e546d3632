import { readFileSync } from "node:fs";

/** A parameter as functions.json describes it. */
export interface MetadataParameter {
  readonly name: string;
  readonly description?: string;
  readonly type: string;
  readonly dimensionality: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** A function as functions.json describes it. */
export interface MetadataFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly MetadataParameter[];
  readonly result: { readonly dimensionality?: string };
  readonly options?: object;
}

/** What Excel reads to learn the functions. */
export interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly MetadataFunction[];
}

/** The built file as text. */
export function builtText(name: string): string {
  return readFileSync(new URL(`../../dist/${name}`, import.meta.url), "utf8");
}

/** The functions.json of this build. */
export function builtMetadata(): Metadata {
  return JSON.parse(builtText("functions.json")) as Metadata;
}
