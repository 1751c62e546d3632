import type { Workbook } from "../workbook/port";
import { runScript } from "./script";

/**
 * Shows the pane, the very file that Excel loads.
 *
 * @param root where
 * @param workbook the workbook that it works on
 * @returns shows it afresh, as when it is closed and opened again
 */
export async function showPane(root: HTMLElement, workbook: Workbook): Promise<() => void> {
  await runScript("pane.js");
  const show = () => window.mbdrPane.mountPane(root, workbook);
  let takeAway = show();
  return () => {
    takeAway();
    takeAway = show();
  };
}
