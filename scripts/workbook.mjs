/**
 * `npm run workbook`: writes the firm's workbook to dist/MBDR-workbook.xlsx. It offers the add-in that the firm's admin
 * centre deploys; `--add-in sideloaded` offers the one of a developer, and `--add-in none` offers none.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { XMLParser } from "fast-xml-parser";
import { isMain } from "./main.mjs";
import { withSources } from "./sources.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Where the workbook stands. */
export const workbookFile = path.join(root, "dist/MBDR-workbook.xlsx");

/** The add-in as the manifest has it. */
function addInOfManifest(from) {
  const manifest = new XMLParser({ parseTagValue: false }).parse(
    readFileSync(path.join(root, "manifest.xml")),
  );
  const { Id: id, Version: version } = manifest.OfficeApp;
  return { id, version, from };
}

/**
 * Writes the firm's workbook.
 *
 * @param {"central" | "sideloaded" | "none"} [from] where Excel finds the add-in that the file offers
 * @returns {Promise<void>} rejects when it cannot be made
 */
export async function writeWorkbook(from = "central") {
  await withSources(async (load) => {
    const { firmWorkbookFile } = await load("/src/file/firmWorkbook.ts");
    const { lawDate } = await load("/src/core/figures.ts");
    const bytes = firmWorkbookFile(lawDate, from === "none" ? undefined : addInOfManifest(from));
    mkdirSync(path.dirname(workbookFile), { recursive: true });
    writeFileSync(workbookFile, bytes);
  });
}

if (isMain(import.meta.url)) {
  try {
    const { values } = parseArgs({ options: { "add-in": { type: "string", default: "central" } } });
    const from = values["add-in"];
    if (!["central", "sideloaded", "none"].includes(from))
      throw new Error("--add-in: central, sideloaded or none");
    await writeWorkbook(from);
    console.log("Wrote dist/MBDR-workbook.xlsx.");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
