/** `npm start`: installs what is missing, builds, serves the tryout on this machine, and opens it where there is a browser. */
import "./installed.mjs";
import { spawn } from "node:child_process";

/** Opens an address in the person's own browser; a machine without one loses nothing. */
function open(address) {
  const [program, ...rest] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : [process.platform === "darwin" ? "open" : "xdg-open", address];
  spawn(program, rest, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

// These need the packages, so they are not loaded before.
const { build } = await import("./build.mjs");
const { serve } = await import("./serve.mjs");

/** The usual port, or any free one where another program has that. */
async function serveSomewhere() {
  try {
    return await serve({ port: Number(process.env.PORT ?? 3000) });
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    return serve();
  }
}

try {
  await build("production");
  const { origin } = await serveSomewhere();
  console.log(
    `\nThe tryout is open at ${origin}/tryout.html — type =MBDR.MEGA_HEADROOM(2026,24500,14000) into a cell.`,
  );
  console.log("Press Ctrl+C to stop.");
  if (process.env.CI === undefined) open(`${origin}/tryout.html`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
