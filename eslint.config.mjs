import js from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import tseslint from "typescript-eslint";
import { rooms, wallsOf } from "./scripts/walls.mjs";

export default tseslint.config(
  { ignores: ["dist/**", ".cache/**", "node_modules/**"] },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreVoidOperator: true, ignoreArrowShorthand: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-undef": "off",
    },
  },
  // The walls cannot be taken down from inside a room.
  { files: ["src/**"], linterOptions: { noInlineConfig: true } },
  ...Object.keys(rooms).map((room) => ({ files: [`src/${room}/**/*.{ts,tsx}`], rules: wallsOf(room) })),
  // The tryout reads the descriptions of the functions, a built file, from its own origin.
  { files: ["src/tryout/built.ts"], rules: wallsOf("tryout", ["fetch"]) },
  // One door to Excel, and one to its cells.
  { files: ["src/workbook/excel/excel.ts"], rules: wallsOf("workbook", ["Excel.run"]) },
  { files: ["src/workbook/excel/changes.ts"], rules: wallsOf("workbook", ["cells"]) },
  // One list of what the pane fetches while running: files of its own room.
  { files: ["src/taskpane/parts.ts"], rules: wallsOf("taskpane", ["parts"]) },
  {
    // What others call in the rooms of the calculations is documented, with units and authority.
    files: ["src/core/**/*.ts", "src/catalogue/**/*.ts", "src/functions/answer.ts"],
    plugins: { jsdoc },
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: ["TSInterfaceDeclaration", "TSTypeAliasDeclaration"],
        },
      ],
      "jsdoc/require-description": "error",
      "jsdoc/check-param-names": "error",
      "jsdoc/require-param-description": "error",
    },
  },
  {
    // Excel wants its own error class thrown, which extends nothing.
    files: ["src/functions/answer.ts"],
    rules: { "@typescript-eslint/only-throw-error": "off" },
  },
  {
    // The grid's packages each declare its enums and classes anew.
    files: ["src/tryout/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    // Excel calls these by the name that the build associates, and hands over grids of anything.
    files: ["src/functions/*.ts"],
    ignores: ["src/functions/answer.ts"],
    rules: {
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-unused-vars": "off",
    },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        setTimeout: "readonly",
        Buffer: "readonly",
        performance: "readonly",
        window: "readonly",
        document: "readonly",
      },
    },
  },
);
