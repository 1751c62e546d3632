/**
 * What workbooks depend on: the names of functions and parameters, their order, and what may be left out. Words may
 * change at any time.
 *
 * @typedef {{ name: string, type: string, dimensionality: string, optional?: boolean, repeating?: boolean }} Parameter
 * @typedef {{ id: string, parameters: Parameter[] }} Promised
 */

/**
 * What functions.json promises to workbooks.
 *
 * @param {readonly { id: string, parameters: readonly Parameter[] }[]} functions as functions.json lists them
 * @returns {Promised[]} by name
 */
export function promised(functions) {
  return functions
    .map(({ id, parameters }) => ({
      id,
      parameters: parameters.map(({ name, type, dimensionality, optional, repeating }) => ({
        name,
        type,
        dimensionality,
        ...(optional ? { optional } : {}),
        ...(repeating ? { repeating } : {}),
      })),
    }))
    .sort((a, b) => a.id.localeCompare(b.id));
}

/**
 * What a change would break in workbooks that exist.
 *
 * @param {readonly Promised[]} before what was promised
 * @param {readonly Promised[]} after what is promised now
 * @returns {string[]} one sentence a breach; none when the change only adds
 */
export function breaches(before, after) {
  const now = new Map(after.map((entry) => [entry.id, entry]));
  return before.flatMap((entry) => {
    const found = now.get(entry.id);
    if (found === undefined) return [`${entry.id} is gone`];
    const kept = entry.parameters.flatMap((parameter, i) => {
      const next = found.parameters[i];
      const place = `${entry.id}, parameter ${i + 1}`;
      if (next?.name !== parameter.name) return [`${place}: no longer ${parameter.name}`];
      if (next.type !== parameter.type || next.dimensionality !== parameter.dimensionality) {
        return [`${place}: retyped`];
      }
      if (next.repeating !== parameter.repeating) return [`${place}: repeats otherwise`];
      return parameter.optional && !next.optional ? [`${place}: now required`] : [];
    });
    const added = found.parameters.slice(entry.parameters.length);
    const repeats = entry.parameters.at(-1)?.repeating === true;
    return [
      ...kept,
      // What repeats takes all that follows: nothing can be told apart behind it.
      ...added.filter(() => repeats).map(({ name }) => `${entry.id}: ${name} stands behind one that repeats`),
      ...added
        .filter(({ optional }) => !optional)
        .map(({ name }) => `${entry.id}: ${name} is new and required`),
    ];
  });
}
