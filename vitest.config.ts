import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/support/build.ts",
    // Nothing is timed here; this only ends a test that hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
