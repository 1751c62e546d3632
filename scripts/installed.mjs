/** Imported or run before anything else by the commands of a fresh clone: the packages stand, or the command ends here. */
import { ensureInstalled } from "./guard.mjs";

try {
  ensureInstalled();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
