import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { HostFacts } from "../workbook/firm/diagnose";
import type { Workbook } from "../workbook/port";
import { openSession } from "../workbook/session";
import { Pane } from "./Pane";
import type { Look } from "./theme";

declare global {
  interface Window {
    /** The pane's own file leaves this for the page that shows it: Excel's, or the tryout's. */
    readonly mbdrPane: { readonly mountPane: typeof mountPane };
  }
}

/** How the pane is shown. */
export interface PaneOptions {
  /** The host's look; left out, what the person prefers everywhere. */
  readonly look?: Look | undefined;
  /** What the host says of itself; nothing where there is no Excel. */
  readonly facts?: HostFacts | undefined;
}

/**
 * Shows the pane.
 *
 * @param root an empty element of the page
 * @param workbook the workbook that the pane works on
 * @param options how it is shown
 * @returns takes the pane away again
 */
export function mountPane(root: HTMLElement, workbook: Workbook, options: PaneOptions = {}): () => void {
  const session = openSession(workbook);
  const tree = createRoot(root);
  tree.render(
    <StrictMode>
      <Pane session={session} workbook={workbook} look={options.look} facts={options.facts} />
    </StrictMode>,
  );
  void session.start();
  return () => {
    session.close();
    tree.unmount();
  };
}
