import { expect, it } from "vitest";
import { hostFacts } from "../../src/taskpane/hostFacts";

const supporting = (...sets: readonly string[]) => ({
  isSetSupported: (name: string, version = "1.1") => sets.includes(`${name} ${version}`),
});

it("says of the host what it says of itself, and the highest version of each set", () => {
  const facts = hostFacts({
    diagnostics: { host: "Excel", platform: "PC", version: "16.0.19000.1" },
    requirements: supporting("ExcelApi 1.1", "ExcelApi 1.9", "SharedRuntime 1.1"),
  });
  expect(facts).toEqual({ host: "Excel, PC, 16.0.19000.1", sets: ["ExcelApi 1.9", "SharedRuntime 1.1"] });
});

it("does with what a platform leaves out", () => {
  expect(hostFacts({ requirements: supporting() })).toEqual({ host: "Excel", sets: [] });
  expect(hostFacts({ diagnostics: { platform: "Mac" }, requirements: supporting() }).host).toBe("Mac");
});
