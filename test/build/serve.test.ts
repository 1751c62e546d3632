import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../scripts/serve.mjs";

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());

/** Asks for a path as it stands, which `fetch` would tidy first. */
function ask(path: string): Promise<{ status: number; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.origin);
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    })
      .on("error", reject)
      .end();
  });
}

/** The directives of a page's policy, by name. */
async function policyOf(path: string): Promise<Map<string, string>> {
  const { headers } = await ask(path);
  const policy = String(headers["content-security-policy"]);
  return new Map(policy.split("; ").map((directive) => directive.split(/ (.*)/, 2) as [string, string]));
}

describe("the server", () => {
  it.each(["/tryout.html", "/functions.js", "/functions.json", "/help/LIMIT.html"])(
    "has %s",
    async (path) => {
      const { status, headers } = await ask(path);
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "cache-control": "no-cache",
      });
    },
  );

  it.each(["/tryout.html", "/help/LIMIT.html", "/taskpane.html", "/none"])(
    "lets %s run, show and reach only what is named",
    async (path) => {
      const policy = await policyOf(path);
      for (const what of ["default-src", "frame-src", "worker-src", "object-src", "base-uri", "form-action"])
        expect(policy.get(what), what).toBe("'none'");
      expect([...policy.values()].join(" ")).not.toMatch(/unsafe-|\*(?!\.)/);
    },
  );

  it("lets help pages run nothing, and the pane connect nowhere", async () => {
    expect((await policyOf("/help/LIMIT.html")).has("script-src")).toBe(false);
    expect((await policyOf("/taskpane.html")).get("connect-src")).toBe("'none'");
  });

  it("lets Excel read the functions from its own frame, and nothing else", async () => {
    expect((await ask("/functions.json")).headers["access-control-allow-origin"]).toBe("*");
    expect((await ask("/tryout.html")).headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("leads its address to the tryout, and says what is not there", async () => {
    expect((await ask("/")).headers.location).toBe("/tryout.html");
    expect((await ask("/none")).status).toBe(404);
  });

  it.each(["//", "/%", "/%2e%2e/package.json", "/../package.json"])("outlives %s", async (path) => {
    expect((await ask(path)).status).toBeGreaterThanOrEqual(400);
    expect((await ask("/tryout.html")).status).toBe(200);
  });
});
