/**
 * Random small agreements, printed as text, read through the language, and judged twice: by decision diagrams, and by the oracle, which
 * tries every behaviour.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canActAlone,
  canBeHonouredWithout,
  canBlock,
  lawfullyFails,
  loopholes,
  partiesIn,
  partySets,
  singleBlockers,
  verdictOf,
} from "../../src/analysis/guarantees/index.ts";
import { refused } from "../../src/analysis/guarantees/refusal.ts";
import { smallestLawfulGroups } from "../../src/analysis/guarantees/sets.ts";
import { type Conduct, conductsOf, inWords } from "./oracle/index.ts";
import { always, at, question, seed, times } from "./questions.ts";

describe("diagrams and plain enumeration agree on small agreements", { timeout: 120_000 * times }, () => {
  test("on the verdict, why it is one, and whether the triggering party prevents it lawfully", () => {
    const seen = new Map<string, number>();
    always(400, ({ structure, needs, oracle }) => {
      if (oracle.size > 1_500) return;
      const { verdict, because, lawful, lawfulGroups } = oracle.judge();
      expect(verdictOf(structure, needs)).toEqual({ verdict, because, lawful });
      const key = [verdict, because, lawful].join();
      seen.set(key, (seen.get(key) ?? 0) + 1);
      if (verdict === "dead letter") return;
      const found = loopholes(structure, needs);
      if (found === "undecided") throw new RangeError("no budget was set");
      expect(found.listed.map(({ parties }) => inWords(parties.map(({ party }) => party))).sort()).toEqual(lawfulGroups);
      const smallest = smallestLawfulGroups(structure, needs);
      const sizes = lawfulGroups.map((group) => group.split(" + ").length);
      const least = Math.min(...sizes);
      expect(smallest === null || smallest === "undecided" ? smallest : { size: smallest.size, count: Number(smallest.count) }).toEqual(
        sizes.length === 0 ? null : { size: least, count: sizes.filter((size) => size === least).length },
      );
    });
    // Every kind of answer was met, or the law has said little.
    expect([...seen.keys()].sort()).toEqual([
      "certain,,",
      "dead letter,nothing brings it about,",
      "dead letter,triggering party,false",
      "dead letter,triggering party,true",
      "discretionary,,",
      "owed,,",
    ]);
  });

  test("on any behaviour drawn at random, however large the agreement", () => {
    fc.assert(
      fc.property(question, fc.array(fc.nat(5), { minLength: 40, maxLength: 40 }), (asked, draws) => {
        const { structure, needs, oracle } = asked;
        const conduct = new Map(
          oracle.acts.map((act, place): [string, Conduct] => [act.key, at([...conductsOf(act), "yes"], at(draws, place))]),
        );
        const holds = oracle.holdsInCase(({ key }) => conduct.get(key) as Conduct);
        const { verdict } = verdictOf(structure, needs);
        if (verdict === "dead letter") expect(holds).toBe(false);
        if (verdict === "certain") expect(holds).toBe(true);
        // Whoever keeps every duty keeps an owed promise.
        if (verdict === "owed") {
          const owed = new Set(oracle.owedSets.flat());
          expect(oracle.holdsInCase((act) => (owed.has(act.key) ? "yes" : (conduct.get(act.key) as Conduct)))).toBe(true);
        }
        if (verdict === "owed" || verdict === "certain")
          expect(lawfullyFails(needs, structure.owedSets, refused(structure.supposed), {})).toBe(false);
      }),
      { seed, numRuns: 250 * times },
    );
  });

  test("on who blocks alone, which groups block, and who can act alone", () => {
    const everybody = ["Aland", "Borduria", "Carpania", "Dorvik"];
    always(300, ({ structure, needs, oracle }) => {
      const prevented = oracle.stopsIt([]);
      const alone = everybody.filter((party) => !prevented && !oracle.triggering.includes(party) && oracle.stopsIt([party]));
      expect([...singleBlockers(structure, needs)].sort()).toEqual(alone);
      for (const group of [["Aland", "Borduria"], ["Borduria", "Dorvik"], ["Carpania"], everybody]) {
        expect(canBlock(structure, needs, group)).toMatchObject({ blocks: oracle.stopsIt(group), already: prevented });
      }
      for (const party of everybody) expect(canActAlone(needs, party)).toBe(oracle.actsAlone(party));
    });
  });

  test("on the minimal sets of parties that stop it and that suffice, and on how many sets help", () => {
    always(250, ({ structure, needs, oracle }) => {
      const found = partySets(structure, needs);
      if (found === "undecided") throw new RangeError("no budget was set");
      // A party that is counted in no vote that matters is no party to it.
      const idle = oracle.parties.filter((party) => !found.parties.includes(party));
      expect(found.parties.filter((party) => !oracle.parties.includes(party))).toEqual([]);
      const whole = oracle.sets([...found.parties, ...idle]);
      expect(Number(found.helpful) * 2 ** idle.length).toBe(whole.helpful);
      expect(found.cutSets.listed.map(inWords).sort()).toEqual(whole.cuts);
      expect(found.pathSets.listed.map(inWords).sort()).toEqual(whole.paths);
      expect(found.helpfulBySize.reduce((total, count) => total + count, 0n)).toBe(found.helpful);
    });
  });

  test("on whether it can be honoured in full and fail", () => {
    const seen = new Set<boolean>();
    always(250, ({ structure, needs, oracle }) => {
      const deeds = oracle.acts.filter(({ kind }) => kind === "does" || kind === "picks").length;
      if (deeds > 9) return;
      const hollow = oracle.canBeHonouredWithout();
      seen.add(hollow);
      expect(canBeHonouredWithout(structure, needs)).toBe(hollow);
    });
    expect(seen.size).toBe(2);
  });

  test("a party with a vote or a deed is named in the order of the text", () => {
    always(100, ({ structure, needs }) => {
      const named = partiesIn(structure, needs);
      expect([...named].sort()).toEqual(named);
    });
  });
});
