import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextCliffs } from "../../src/core/cliffs";
import { federalLaw } from "../../src/core/federal/figures";
import type { Household } from "../../src/core/federal/household";
import { federalReturn } from "../../src/core/federal/return";
import { edgeOf, fillTo } from "../../src/core/fillTo";
import { conversionLadder } from "../../src/core/ladder";
import { cents } from "../../src/core/money";
import type { Laws } from "../../src/core/returns";
import { triggersOf, type Trigger } from "../../src/core/triggers";
import { silent } from "../../src/core/worksheet";
import { conversions, households } from "../support/household";
import { keeps } from "../support/property";

const laws: fc.Arbitrary<Laws> = fc
  .constantFrom(2024, 2025, 2026)
  .map((year) => ({ federal: federalLaw(year) }));

type Triggers = (laws: Laws, household: Household) => readonly Trigger[];

/** Whether a trigger is crossed by a conversion. */
function crossed(trigger: Trigger, law: Laws, household: Household, conversion: number): boolean {
  return trigger.crossed(federalReturn(silent, law.federal, household, conversion));
}

describe("triggers", () => {
  keeps<Triggers, [Laws, Household, number, number]>(
    "stay crossed as the conversion grows",
    triggersOf,
    {
      "told by a tax that comes and goes": (law, household) =>
        triggersOf(law, household).map((trigger) => ({
          ...trigger,
          crossed: (lines) => lines.minimumTax > 0,
        })),
      "told by credits while they are used up": (law, household) =>
        triggersOf(law, household).map((trigger) => ({
          ...trigger,
          crossed: (lines) => lines.credits > 0,
        })),
    },
    (subject) =>
      fc.property(laws, households, conversions, conversions, (law, household, a, more) => {
        for (const trigger of subject(law, household)) {
          if (crossed(trigger, law, household, a))
            expect(crossed(trigger, law, household, cents(a + more)), trigger.name).toBe(true);
        }
      }),
  );

  it("have one name each", () => {
    fc.assert(
      fc.property(laws, households, (law, household) => {
        const names = triggersOf(law, household).map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});

describe("the edge of a trigger", () => {
  it("is the last cent that does not cross it", () => {
    fc.assert(
      fc.property(laws, households, (law, household) => {
        for (const trigger of triggersOf(law, household)) {
          const edge = edgeOf(law, household, trigger);
          if (edge === "passed") expect(crossed(trigger, law, household, 0), trigger.name).toBe(true);
          if (typeof edge !== "number") continue;
          expect(crossed(trigger, law, household, edge), trigger.name).toBe(false);
          expect(crossed(trigger, law, household, cents(edge + 0.01)), trigger.name).toBe(true);
          expect(fillTo(silent, law, household, trigger.name)).toBe(edge);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is what cliffs and ladders say too", () => {
    fc.assert(
      fc.property(laws, households, (law, household) => {
        const cliffs = nextCliffs(silent, law, household);
        const away = cliffs.map((cliff) => cliff.away);
        expect(away).toEqual([...away].sort((a, b) => a - b));
        const [nearest] = cliffs;
        if (nearest === undefined) return;
        const [at, past] = conversionLadder(silent, law, household, [
          nearest.away,
          cents(nearest.away + 0.01),
        ]);
        expect(at?.crossed).toEqual([]);
        expect(past?.crossed).toContain(nearest.name);
      }),
      { numRuns: 100 },
    );
  });
});
