import { existsSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Whether a script is the one that Node was started with, also where the way to it leads over a link.
 *
 * @param {string} url the script's `import.meta.url`
 * @returns {boolean} false where it is only imported
 */
export function isMain(url) {
  const [, started] = process.argv;
  return started !== undefined && existsSync(started) && realpathSync(started) === fileURLToPath(url);
}
