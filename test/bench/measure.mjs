/** How long things take, and how large they are. */
import { gzipSync } from "node:zlib";

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Milliseconds of one run. */
export function milliseconds(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/**
 * Runs each contestant once a round, one after the other, and has what they answered looked at.
 *
 * @param contestants what to run, by name; each is given the number of the round
 * @param check is given each one's answer of the round, and throws where it is wrong
 * @returns the medians in milliseconds by name, and of how many rounds
 */
export function race(contestants, check, { warmUps = 4, rounds = 11 } = {}) {
  const names = Object.keys(contestants);
  const spent = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const answers = {};
    for (const name of names) {
      const time = milliseconds(() => void (answers[name] = contestants[name](round)));
      if (round >= warmUps) spent[name].push(time);
    }
    check(answers);
  }
  return { times: Object.fromEntries(names.map((name) => [name, median(spent[name])])), rounds };
}

/** Runs a second, the median of seven stretches of a tenth of a second, after one to warm up. */
export function perSecond(run) {
  const stretch = () => {
    let runs = 0;
    const start = performance.now();
    let spent = 0;
    while (spent < 100) {
      for (let i = 0; i < 20; i += 1) run();
      runs += 20;
      spent = performance.now() - start;
    }
    return (runs / spent) * 1000;
  };
  stretch();
  return Math.round(median(Array.from({ length: 7 }, stretch)));
}

/** Bytes as they are, and as they travel. */
export function sizes(content) {
  return { bytes: content.length, gzip: gzipSync(content, { level: 9 }).length };
}
