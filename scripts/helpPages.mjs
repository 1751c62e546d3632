/** The help page of each function, built from what its JSDoc says: what Excel's "More help" opens. */
import { stateTable } from "./stateTable.mjs";

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => entities[character]);

function signature({ name, parameters }) {
  const shown = parameters.map((parameter) => {
    const text = parameter.repeating ? `${parameter.name}, …` : parameter.name;
    return parameter.optional ? `[${text}]` : text;
  });
  return `=MBDR.${name}(${shown.join(", ")})`;
}

function parameterRow({ name, description, optional }) {
  return `<tr><th scope="row">${escaped(name)}</th><td>${optional ? "optional" : "required"}</td><td>${escaped(description)}</td></tr>`;
}

/** What the labels of the function's table mean. */
function optionList(options, takesHousehold) {
  if (options.length === 0) return "";
  const rows = options.map(
    ({ label, meaning }) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(meaning)}</td></tr>`,
  );
  const shape = takesHousehold
    ? "A table of two columns, label and value, or a first row of labels above one row for each client,"
    : "The table";
  return `<h2>${takesHousehold ? "Household" : "Labels"}</h2>
<p>${shape} takes these labels in any order; leave out what is not known.</p>
<table><thead><tr><th scope="col">Label</th><th scope="col">Value</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

/** Functions that calculate nothing, so that there is no work of theirs to show. */
const withoutWork = ["EXPLAIN", "VERSION"];

/** What holds for every call of a function that takes something. */
function usage({ name, parameters }) {
  if (parameters.length === 0) return "";
  return `<p>Over columns of equal height it answers one row each, unless it spills a table of its own; a single cell counts for all rows.
An optional argument that is left out, blank or 0 counts as not given, unless its meaning above says otherwise.
A year without figures gives #N/A; anything else that is not allowed gives #VALUE!, both with a sentence.
${withoutWork.includes(name) ? "" : `=MBDR.EXPLAIN("${name}", …) shows the work.`}</p>`;
}

/**
 * One help page.
 *
 * @param {{ name: string, description: string, parameters: { name: string, description: string, optional?: boolean, repeating?: boolean }[], result: object }} entry
 *   the function in functions.json
 * @param {{ formula: string, result: string }[]} examples its worked examples
 * @param {{ label: string, meaning: string }[]} [options] what the labels of its table mean
 * @param {object} [states] states.json, for functions that take a state
 * @returns {string} HTML
 */
export function helpPage(entry, examples, options = [], states) {
  const takes = (parameter) => entry.parameters.some(({ name }) => name === parameter);
  const takesState = states !== undefined && takes("state");
  const parameters =
    entry.parameters.length === 0
      ? "<p>It takes nothing.</p>"
      : `<table><thead><tr><th scope="col">Argument</th><th scope="col"></th><th scope="col">Meaning</th></tr></thead><tbody>${entry.parameters.map(parameterRow).join("")}</tbody></table>`;
  const worked = examples
    .map(
      ({ formula, result }) =>
        `<li><code>${escaped(formula)}</code> gives <strong>${escaped(result)}</strong></li>`,
    )
    .join("");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<title>${entry.name} – MBDR for Excel</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
<main>
<h1>${entry.name}</h1>
<p>${escaped(entry.description)}</p>
<p><code>${escaped(signature(entry))}</code></p>
<h2>Arguments</h2>
${parameters}
${optionList(options, takes("household"))}
<h2>Examples</h2>
<ul>${worked}</ul>
<h2>Good to know</h2>
${usage(entry)}
${takesState ? stateTable(states) : ""}<p>An estimate from the facts entered; not tax, legal, investment or plan advice. The plan document controls.</p>
</main>
</body>
</html>
`;
}

/** The look of the help pages: the reader's own colours, light or dark. */
export const helpStyle = `:root { color-scheme: light dark; font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1, h2 { line-height: 1.2; }
h2 { font-size: 1.15rem; margin-top: 2rem; }
code { font-family: Consolas, ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid currentcolor; }
li { margin-bottom: 0.4rem; }
`;
