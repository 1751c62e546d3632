/** What the help pages say of the states: how sure each is, what is projected and what is missing. */

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => entities[character]);
const percent = (rate) => `${Number((rate * 100).toFixed(3))}%`;

/** A year as the law file has it: in full, or like an earlier one but for what it says itself. */
function yearOf({ years }, year) {
  const own = years[year];
  return own.like === undefined ? own : { ...yearOf({ years }, own.like), ...own };
}

/** How well a state's figures were checked, with the reason where it is not plain. */
function graded({ grade, reason, gradeFrom59, reasonFrom59 }) {
  const first = reason === undefined ? grade : `${grade}: ${reason}`;
  if (gradeFrom59 === undefined || (gradeFrom59 === grade && reasonFrom59 === undefined)) return first;
  return `${first}. From 59 ${gradeFrom59}${reasonFrom59 === undefined ? "" : `: ${reasonFrom59}`}`;
}

/** What of the latest year is projected or not settled. */
function sure(state, latest) {
  const { thresholds, projected, unresolved = [] } = yearOf(state, latest);
  const figures = thresholds === "projected" ? `projected: ${projected}` : thresholds;
  return [figures, ...unresolved.map(({ says }) => `not settled: ${says}`)].join("; ");
}

/** Local taxes: which places can be named, what can be typed, and what is left out. */
function local(state) {
  const { localTax, typedLocalRate } = state;
  if (localTax === undefined) return "";
  const named = new Map();
  for (const year of Object.keys(state.years)) {
    for (const place of Object.keys(yearOf(state, year).localities ?? {})) {
      named.set(place, [...(named.get(place) ?? []), year]);
    }
  }
  const byYears = new Map();
  for (const [place, years] of named) {
    const span = years.length === 1 ? years[0] : `${years[0]} to ${years[years.length - 1]}`;
    byYears.set(span, [...(byYears.get(span) ?? []), place]);
  }
  const offers = [...byYears].map(([span, places]) => `by name for ${span}: ${places.join(", ")}`);
  if (typedLocalRate !== undefined) {
    offers.push(`a rate from ${percent(typedLocalRate[0])} to ${percent(typedLocalRate[1])}`);
  }
  if (offers.length === 0) return `not included: ${localTax}`;
  return `${localTax}: only with the household label Locality (${offers.join("; ")})`;
}

/**
 * The section on states of a help page.
 *
 * @param {object} law states.json
 * @returns {string} HTML
 */
export function stateTable({ states, tested, notModelled }) {
  const all = Object.entries(states);
  const latest = Object.keys(all[0][1].years).at(-1);
  const rows = all.map(([code, state]) => {
    const missing = (state.notModelled ?? []).join("; ");
    const cells = [graded(state), sure(state, latest), local(state), missing].map(
      (text) => `<td>${escaped(text)}</td>`,
    );
    return `<tr><th scope="row">${code} ${escaped(state.name)}</th>${cells.join("")}</tr>`;
  });
  return `<h2>States</h2>
<p>The state is the one of residence all year. Exact means: ${escaped(tested)}, for one earner under 59 with the standard
deduction; only published figures of such a state are called exact in the answer.
Not modelled in any state: ${escaped(notModelled.join("; "))}.
State tax counts among the federal itemized deductions only with the household label Deduct state tax, Yes.</p>
<table><thead><tr><th scope="col">State</th><th scope="col">Checked</th><th scope="col">Figures of ${latest}</th><th scope="col">Local tax</th><th scope="col">Not modelled</th></tr></thead><tbody>${rows.join("\n")}</tbody></table>
`;
}
