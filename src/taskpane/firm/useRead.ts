import { useEffect, useState } from "react";
import { refusalSentence } from "../../workbook/refusal";

/** What was read of the workbook, or why it could not be. */
export type Reading<Value> =
  | { readonly is: "reading" }
  | { readonly is: "read"; readonly value: Value }
  | { readonly is: "refused"; readonly sentence: string };

/** Changes come in swarms: what is read waits until one is over, in milliseconds. */
const swarm = 150;

/**
 * Reads something of the workbook, and again after every change of it. Writes nothing.
 *
 * @param read what to read; the same function as long as it reads the same
 * @param changes how often anything changed
 */
export function useRead<Value>(read: () => Promise<Value>, changes: number): Reading<Value> {
  const [reading, setReading] = useState<Reading<Value>>({ is: "reading" });
  useEffect(() => {
    let late = false;
    const show = (found: Reading<Value>) => {
      if (!late) setReading(found);
    };
    const timer = setTimeout(() => {
      read().then(
        (value) => show({ is: "read", value }),
        (failure: unknown) => show({ is: "refused", sentence: refusalSentence(failure) }),
      );
    }, swarm);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [read, changes]);
  return reading;
}
