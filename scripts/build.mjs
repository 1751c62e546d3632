import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import configurations from "../webpack.config.mjs";
import { isMain } from "./main.mjs";
import { writeWorkbook } from "./workbook.mjs";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const empty = () => rmSync(dist, { recursive: true, force: true });

/**
 * Builds everything into `dist`. A build that fails leaves nothing there: neither the one before nor half of its own.
 *
 * @param {"production" | "development"} mode what for
 * @returns {Promise<void>} rejects with the compiler's words when anything fails
 */
export async function build(mode) {
  empty();
  const compiler = webpack(configurations({}, { mode }));
  try {
    await new Promise((resolve, reject) => {
      compiler.run((error, stats) => {
        const failed = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : undefined);
        compiler.close((closing) => (failed || closing ? reject(failed ?? closing) : resolve(undefined)));
      });
    });
    await writeWorkbook();
  } catch (failed) {
    empty();
    throw failed;
  }
}

if (isMain(import.meta.url)) {
  try {
    await build("production");
    console.log("Built dist/.");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
