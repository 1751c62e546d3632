import { stateCode } from "../core/state/names";
import { optional, text, type Reader } from "./read";

/** A state by its two letters. */
export const stateNamed: Reader<string> = (cell, field) => stateCode(text(cell, field), field);

/** The state of residence for the whole year, in two letters; left out, federal tax alone is worked out. */
export const state = optional(stateNamed);
