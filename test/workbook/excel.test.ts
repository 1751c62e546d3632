import { describe, it } from "vitest";
import { contract } from "./contract";
import { openExcel } from "./excelBench";

describe.each(["Windows", "Mac"] as const)(
  "the adapter for Excel, under Microsoft's client on %s",
  (platform) => {
    it.each(contract)("$title", async ({ run }) => {
      await run(await openExcel(platform));
    });
  },
);
