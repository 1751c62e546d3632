import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import webpack from "webpack";
import { developmentOrigin, FinishMetadata } from "./scripts/finishMetadata.mjs";
import { panePolicyInPage } from "./scripts/headers.mjs";

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, "dist");
const functionsFolder = path.join(root, "src/functions");

const functionFiles = readdirSync(functionsFolder)
  .filter((name) => readFileSync(path.join(functionsFolder, name), "utf8").includes("@customfunction"))
  .sort()
  .map((name) => path.join(functionsFolder, name));

/** Where the built files will stand: `MBDR_ORIGIN=https://… npm run build` makes a build for production. */
const origin = process.env.MBDR_ORIGIN ?? developmentOrigin;
if (!/^https:\/\/[^/\s]+$/.test(origin)) throw new Error("MBDR_ORIGIN: an https origin without a path");

const typescript = {
  test: /\.tsx?$/,
  loader: "ts-loader",
  options: { transpileOnly: true, onlyCompileBundledFiles: true, compilerOptions: { noEmit: false } },
};

/** What Excel loads: one file that holds everything, and runs in a realm without a DOM too. */
const functions = (mode) => ({
  name: "functions",
  mode,
  context: root,
  entry: { functions: functionFiles },
  output: { path: dist, filename: "[name].js", globalObject: "globalThis" },
  target: ["web", "es2020"],
  devtool: mode === "production" ? false : "source-map",
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [typescript] },
  performance: { hints: false },
  plugins: [
    new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functionFiles }),
    new FinishMetadata(origin),
  ],
});

const tryout = (mode) => ({
  name: "tryout",
  mode,
  context: root,
  entry: { tryout: "./src/tryout/index.ts" },
  output: { path: dist, filename: "[name].js", chunkFilename: "tryout-[name].js" },
  target: ["web", "es2020"],
  devtool: false,
  cache: {
    type: "filesystem",
    cacheDirectory: path.join(root, ".cache/webpack-tryout"),
    // What stands in the cache was made by these: it counts for nothing once one of them has changed.
    buildDependencies: { config: [fileURLToPath(import.meta.url), path.join(root, "tsconfig.json")] },
  },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: [typescript, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }] },
  // A page for trying out, not one that ships: minifying the grid would take most of a minute.
  optimization: { minimize: false },
  performance: { hints: false },
  plugins: [
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    new HtmlWebpackPlugin({
      template: "./src/tryout/index.html",
      filename: "tryout.html",
      scriptLoading: "defer",
    }),
    new webpack.IgnorePlugin({
      resourceRegExp: /^\.\/(?!en-gb-)[\w-]+-[\w-]{8}\.js$/,
      contextRegExp: /@univerjs\/engine-render\/lib\/es$/,
    }),
  ],
});

/**
 * The pane's page for Excel, and the pane itself: one build of it for Excel and for the tryout, which leaves `mountPane`
 * on the page as `mbdrPane`.
 */
const taskpane = (mode) => ({
  name: "taskpane",
  mode,
  context: root,
  entry: {
    pane: { import: "./src/taskpane/mount.tsx", library: { name: "mbdrPane", type: "window" } },
    taskpane: "./src/taskpane/index.ts",
    trustedTypes: "./src/taskpane/trustedTypes.ts",
  },
  // A name of its own: the tryout's page runs this build beside its own.
  output: { path: dist, filename: "[name].js", chunkFilename: "pane-[name].js", uniqueName: "mbdrPane" },
  target: ["web", "es2020"],
  devtool: false,
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: [typescript, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }] },
  performance: { hints: false },
  plugins: [
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    new HtmlWebpackPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      inject: false,
      templateParameters: { policy: panePolicyInPage },
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/*.png" },
        {
          from: "manifest.xml",
          transform: (xml) => xml.toString().replaceAll(developmentOrigin, origin),
        },
      ],
    }),
  ],
});

export default (_env, { mode = "production" }) => [functions(mode), tryout(mode), taskpane(mode)];
