import { mountPane } from "../../../src/taskpane/mount";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import { whenPainted } from "./painted";

/** The pane on a workbook in memory, as it opens. */
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root");
whenPainted(root);
mountPane(root, memoryWorkbook("Sheet1"), { look: "light" });
