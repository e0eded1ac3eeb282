/** What the theory promises of every agreement, tried on small ones drawn at random. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Choices, Claim, Test } from "../../src/agreement/index.ts";
import { keyOf } from "../../src/agreement/index.ts";
import { valuesOf } from "../../src/agreement/packages.ts";
import { evaluateClaim } from "../../src/analysis/claims/index.ts";
import { Chances, canBlock, partySets, singleBlockers, verdictOf } from "../../src/analysis/guarantees/index.ts";
import { add, compare, multiply, type Rational, rational, subtract, toText, zero } from "../../src/kernel/index.ts";
import { libraryOf } from "../agreement/library.ts";
import { firstOf, structureOf } from "../analysis/judged.ts";
import { type Asked, always, question, seed, times } from "../structure/questions.ts";

const setsOf = ({ structure, needs }: Asked) => {
  const sets = partySets(structure, needs);
  if (sets === "undecided") throw new RangeError("no budget was set");
  return sets;
};

const power = (base: Rational, exponent: number): Rational => (exponent === 0 ? rational(1n) : multiply(base, power(base, exponent - 1)));
const valueAt = (coefficients: readonly bigint[], p: Rational): Rational =>
  coefficients.reduce((sum, coefficient, degree) => add(sum, multiply(rational(coefficient), power(p, degree))), zero);

describe("sets of parties", () => {
  test("a group that can stop a promise does stop it, and none of its members is superfluous", () => {
    always(150, (asked) => {
      const { structure, needs } = asked;
      for (const group of setsOf(asked).cutSets.listed) {
        expect(canBlock(structure, needs, group).blocks).toBe(true);
        for (const member of group) {
          const others = group.filter((party) => party !== member);
          expect(canBlock(structure, needs, others).blocks).toBe(false);
        }
      }
    });
  });

  test("whoever blocks alone is a group of one, unless the promise is prevented already", () => {
    always(150, (asked) => {
      const ofOne = setsOf(asked).cutSets.listed.filter((group) => group.length === 1);
      expect(ofOne.map(([party]) => party)).toEqual(singleBlockers(asked.structure, asked.needs));
    });
  });

  test("every group that stops it and every group that suffices have somebody in common", () => {
    always(150, (asked) => {
      const { cutSets, pathSets } = setsOf(asked);
      for (const cut of cutSets.listed) for (const path of pathSets.listed) expect(cut.some((party) => path.includes(party))).toBe(true);
    });
  });
});

describe("the curve", () => {
  test("at an even chance it is the share of the sets that help", () => {
    always(150, (asked) => {
      const { curve, helpful, parties } = setsOf(asked);
      expect(toText(valueAt(curve, rational(1n, 2n)))).toBe(toText(rational(helpful, 2n ** BigInt(parties.length))));
    });
  });

  test("at any chance it is the sum over the sets that help", () => {
    always(100, (asked) => {
      const { curve, helpfulBySize } = setsOf(asked);
      for (const p of [zero, rational(1n, 3n), rational(9n, 10n), rational(1n)]) {
        const sum = helpfulBySize.reduce(
          (total, count, size) =>
            add(
              total,
              multiply(rational(count), multiply(power(p, size), power(subtract(rational(1n), p), helpfulBySize.length - 1 - size))),
            ),
          zero,
        );
        expect(toText(valueAt(curve, p))).toBe(toText(sum));
      }
    });
  });

  test("it is the chance when every party cooperates in everything with one common chance, in a case after entry into force", () => {
    let tried = 0;
    always(250, (asked) => {
      if (asked.supposed === undefined || asked.supposed.beforeEntry) return;
      tried += 1;
      const { low, high } = chanceUnder(asked, "assume Aland, Borduria, Carpania and Dorvik cooperate with probability 0.3.");
      expect(toText(low)).toBe(toText(valueAt(setsOf(asked).curve, rational(3n, 10n))));
      expect(toText(high)).toBe(toText(low));
    });
    expect(tried).toBeGreaterThan(60);
  });
});

/** The same question of the same text with some assumptions after it. */
function chanceUnder({ text, choices, supposed, target }: Asked, assumptions: string) {
  const library = libraryOf(`${text}\n${assumptions}`);
  const agreement = firstOf(library);
  const again = agreement.cases.find(({ name }) => name === supposed?.name);
  const structure = structureOf(library, choices, again);
  const named = <T extends { readonly name: string }>(items: readonly T[], { name }: { readonly name: string }): T =>
    items.find((item) => item.name === name) as T;
  const needs =
    target.kind === "goal"
      ? structure.goal(named(agreement.goals, target.goal))
      : target.kind === "guarantee"
        ? structure.performed(named(agreement.guarantees, target.guarantee))
        : structure.target({ kind: "body", body: named(agreement.bodies, target.body) });
  const chances = Chances.of(structure, needs, agreement.assumptions);
  if (chances === null) throw new RangeError("no budget was set");
  return chances.finding(agreement.assumptions);
}

describe("probability", { timeout: 60_000 * times }, () => {
  const parties = ["Aland", "Borduria", "Carpania", "Dorvik"] as const;
  const tenths = fc.integer({ min: 0, max: 10 });
  const assumed = fc.record({
    chances: fc.array(tenths, { minLength: 4, maxLength: 4 }),
    separately: fc.boolean(),
    cause: fc.option(tenths, { nil: undefined }),
  });
  const write = (chances: readonly (number | string)[], separately: boolean, cause: number | undefined): string =>
    [
      ...parties.map(
        (party, place) => `assume ${party} cooperates${separately ? " separately" : ""} with probability ${decimal(chances[place] ?? 0)}.`,
      ),
      ...(cause === undefined ? [] : [`common cause "a shock" with probability ${decimal(cause)} makes Aland and Borduria refuse.`]),
    ].join("\n");
  const decimal = (value: number | string): string => (typeof value === "string" ? value : `${value / 10}`);

  test("it never falls when one party becomes likelier to cooperate, nor when a common cause becomes less likely", () => {
    fc.assert(
      fc.property(question, assumed, fc.nat(3), (asked, { chances, separately, cause }, place) => {
        const lower = chanceUnder(asked, write(chances, separately, cause));
        const raised = chances.map((chance, index) => (index === place ? Math.min(10, chance + 2) : chance));
        const higher = chanceUnder(asked, write(raised, separately, cause === undefined ? undefined : Math.max(0, cause - 2)));
        expect(compare(higher.low, lower.low)).toBeGreaterThanOrEqual(0);
        expect(compare(higher.high, lower.high)).toBeGreaterThanOrEqual(0);
      }),
      { seed, numRuns: 120 * times },
    );
  });

  test("an interval's ends are reached, and hold whatever lies between", () => {
    fc.assert(
      fc.property(question, assumed, (asked, { chances, separately, cause }) => {
        const ends = chances.map((chance) => [Math.max(0, chance - 2), Math.min(10, chance + 1)] as const);
        const interval = chanceUnder(
          asked,
          write(
            ends.map(([low, high]) => `${low / 10} to ${high / 10}`),
            separately,
            cause,
          ),
        );
        const at = (value: readonly number[]) => chanceUnder(asked, write(value, separately, cause));
        expect(toText(interval.low)).toBe(toText(at(ends.map(([low]) => low)).low));
        expect(toText(interval.high)).toBe(toText(at(ends.map(([, high]) => high)).high));
        const between = at(chances);
        expect(compare(interval.low, between.low)).toBeLessThanOrEqual(0);
        expect(compare(between.high, interval.high)).toBeLessThanOrEqual(0);
      }),
      { seed, numRuns: 80 * times },
    );
  });

  test("with nothing assumed it may be anything between impossible and certain", () => {
    always(100, (asked) => {
      const { structure, needs } = asked;
      const chances = Chances.of(structure, needs, []);
      const { low, high } = chances?.finding([]) ?? { low: zero, high: zero };
      const { verdict } = verdictOf(structure, needs);
      expect([toText(low), toText(high)]).toEqual([verdict === "certain" ? "1" : "0", verdict === "dead letter" ? "0" : "1"]);
    });
  });
});

describe("claims and packages", { timeout: 60_000 * times }, () => {
  test("under every package means in each package, under some package in one: with all packages listed", () => {
    always(150, ({ library, agreement, target, supposed }) => {
      const [party] = agreement.parties;
      if (party === undefined) return;
      const { span } = party;
      const tests: readonly Test[] = [
        { kind: "block", who: [party], can: true, target, span },
        { kind: "verdict", target, negated: false, verdict: "discretionary", span },
        { kind: "verdict", target, negated: false, verdict: "owed", span },
        { kind: "verdict", target, negated: false, verdict: "dead letter", span },
      ];
      const packages = agreement.contested.reduce<readonly Choices[]>(
        (all, place) => all.flatMap((choices) => valuesOf(place).map((value) => new Map(choices).set(keyOf(place), value))),
        [new Map()],
      );
      for (const each of tests) {
        const claim = (some: boolean): Claim => ({
          kind: "claim",
          id: "claim:One",
          name: "One",
          nameSpan: span,
          span,
          ...(supposed && { setting: supposed }),
          test: each,
          under: { some, items: [] },
          evidence: [],
        });
        const dropped: ReadonlySet<string> = new Set();
        const inEach = packages.map(
          (given) => evaluateClaim(library, agreement, claim(false), {}, undefined, { given, dropped }).state === "holds",
        );
        expect(evaluateClaim(library, agreement, claim(false)).state === "holds").toBe(inEach.every((holds) => holds));
        expect(evaluateClaim(library, agreement, claim(true)).state === "holds").toBe(inEach.some((holds) => holds));
      }
    });
  });
});
