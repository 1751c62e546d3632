import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { headersFor } from "./headers.mjs";

const dist = fileURLToPath(new URL("../dist", import.meta.url));

/**
 * Serves the built files on this machine only, with the headers of a production host.
 *
 * @param {{ port?: number, folder?: string, certificate?: { key: Buffer, cert: Buffer } }} [options] a free port is taken
 *   unless one is named; with a certificate the pages are served over https, as Excel wants them
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>} the origin, and how to stop
 */
export async function serve({ port = 0, folder = dist, certificate } = {}) {
  const files = sirv(path.resolve(folder), { dev: true, etag: true });
  const answer = (request, response) => {
    // Not `new URL`: that throws on an address such as `//`, which would end the server.
    const [pathname = "/"] = (request.url ?? "/").split("?");
    for (const [name, value] of Object.entries(headersFor(pathname))) response.setHeader(name, value);
    if (pathname === "/") {
      response.writeHead(302, { Location: "/tryout.html" }).end();
      return;
    }
    files(request, response, () =>
      response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found"),
    );
  };
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return {
    origin: `${certificate ? "https" : "http"}://localhost:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
