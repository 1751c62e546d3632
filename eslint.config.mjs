import js from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import tseslint from "typescript-eslint";

/** A rule that lets a room import only from the rooms named, and from packages only where they are named. */
function wall(room, allowed, packages = []) {
  const rooms = ["law", "core", "catalogue", "functions", "taskpane", "workbook", "tryout"];
  const barred = rooms.filter((other) => other !== room && !allowed.includes(other));
  const patterns = [
    ...barred.map((other) => ({
      regex: `^(\\.\\./)+${other}(/|$)`,
      message: `src/${room} may import from: ${[room, ...allowed].join(", ")}.`,
    })),
    { regex: "^(\\.\\./)+test(/|$)", message: "Sources never import tests." },
  ];
  if (!packages.includes("*")) {
    const named = packages.map((name) => `(?!${name})`).join("");
    patterns.push({
      regex: `^${named}[^.]`,
      message: `src/${room} imports no package but: ${packages.join(", ") || "none"}.`,
    });
  }
  return ["error", { patterns }];
}

/** What no source may name: the network, evaluation of text, markup from text, and leaving the page. */
const unsafe = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "EventSource",
  "eval",
  "Function",
  "localStorage",
  "indexedDB",
].map((name) => ({ name, message: "Client data never leaves the workbook; see the README on safety." }));

const unsafeSyntax = [
  [
    "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|sendBeacon)$/]",
    "No markup from text, no beacon.",
  ],
  ["JSXAttribute[name.name='dangerouslySetInnerHTML']", "No markup from text."],
  ["CallExpression[callee.object.name='document'][callee.property.name='write']", "No markup from text."],
  ["CallExpression[callee.object.name='window'][callee.property.name='open']", "The page is never left."],
  ["AssignmentExpression[left.object.name='location']", "The page is never left."],
  ["AssignmentExpression[left.property.name='location']", "The page is never left."],
].map(([selector, message]) => ({ selector, message }));

const onlyHereExcel = {
  selector: "CallExpression[callee.object.name='Excel'][callee.property.name='run']",
  message: "Only src/workbook says Excel.run.",
};

/** Core answers from its arguments alone. */
const impure = [
  { selector: "NewExpression[callee.name='Date']", message: "Core has no clock: a year is an argument." },
  { selector: "MemberExpression[object.name='Date']", message: "Core has no clock: a year is an argument." },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Core has no chance.",
  },
];
const noGlobals = ["console", "window", "document", "globalThis", "Excel", "Office", "CustomFunctions"].map(
  (name) => ({
    name,
    message: "Core knows no host.",
  }),
);

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
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-globals": ["error", ...unsafe],
      "no-restricted-syntax": ["error", ...unsafeSyntax, onlyHereExcel],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-imports": wall("core", ["law"]),
      "no-restricted-globals": ["error", ...unsafe, ...noGlobals],
      "no-restricted-syntax": ["error", ...unsafeSyntax, onlyHereExcel, ...impure],
    },
  },
  { files: ["src/catalogue/**/*.ts"], rules: { "no-restricted-imports": wall("catalogue", ["core"]) } },
  {
    files: ["src/functions/**/*.ts"],
    rules: { "no-restricted-imports": wall("functions", ["catalogue", "core"]) },
  },
  {
    files: ["src/workbook/**/*.ts"],
    rules: {
      "no-restricted-imports": wall("workbook", ["catalogue", "core"]),
      "no-restricted-syntax": ["error", ...unsafeSyntax],
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": wall(
        "taskpane",
        ["workbook", "catalogue", "core"],
        ["react", "react-dom", "@fluentui/"],
      ),
    },
  },
  {
    files: ["src/tryout/**/*.ts"],
    rules: {
      "no-restricted-imports": wall(
        "tryout",
        ["functions", "taskpane", "workbook", "catalogue", "core"],
        ["*"],
      ),
      // The tryout reads the descriptions of the functions, a built file, from its own origin.
      "no-restricted-globals": ["error", ...unsafe.filter(({ name }) => name !== "fetch")],
    },
  },
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
