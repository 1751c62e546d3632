/** `npm run test:deep`: the whole suite with a hundred times the random cases. The variable is set here for Windows too. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const { status } = spawnSync(process.execPath, [vitest, "run", ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, MBDR_DEEP: "1" },
});
process.exit(status ?? 1);
