/** `npm run test:deep`: the whole suite with a hundred times the random cases. The variable is set here for Windows too. */
import { spawnSync } from "node:child_process";

const { status } = spawnSync("npx", ["vitest", "run"], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, MBDR_DEEP: "1" },
});
process.exit(status ?? 1);
