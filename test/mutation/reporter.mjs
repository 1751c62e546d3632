/** Tells each mutant that lives at once, on a line of its own, and at the end how many there were of each file. */
import { readFileSync } from "node:fs";

const alive = new Set(["Survived", "NoCoverage"]);
const dead = new Set(["Killed", "Timeout"]);

/** What stands at a place of a file, on one line. */
function textAt(fileName, { start, end }) {
  const lines = readFileSync(fileName, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines[lines.length - 1].slice(0, end.column - 1);
  return onOneLine(lines.join(" ").slice(start.column - 1));
}

function onOneLine(text) {
  const short = text.replaceAll(/\s+/g, " ");
  return short.length > 120 ? `${short.slice(0, 120)} …` : short;
}

class Reporter {
  counts = new Map();

  onMutantTested({ fileName, status, location, replacement }) {
    const name = fileName.replaceAll("\\", "/").replace(/^.*src\/core\//, "");
    const count = this.counts.get(name) ?? { alive: 0, dead: 0 };
    this.counts.set(name, count);
    if (dead.has(status)) count.dead += 1;
    if (!alive.has(status)) return;
    count.alive += 1;
    const { line, column } = location.start;
    const place = `${name}:${line}:${column}`;
    console.log(`${place} ${status}: ${textAt(fileName, location)} → ${onOneLine(replacement)}`);
  }

  onMutationTestReportReady() {
    for (const [name, { alive: living, dead: killed }] of [...this.counts].sort()) {
      const score = ((100 * killed) / (killed + living)).toFixed(1);
      console.log(`${name}: ${killed} of ${killed + living} killed, ${score}%`);
    }
  }
}

export const strykerPlugins = [{ kind: "Reporter", name: "living", injectableClass: Reporter }];
