import { DomainError } from "../core/errors";
import { optional, text } from "./read";

/** State income tax is not computed yet: a state is refused, never passed over. */
function noStateYet(cell: unknown, field: string): never {
  text(cell, field);
  throw new DomainError("invalid", field, `${field}: not yet; leave it blank for federal tax alone`);
}

/** A state, which no version before the next one can answer for. */
export const state = optional(noStateYet);
