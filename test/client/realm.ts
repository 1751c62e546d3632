import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import type { Host } from "./host/host";
import type { Entry } from "./host/protocol";
import { installSeam, type Facts, type Line } from "./host/seams";

const microsoft = new URL("../../node_modules/@microsoft/office-js/dist/", import.meta.url);
const built = new URL("../../dist/", import.meta.url);
const origin = "https://localhost:3000/";

/** A page that runs Microsoft's client, unmodified, with the host on the other side of its bridge. */
export interface Client {
  /** Runs a script in the page. */
  run(script: string): unknown;
  /** Runs a built file in the page. */
  runBuilt(name: string): void;
  /** What was written to the page's console. */
  readonly spoken: readonly string[];
}

interface ScriptElement {
  src: string;
  onload?: () => void;
  onerror?: () => void;
  setAttribute(): void;
  getAttribute(): null;
}

const compiled = new Map<string, Script>();

/** A file as a script, read and compiled once for all pages. */
function fileScript(file: URL): Script {
  const script =
    compiled.get(file.href) ?? new Script(readFileSync(file, "utf8"), { filename: file.pathname });
  compiled.set(file.href, script);
  return script;
}

const newScript = (src = ""): ScriptElement => ({
  src,
  setAttribute: () => undefined,
  getAttribute: () => null,
});

/**
 * Opens a page with a client on it that is ready to work.
 *
 * The page is a realm of its own. Beside the language it holds only what the client asks of a page: timers, a clock, a
 * console, an address, a history, a browser's name, and a document whose one ability is to run the scripts that are put
 * into its head. office.js comes from the package, and fetches the files of its platform by itself.
 *
 * @param host the host
 * @param platform whose files the client loads
 */
export async function openClient(host: Host, platform: Facts["platform"]): Promise<Client> {
  const spoken: string[] = [];
  const speak = (...words: unknown[]) => void spoken.push(words.map(String).join(" "));
  const line: Line = { send: (body) => Promise.resolve(host.receive(body)) };
  const officeFile = newScript(`${origin}office.js`);
  const head = {
    appendChild({ src, onload, onerror }: ScriptElement) {
      setImmediate(() => {
        if (!src.startsWith(origin)) onerror?.();
        else {
          runFile(new URL(src.slice(origin.length), microsoft));
          onload?.();
        }
      });
    },
  };
  const page: Record<string, unknown> = {
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, performance },
    console: { log: speak, info: speak, warn: speak, error: speak, debug: speak, trace: speak },
    location: { href: `${origin}functions.html`, protocol: "https:", search: "", hash: "" },
    history: {},
    // Asks the client to log what becomes of each call of a function.
    name: JSON.stringify({ CustomFunctionsRuntimeLogging: true }),
    navigator: { userAgent: "test" },
    document: {
      readyState: "complete",
      addEventListener: () => undefined,
      createElement: () => newScript(),
      getElementsByTagName: (name: string) => ({ script: [officeFile], head: [head] })[name] ?? [],
    },
    officeHostLine: line,
  };
  const realm = createContext(page);
  function run(script: string): unknown {
    return new Script(script).runInContext(realm);
  }
  function runFile(file: URL): void {
    fileScript(file).runInContext(realm);
  }
  page.window = run("globalThis");
  page.parent = page.window;
  page.top = page.window;

  run(`(${installSeam.toString()})(${JSON.stringify({ platform, sets } satisfies Facts)})`);
  host.deliver = (entries: readonly Entry[]) => line.deliver?.(JSON.stringify(entries));
  runFile(new URL("office.js", microsoft));
  await (run("Office.onReady()") as Promise<unknown>);
  return { run, runBuilt: (name) => runFile(new URL(name, built)), spoken };
}

/** The sets that the manifest asks for, and those of the Excel that a firm has. */
const sets = {
  ExcelApi: "1.17",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.9",
  SharedRuntime: "1.1",
};
