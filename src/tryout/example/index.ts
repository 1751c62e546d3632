import { client } from "./client";
import { clients } from "./clients";
import { conversion } from "./conversion";
import { limits } from "./limits";
import { planSide } from "./planSide";
import type { ExampleSheet } from "./sheet";

/** The workbook that is open when the page opens. */
export const example: readonly ExampleSheet[] = [client, limits, clients, conversion, planSide];
