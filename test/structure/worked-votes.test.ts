/**
 * Worked votes: the four exact ballots, counted twice; and the function of what a decision needs, held against the worst that everybody who is
 * not helpful could do.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Agreement, Body, Case, Choices, Chosen, Library } from "../../src/agreement/index.ts";
import { keyOf } from "../../src/agreement/index.ts";
import { valuesOf } from "../../src/agreement/packages.ts";
import type { Ballot } from "../../src/agreement/suppositions.ts";
import { Wording } from "../../src/agreement/wording.ts";
import { turnoutOf } from "../../src/analysis/power/index.ts";
import { comesAbout, Structure, variablesOf } from "../../src/structure/index.ts";
import { libraryOf } from "../agreement/library.ts";
import type { Conduct } from "./oracle/index.ts";
import { body, decides, list, Text, World } from "./oracle/index.ts";
import { at, seed, times } from "./questions.ts";

interface Vote {
  readonly text: string;
  readonly library: Library;
  readonly agreement: Agreement;
  readonly council: Body;
  readonly choices: Choices;
  readonly supposed: Case | undefined;
  readonly structure: Structure;
}

const parties = ["Aland", "Borduria", "Carpania", "Dorvik", "Elbonia"];

/** A council and a chamber; `apart`: nobody sits in both, and neither rule speaks of the other's members. */
const texts = (apart: boolean): fc.Arbitrary<string> =>
  fc.integer({ min: 2, max: 3 }).chain((size) => {
    const [own, rest] = apart ? [parties.slice(0, size), parties.slice(size)] : [parties.slice(0, size + 1), parties.slice(0, 4)];
    return fc
      .tuple(body("Chamber", rest, false), body("Council", own, true), fc.constantFrom(...own), fc.constantFrom(...own, ...rest))
      .map(
        ([chamber, council, by, on]) =>
          `parties ${list(parties)}.\ngroup Members: ${list(own)}.\nweights Votes: Aland holds 3, Borduria holds 2, Dorvik holds 2 and Elbonia holds 1.\n` +
          `event Attack.\n${chamber.replaceAll("the Members", list(rest))}${council}` +
          `case After: Attack by ${by} on ${on === by ? at(own, own.indexOf(by) + 1) : on}.\ncase Inside: Attack concerning ${by}.\n`,
      );
  });

const votes = (apart: boolean): fc.Arbitrary<Vote> =>
  fc
    .record({ text: texts(apart), package: fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }), case: fc.nat(2) })
    .map((drawn): Vote | null => {
      const library = libraryOf(drawn.text);
      const [agreement] = library.agreements.values();
      const council = agreement?.bodies.find(({ name }) => name === "Council");
      if (agreement === undefined || council === undefined) return null;
      if (library.diagnostics.some(({ severity }) => severity === "error")) return null;
      const choices: Choices = new Map(
        agreement.contested.map((place, index): [string, Chosen] => [keyOf(place), at(valuesOf(place), at(drawn.package, index))]),
      );
      const supposed = at<Case | undefined>([undefined, ...agreement.cases], drawn.case);
      const structure = new Structure(library, new Wording({ choices, decide: (place) => at(valuesOf(place), 0) }), supposed);
      return Object.assign(
        { text: drawn.text, library, agreement, council, choices, supposed, structure },
        { [fc.toStringMethod]: () => `${supposed?.name ?? "no case"} under ${[...choices.values()].join(", ")} of\n${drawn.text}` },
      );
    })
    .filter((vote): vote is Vote => vote !== null);

const ballots: readonly Ballot[] = ["in favour", "abstaining", "against", "absent"];
const conductOf: Readonly<Record<Ballot, Conduct>> = { "in favour": "yes", abstaining: "abstain", against: "no", absent: "absent" };

/** Every way to fill so many places. */
function* everyWay<T>(items: readonly T[], places: number): Generator<readonly T[]> {
  if (places === 0) yield [];
  else for (const rest of everyWay(items, places - 1)) for (const item of items) yield [...rest, item];
}

describe("the four ballots", { timeout: 120_000 * times }, () => {
  test("a worked vote is what a direct count of the ballots says", () => {
    const seen = new Map<boolean, number>();
    fc.assert(
      fc.property(votes(false), fc.array(fc.constantFrom(...ballots), { minLength: 5, maxLength: 5 }), fc.nat(3), (vote, cast, turn) => {
        // Four ballots of each text, one party's turned round at a time.
        for (let step = 0; step < 4; step += 1) {
          const now = cast.map((ballot, place) => (place === turn ? at(ballots, ballots.indexOf(ballot) + step) : ballot));
          const ballotOf = (party: string): Ballot => now[parties.indexOf(party)] as Ballot;
          const { passes } = vote.structure.workedVote(vote.council, undefined, ballotOf);
          const world = new World(
            new Text(vote.agreement, vote.choices),
            vote.supposed,
            ({ party }) => (party === null ? "yes" : conductOf[ballotOf(party)]),
            true,
          );
          expect(passes).toBe(decides(world, vote.council, { matter: undefined, about: "", stage: "case", within: [] }));
          seen.set(passes, (seen.get(passes) ?? 0) + 1);
        }
      }),
      { seed, numRuns: 300 * times },
    );
    // Both answers are common, or the law has said little.
    expect(Math.min(seen.get(true) ?? 0, seen.get(false) ?? 0)).toBeGreaterThan(120);
  });

  test("staying away: a decision needs what it needs against the worst ballots of whoever is not helpful", () => {
    let counted = 0;
    let quorums = 0;
    let constituencies = 0;
    fc.assert(
      fc.property(votes(true), (vote) => {
        const { structure, council } = vote;
        const needs = structure.target({ kind: "body", body: council });
        const variables = variablesOf([needs]);
        // Votes of one party in two bodies, and objections, are told apart by the function; there a party may do what hurts in each.
        const decisions = (party: string) =>
          new Set(variables.flatMap(({ party: own, meaning }) => (own === party && "decision" in meaning ? [meaning.decision.key] : [])));
        if (parties.some((party) => decisions(party).size > 1)) return;
        if (variables.some(({ meaning }) => "decision" in meaning && meaning.decision.kind === "objection")) return;
        // By the manual whoever must abstain stays in the base of those present; in fact it may stay away and leave it.
        if (/those present(?! and)/.test(vote.text) && vote.text.includes(" abstains.")) return;
        const { read, presence } = structure.workedVote(council, undefined, () => "absent");
        const who = parties.filter((party) => read.has(party));
        if (who.length > 5) return;
        counted += 1;
        if (presence) quorums += 1;
        if (new Set(parties.flatMap((party) => [...decisions(party)])).size > 1) constituencies += 1;
        const passes = new Map<string, boolean>();
        for (const way of everyWay(ballots, who.length)) {
          const ballotOf = (party: string): Ballot => way[who.indexOf(party)] as Ballot;
          passes.set(way.join(), structure.workedVote(council, undefined, ballotOf).passes);
        }
        for (const levels of everyWay(["in favour", "abstaining", "unhelpful"] as const, who.length)) {
          const levelOf = (party: string | null) => levels[who.indexOf(party ?? "")];
          const function_ = comesAbout(
            needs,
            ({ party, meaning }) =>
              meaning.kind === "asks" ||
              levelOf(party) === "in favour" ||
              (meaning.kind === "not against" && levelOf(party) === "abstaining"),
          );
          const unhelpful = levels.filter((level) => level === "unhelpful").length;
          let worst = true;
          for (const way of everyWay<Ballot>(["against", "absent"], unhelpful)) {
            let next = 0;
            const cast = levels.map((level): Ballot => (level === "unhelpful" ? (way[next++] as Ballot) : level));
            worst &&= passes.get(cast.join()) === true;
          }
          expect(function_).toBe(worst);
        }
      }),
      { seed, numRuns: 150 * times },
    );
    expect(counted).toBeGreaterThan(30);
    expect(quorums).toBeGreaterThan(10);
    expect(constituencies).toBeGreaterThan(2);
  });

  test("a no can help exactly where one is said to, and so many votes in favour can be, and always are, enough", () => {
    const seen = new Map<boolean, number>();
    fc.assert(
      fc.property(votes(false), (vote) => {
        const { structure, council } = vote;
        const voteOf = (who: readonly string[], way: readonly Ballot[]) =>
          structure.workedVote(council, undefined, (party) => way[who.indexOf(party)] ?? "absent").passes;
        const who = parties.filter((party) => structure.workedVote(council, undefined, () => "absent").read.has(party));
        if (who.length > 4) return;
        let helps = false;
        let canBeEnough = Number.POSITIVE_INFINITY;
        let mostFailing = 0;
        let most = 0;
        const weighted = /(present|voting) weighted by|decides by[^\n]*weighted by/.test(vote.text);
        for (const way of everyWay(ballots, who.length)) {
          const passes = voteOf(who, way);
          const inFavour = way.filter((ballot) => ballot === "in favour").length;
          if (passes) canBeEnough = Math.min(canBeEnough, inFavour);
          else mostFailing = Math.max(mostFailing, inFavour);
          most = Math.max(most, inFavour);
          if (passes) continue;
          for (const [place, ballot] of way.entries())
            if (ballot === "absent" || ballot === "abstaining")
              helps ||= voteOf(
                who,
                way.map((one, at) => (at === place ? "against" : one)),
              );
        }
        const turnout = turnoutOf(structure, council, undefined);
        if (turnout === "undecided") throw new RangeError("four voters are few enough");
        expect((turnout?.noThatHelps ?? null) !== null).toBe(helps);
        seen.set(helps, (seen.get(helps) ?? 0) + 1);
        if (turnout === null) return;
        if (turnout.noThatHelps !== null) {
          const { inFavour, abstaining, against, more, instead } = turnout.noThatHelps;
          const cast = (moved: Ballot) => (party: string) =>
            more.includes(party)
              ? moved
              : inFavour.includes(party)
                ? "in favour"
                : abstaining.includes(party)
                  ? "abstaining"
                  : against.includes(party)
                    ? "against"
                    : "absent";
          expect(structure.workedVote(council, undefined, cast(instead)).passes).toBe(false);
          expect(structure.workedVote(council, undefined, cast("against")).passes).toBe(true);
        }
        if (weighted) return;
        expect(turnout.canBeEnough === null ? Number.POSITIVE_INFINITY : Number(turnout.canBeEnough.numerator)).toBe(canBeEnough);
        expect(turnout.alwaysEnough === null ? null : Number(turnout.alwaysEnough.numerator)).toBe(
          mostFailing < most ? Math.max(mostFailing + 1, 1) : null,
        );
      }),
      { seed, numRuns: 200 * times },
    );
    expect(seen.get(true) ?? 0).toBeGreaterThan(5);
    expect(seen.get(false) ?? 0).toBeGreaterThan(30);
  });
});
