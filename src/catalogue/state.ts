import { stateCode } from "../core/state/figures";
import { optional, text } from "./read";

/** The state of residence for the whole year, in two letters; left out, federal tax alone is worked out. */
export const state = optional((cell, field) => stateCode(text(cell, field), field));
