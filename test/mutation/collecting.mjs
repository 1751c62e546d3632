/** What the tests take from Vitest, without Vitest's workers: its own `expect`, and a plain list of tests. */
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from "@vitest/expect";

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

/** Vitest's `expect`. */
export function expect(value, message) {
  return chai.expect(value, message);
}
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
setState({ assertionCalls: 0, isExpectingAssertions: false, testPath: "", currentTestName: "" }, expect);

/** Types are the type checker's: nothing happens here. */
export function expectTypeOf() {
  const anything = new Proxy(() => anything, { get: () => anything });
  return anything;
}

/** A row of a table as the arguments of a test. */
const rowOf = (row) => (Array.isArray(row) ? row : [row]);

/**
 * Collects the tests of a file as Vitest would.
 *
 * @param {string} file its path
 * @returns {{ tests: { id: string, name: string, run: () => void }[], vitest: object }} the list, which fills as test files
 *   call `describe` and `it`
 */
export function collecting(file) {
  const tests = [];
  const within = [];
  function describe(title, body) {
    within.push(title);
    body();
    within.pop();
  }
  function it(title, run) {
    const name = [...within, title].join(" > ");
    tests.push({ id: `${file}#${tests.length} ${name}`, name, run });
  }
  describe.each = (table) => (title, body) =>
    table.forEach((row) => describe(title, () => body(...rowOf(row))));
  it.each = (table) => (title, run) => table.forEach((row) => it(title, () => run(...rowOf(row))));
  return { tests, vitest: { describe, it } };
}
