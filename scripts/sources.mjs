import path from "node:path";
import { fileURLToPath } from "node:url";
import { createViteServer } from "vitest/node";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Lets a script use the TypeScript of the project, as vitest itself reads it.
 *
 * @template Result
 * @param {(load: (path: string) => Promise<Record<string, any>>) => Promise<Result>} work what to do with it; `load`
 *   takes a path from the root, such as `/src/core/figures.ts`
 * @returns {Promise<Result>} what the work came to
 */
export async function withSources(work) {
  const server = await createViteServer({
    root,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
  });
  try {
    return await work((file) => server.ssrLoadModule(file));
  } finally {
    await server.close();
  }
}
