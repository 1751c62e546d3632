import { readFileSync } from "node:fs";
import webpack from "webpack";
import { documentedOptions, workedExamples } from "./examples.mjs";
import { helpPage, helpStyle } from "./helpPages.mjs";
import { householdOptions } from "./household.mjs";

/** Where the pages stand while developing; a build for others names its own origin. */
export const developmentOrigin = "https://localhost:3000";

/**
 * Finishes functions.json as Microsoft's generator leaves it: error cells may be passed on, help addresses point to the
 * origin of this build, and each function gets its help page.
 */
export class FinishMetadata {
  /** @param {string} origin an https origin without a slash at the end */
  constructor(origin) {
    this.origin = origin;
  }

  /** @param {import("webpack").Compiler} compiler the compiler of the functions */
  apply(compiler) {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
    const { RawSource } = webpack.sources;
    compiler.hooks.compilation.tap("FinishMetadata", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "FinishMetadata", stage }, () => {
        const asset = compilation.getAsset("functions.json");
        if (asset === undefined) return;
        const metadata = JSON.parse(asset.source.source().toString());
        const examples = workedExamples();
        const states = JSON.parse(readFileSync(new URL("../src/law/states.json", import.meta.url), "utf8"));
        const options = documentedOptions();
        for (const entry of metadata.functions) {
          const household = entry.parameters.some(({ name }) => name === "household") ? householdOptions : [];
          entry.helpUrl = entry.helpUrl.replace(developmentOrigin, this.origin);
          compilation.emitAsset(
            `help/${entry.name}.html`,
            new RawSource(
              helpPage(entry, examples.get(entry.name) ?? [], options.get(entry.name) ?? household, states),
            ),
          );
        }
        compilation.emitAsset("help/help.css", new RawSource(helpStyle));
        const finished = { allowErrorForDataTypeAny: true, ...metadata };
        compilation.updateAsset("functions.json", new RawSource(JSON.stringify(finished, null, 2)));
      });
    });
  }
}
