import { excelWorkbook } from "../workbook/excel/excel";
import { hostFacts } from "./hostFacts";
import { hostLook } from "./hostLook";
import "./taskpane.css";

/** Excel's page: the pane on the workbook that is open, dressed as Office is. */
async function start(): Promise<void> {
  const root = document.getElementById("pane");
  if (root === null) throw new Error("The page has no #pane");
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    root.textContent = "Open this pane from the Roth planning tab in Excel.";
    return;
  }
  window.mbdrPane.mountPane(root, excelWorkbook(), {
    look: hostLook(Office.context.officeTheme),
    facts: hostFacts(Office.context),
  });
}

void start();
