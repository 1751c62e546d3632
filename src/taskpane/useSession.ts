import { useSyncExternalStore } from "react";
import type { Session, SessionState } from "../workbook/session";

/** The state of the session, shown anew after every change. */
export function useSession(session: Session): SessionState {
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.state(),
  );
}
