/** The walls between the rooms of src, as rules for ESLint. eslint.config.mjs puts them up; test/build/walls.test.ts leans on them. */

const react = ["react", "react-dom", "@fluentui/"];

/**
 * The rooms: from which other rooms each may import, and which packages (a name that ends with a slash is a scope).
 *
 * @type {Record<string, { from: string[], packages?: string[] }>}
 */
export const rooms = {
  law: { from: [] },
  core: { from: ["law"] },
  catalogue: { from: ["core"] },
  functions: { from: ["catalogue", "core"] },
  workbook: { from: ["catalogue", "core"], packages: ["papaparse"] },
  file: {
    from: ["workbook", "catalogue", "core"],
    packages: ["wasm-xlsxwriter", "fflate"],
  },
  taskpane: { from: ["workbook", "catalogue", "core"], packages: react },
  tryout: { from: ["functions", "taskpane", "workbook", "catalogue", "core"], packages: ["*"] },
};

/** What no source may name, as a global or of any object: the network, text run as code, storage, and leaving the page. */
const unsafe = [
  ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "RTCPeerConnection", "Worker", "SharedWorker"],
  ...["sendBeacon", "serviceWorker", "importScripts", "eval", "Function"],
  ...["localStorage", "sessionStorage", "indexedDB", "caches", "cookie", "cookieStore"],
  ...["location", "openBrowserWindow", "displayDialogAsync"],
];
const unsafeMessage = "Client data never leaves the workbook, and no text runs as code.";

/** Markup from text. */
const markup = ["innerHTML", "outerHTML", "insertAdjacentHTML", "createContextualFragment", "srcdoc"];
const markupMessage = "No markup from text.";

/** What core does not know: a host, a clock, chance. It answers from its arguments alone. */
const outside = [
  ...[
    "console",
    "window",
    "document",
    "self",
    "globalThis",
    "navigator",
    "Excel",
    "Office",
    "CustomFunctions",
  ],
  ...["Date", "performance", "crypto", "setTimeout", "setInterval", "queueMicrotask"],
];

/** One path to a room over its parents, however it winds. */
const pathTo = (room) => `^(\\./)*\\.\\./(.*/)?${room}(/|$)`;

function imports(room) {
  const { from, packages = [] } = rooms[room];
  const barred = Object.keys(rooms).filter((other) => other !== room && !from.includes(other));
  const patterns = [
    ...barred.map((other) => ({
      regex: pathTo(other),
      message: `src/${room} may import from: ${[room, ...from].join(", ")}.`,
    })),
    { regex: pathTo("(test|scripts)"), message: "Sources import no tests and no build helpers." },
  ];
  if (!packages.includes("*")) {
    const named = packages.map((name) => `(?!${name}${name.endsWith("/") ? "" : "(/|$)"})`).join("");
    patterns.push({
      regex: `^${named}[^.]`,
      message: `src/${room} imports no package but: ${packages.join(", ") || "none"}.`,
    });
  }
  return patterns;
}

/**
 * The rules of one room.
 *
 * @param {string} room its folder in src
 * @param {string[]} [allowed] names of the unsafe ones that a file of it may use all the same; also `Excel.run`,
 *   `cells` for writing to them, and `parts` for fetching files of its own room while running
 * @returns {Record<string, unknown>} ESLint rules
 */
export function wallsOf(room, allowed = []) {
  const named = unsafe.filter((name) => !allowed.includes(name));
  const globals = [
    // Browsers do not have these two; they would compile, since the tests know them.
    ...[...named, "open", "process", "Buffer"].map((name) => ({ name, message: unsafeMessage })),
    ...(room === "core"
      ? outside.map((name) => ({ name, message: "Core knows no host and no clock." }))
      : []),
  ];
  const properties = [
    ...named.map((property) => ({ property, message: unsafeMessage })),
    ...markup.map((property) => ({ property, message: markupMessage })),
    { object: "document", property: "write", message: markupMessage },
    { object: "window", property: "open", message: "The page is never left." },
    ...(allowed.includes("Excel.run")
      ? []
      : [{ object: "Excel", property: "run", message: "Only src/workbook/excel/excel.ts says Excel.run." }]),
    ...(room === "core" ? [{ object: "Math", property: "random", message: "Core has no chance." }] : []),
  ];
  const syntax = [
    allowed.includes("parts")
      ? [
          "ImportExpression:not([source.value=/^\\.\\/\\w+(\\/\\w+)?$/])",
          "A part is a file of the same room.",
        ]
      : ["ImportExpression", "Imports stand at the top, where the walls are checked."],
    ["TSImportType", "Imports stand at the top, where the walls are checked."],
    ["JSXAttribute[name.name='dangerouslySetInnerHTML']", markupMessage],
    ["Property[key.name='dangerouslySetInnerHTML']", markupMessage],
    ...(allowed.includes("cells")
      ? []
      : [
          [
            "AssignmentExpression > MemberExpression.left[property.name=/^(values|formulas|formulasLocal|formulasR1C1)$/]",
            "Only src/workbook/excel/changes.ts writes to cells: there text stays text.",
          ],
        ]),
  ].map(([selector, message]) => ({ selector, message }));
  return {
    "no-restricted-imports": ["error", { patterns: imports(room) }],
    "no-restricted-globals": ["error", ...globals],
    "no-restricted-properties": ["error", ...properties],
    "no-restricted-syntax": ["error", ...syntax],
    "no-script-url": "error",
  };
}
