import { describe, it } from "vitest";
import { contract } from "../contract";
import { openExcel } from "../excelBench";

describe.each(["Windows", "Mac"] as const)("the adapter for Excel, with the client of %s", (platform) => {
  for (const { title, run } of contract) {
    it(title, async () => {
      await run(await openExcel(platform));
    });
  }
});
