/**
 * Runs the tests inside Stryker's own process. Vitest starts a worker for each file and mutant, which takes a hundred times
 * as long as the tests: here they are bundled once, and the bundle is evaluated anew for each mutant, so that nothing that
 * a mutant leaves in a module reaches the next.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import fc from "fast-check";
import { rolldown } from "rolldown";
import { collecting, expect, expectTypeOf } from "./collecting.mjs";

/** The namespace that Stryker's changes look into. */
const state = (globalThis.__stryker__ ??= {});

/** How long each test took without a change, for the quick ones to go first. */
const durationsFile = "durations.json";

/** A second of the processor is what a mutant gets: one that lives so long through the quickest tests counts as alive. */
const budget = 1;

const asRequired = createRequire(import.meta.url);

// The same cases each time, and the first that fails decides: a mutant lives or dies by the tests, not by luck.
fc.configureGlobal({ seed: 20260101, endOnFailure: true });

/** The test files of a folder, or the one file. */
function testsIn(place) {
  if (place.endsWith(".ts")) return [place];
  const files = readdirSync(place, { recursive: true }).filter((file) => file.endsWith(".test.ts"));
  return files.sort().map((file) => path.join(place, file));
}

function loader(file) {
  return `${JSON.stringify(file)}: () => import(${JSON.stringify(path.resolve(file))})`;
}

/** All test files as one script, which evaluates each when it is asked for. */
async function bundled(files) {
  const bundle = await rolldown({
    input: "tests",
    platform: "node",
    external: [/^node:/, "vitest", "fast-check"],
    treeshake: false,
    logLevel: "silent",
    plugins: [
      {
        name: "tests",
        resolveId: (id) => (id === "tests" ? "\0tests" : undefined),
        load: (id) =>
          id === "\0tests" ? `export const load = {${files.map(loader).join(",")}};` : undefined,
        transform: (code, id) =>
          code.includes("import.meta.url")
            ? code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href))
            : undefined,
      },
    ],
  });
  const { output } = await bundle.generate({ format: "cjs", codeSplitting: false });
  return new vm.Script(`(function (require, exports) {${output[0].code}\n})`, { filename: "tests.cjs" });
}

class Runner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.files = process.env.MBDR_MUTATION_TESTS.split(" ").flatMap(testsIn);
    this.script = await bundled(this.files);
    this.durations = existsSync(durationsFile) ? JSON.parse(readFileSync(durationsFile, "utf8")) : {};
  }

  /** A fresh evaluation: a function that collects the tests of one file. */
  evaluate() {
    let collected = collecting("");
    const word = (name) =>
      Object.assign((...args) => collected.vitest[name](...args), {
        each: (table) => collected.vitest[name].each(table),
      });
    const modules = {
      vitest: { describe: word("describe"), it: word("it"), expect, expectTypeOf },
      "fast-check": { default: fc, ...fc },
    };
    const exported = {};
    this.script.runInThisContext()((name) => modules[name] ?? asRequired(name), exported);
    return async (file) => {
      collected = collecting(file);
      await exported.load[file]();
      return collected.tests;
    };
  }

  async dryRun() {
    state.activeMutant = undefined;
    const testsOf = this.evaluate();
    const tests = [];
    for (const file of this.files) {
      state.currentTestId = undefined;
      for (const { id, name, run } of await testsOf(file)) {
        state.currentTestId = id;
        const start = performance.now();
        const failureMessage = failureOf(run);
        state.currentTestId = undefined;
        const timeSpentMs = performance.now() - start;
        this.durations[id] = timeSpentMs;
        const status = failureMessage === undefined ? 0 : 1;
        tests.push({ id, name, timeSpentMs, status, failureMessage });
      }
    }
    writeFileSync(durationsFile, JSON.stringify(this.durations));
    return { status: "complete", tests, mutantCoverage: state.mutantCoverage };
  }

  /** The files of the tests that are wanted, those first that are through soonest. */
  filesOf(wanted) {
    const total = new Map();
    for (const id of wanted) {
      const file = id.slice(0, id.indexOf("#"));
      total.set(file, (total.get(file) ?? 0) + (this.durations[id] ?? 0));
    }
    return [...total.keys()].sort((a, b) => total.get(a) - total.get(b));
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const wanted = new Set(testFilter ?? Object.keys(this.durations));
    const start = process.cpuUsage();
    const testsOf = this.evaluate();
    Object.assign(state, { hitCount: 0, hitLimit });
    let nrOfTests = 0;
    for (const file of this.filesOf(wanted)) {
      state.activeMutant = undefined;
      const tests = (await testsOf(file)).filter(({ id }) => wanted.has(id));
      tests.sort((a, b) => this.durations[a.id] - this.durations[b.id]);
      state.activeMutant = activeMutant.id;
      for (const { id, run } of tests) {
        if (process.cpuUsage(start).user > budget * 1e6) return { status: "survived", nrOfTests };
        nrOfTests += 1;
        const failureMessage = failureOf(run);
        if (hitLimit !== undefined && state.hitCount > hitLimit) {
          return { status: "timeout", reason: `Hit limit reached (${state.hitCount}/${hitLimit})` };
        }
        if (failureMessage !== undefined)
          return { status: "killed", killedBy: [id], failureMessage, nrOfTests };
      }
    }
    return { status: "survived", nrOfTests };
  }
}

function failureOf(run) {
  try {
    run();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error).slice(0, 500);
  }
}

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", injectableClass: Runner }];
