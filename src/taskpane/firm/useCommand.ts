import { useState } from "react";
import { refusalSentence } from "../../workbook/refusal";
import type { Session } from "../../workbook/session";

/** A command that is under way, or none. */
export interface Command {
  readonly busy: boolean;
  /** Does something to the workbook, and says what was done or what was refused; one thing at a time. */
  run(work: () => Promise<string>): Promise<boolean>;
}

/** Commands of a panel: what comes of each is said in the pane's one line. */
export function useCommand(session: Session): Command {
  const [busy, setBusy] = useState(false);
  return {
    busy,
    async run(work) {
      if (busy) return false;
      setBusy(true);
      try {
        session.say(await work());
        return true;
      } catch (failure) {
        session.say(refusalSentence(failure));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
