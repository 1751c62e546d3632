import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import configurations from "../webpack.config.mjs";

const dist = fileURLToPath(new URL("../dist", import.meta.url));

/**
 * Builds everything into `dist`, which is emptied first: a build that fails must not leave an older one behind.
 *
 * @param {"production" | "development"} mode what for
 * @returns {Promise<void>} rejects with the compiler's words when anything fails
 */
export async function build(mode) {
  rmSync(dist, { recursive: true, force: true });
  const compiler = webpack(configurations({}, { mode }));
  await new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failed = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : undefined);
      compiler.close((closing) => (failed || closing ? reject(failed ?? closing) : resolve(undefined)));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build("production");
  console.log("Built dist/.");
}
