/**
 * Texts that are read where they lie beside the project: the language's examples and the rules of fourteen institutions. Their own claims must
 * hold; so must what each of the classic guarantees is known to show.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Ballot, Choices, Library } from "../../src/agreement/index.ts";
import { keyOf } from "../../src/agreement/index.ts";
import { valuesOf } from "../../src/agreement/packages.ts";
import { namedChoices } from "../../src/analysis/claims/index.ts";
import { canActAlone, canBeHonouredWithout, singleBlockers, verdictOf } from "../../src/analysis/guarantees/index.ts";
import { catalog, libraryOf, libraryUnder, textsUnder } from "../agreement/library.ts";
import { claimsOf, firstOf, promise } from "../analysis/judged.ts";
import { type Conduct, decides, Text, World } from "../structure/oracle/index.ts";

const beside = (path: string) => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
const folders = [
  { folder: beside("design/examples"), what: "an example of the language", votes: 18 },
  { folder: beside("data/real-rules"), what: "the rules of an institution", votes: 91 },
];

describe.each(folders)("$what: every claim that can be judged holds", ({ folder }) => {
  const texts: ReadonlyMap<string, string> = existsSync(folder) ? textsUnder(folder) : new Map();
  // The claims of `all-constructs` show forms and say nothing.
  const paths = [...texts.keys()].filter((path) => path !== "all-constructs.servanda");
  test.skipIf(texts.size === 0)("the folder is here; without it these texts are skipped", () => expect(paths.length).toBeGreaterThan(10));
  test.each(paths)("%s", (path) => {
    const library = libraryUnder(texts, path);
    expect(library.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const results = claimsOf(library);
    expect(results.filter(({ state }) => state !== "holds").map(({ claim, because }) => `${claim.name}: ${because}`)).toEqual([]);
  });
});

const conducts: Readonly<Record<Ballot, Conduct>> = { "in favour": "yes", against: "no", abstaining: "abstain", absent: "absent" };

/** Worked votes have no analysis in this version; the oracle judges them, and the known answers judge the oracle. */
function workedVotes(library: Library): readonly { readonly name: string; readonly asClaimed: boolean }[] {
  const agreement = firstOf(library);
  return agreement.claims.flatMap((claim) => {
    const { test: vote, setting } = claim;
    if (vote.kind !== "worked vote" || vote.target.kind !== "body" || setting?.kind === "conflict") return [];
    const { body, matter } = vote.target;
    const given = namedChoices(claim);
    const packages = agreement.contested.reduce<readonly Choices[]>(
      (all, place) => {
        const chosen = given.get(keyOf(place));
        const values = chosen === undefined ? valuesOf(place) : [chosen];
        return all.flatMap((choices) => values.map((value) => new Map(choices).set(keyOf(place), value)));
      },
      [new Map()],
    );
    const inEach = packages.map((choices) => {
      const text = new Text(agreement, choices);
      const ballots = new Map<string, Ballot>();
      let others: Ballot = "absent";
      for (const { who, ballot } of vote.votes) {
        if (who === "the others") others = ballot;
        else for (const party of text.parties(who)) ballots.set(party, ballot);
      }
      const world = new World(text, setting, ({ party }) => conducts[ballots.get(party ?? "") ?? others], true);
      return decides(world, body, { matter, about: "this vote", stage: "case", within: [] }) === vote.passes;
    });
    return [{ name: claim.name, asClaimed: inEach.every((as) => as) }];
  });
}

describe.each(folders)("$what: the oracle finds every worked vote as it is claimed", ({ folder, votes }) => {
  const texts: ReadonlyMap<string, string> = existsSync(folder) ? textsUnder(folder) : new Map();
  test.skipIf(texts.size === 0)("the folder is here; without it these votes are skipped", () => {
    const found = [...texts.keys()]
      .filter((path) => path !== "all-constructs.servanda")
      .map((path) => workedVotes(libraryUnder(texts, path)));
    expect(found.flat().filter(({ asClaimed }) => !asClaimed)).toEqual([]);
    expect(found.flat().length).toBeGreaterThanOrEqual(votes);
  });
});

describe("what each of the classic guarantees shows", () => {
  const treaties = textsUnder(catalog);
  const shipped = (name: string) => libraryUnder(treaties, `treaties/${name}.servanda`);
  const verdict = (library: Library, name: string, inCase?: string, under: readonly string[] = []) => {
    const { structure, needs } = promise(library, name, inCase, under);
    return verdictOf(structure, needs).verdict;
  };
  const alone = (library: Library, name: string, inCase?: string) => {
    const { structure, needs } = promise(library, name, inCase);
    return singleBlockers(structure, needs);
  };

  test("Budapest 1994: a referral to a council in which a signatory can block is a dead letter when that signatory attacks", () => {
    const budapest = shipped("budapest-1994");
    expect(verdict(budapest, "Council Acts", "Signatory As Triggering Party")).toBe("dead letter");
    expect(alone(budapest, "Council Acts")).toEqual(["China", "France", "Russia", "United Kingdom", "United States"]);
  });

  test("League 1931: under Article 11 all votes count and Manchuria is a dead letter; under Article 15 the parties' do not, and it is not", () => {
    const league = shipped("league-1931-1935");
    expect(verdict(league, "Article 11 Resolution", "Manchuria")).toBe("dead letter");
    expect(verdict(league, "Article 15 Report", "Manchuria")).toBe("discretionary");
    expect(verdict(league, "Article 15 Report", "Abyssinia")).toBe("discretionary");
  });

  test("United Nations Charter: a permanent member stops enforcement against itself, not a recommendation on its dispute", () => {
    const charter = shipped("un-charter");
    expect(verdict(charter, "Council Acts", "Permanent Member As Triggering Party")).toBe("dead letter");
    expect(verdict(charter, "Council Recommends", "Permanent Member As Triggering Party")).toBe("discretionary");
    expect(verdict(charter, "Uniting For Peace", "Permanent Member As Triggering Party")).toBe("discretionary");
  });

  test("steps that wait for each other are dead letters in every case, whoever refuses", () => {
    const steps = shipped("minsk-like");
    const { structure, needs } = promise(steps, "Elections");
    expect(verdictOf(structure, needs)).toEqual({ verdict: "dead letter", because: "nothing brings it about", lawful: null });
  });

  test("a guarantee that starts after a ceasefire makes the attacker a blocker, though it has no vote", () => {
    const coalition = libraryUnder(treaties, "news/ukraine-2025/coalition-without-russia.servanda");
    expect(alone(coalition, "Reassurance Force")).toEqual(["Ukraine", "Russia"]);
    expect(alone(coalition, "Reassurance Force", "Attack After Ceasefire")).toEqual([]);
  });

  test("Locarno 1925: where each judges the trigger for itself the promise is discretionary, although every duty is a shall", () => {
    const text = (judge: string) =>
      libraryOf(`parties Germany, France, Belgium, Britain and Italy. measures Assistance. event Flagrant Violation.
        guarantee Mutual Guarantee: when Flagrant Violation occurs${judge}, each of Britain and Italy shall provide Assistance.
        case Rhineland: Flagrant Violation by Germany on France.`);
    expect(verdict(text(", as judged by each of them"), "Mutual Guarantee", "Rhineland")).toBe("discretionary");
    expect(verdict(text(""), "Mutual Guarantee", "Rhineland")).toBe("owed");
  });

  test("GATT and WTO: adopting a report by consensus the loser stops it, rejecting it by consensus the loser does not", () => {
    const text = (rule: string) =>
      libraryOf(`parties Winner, Loser and Third. event Dispute.
        body Settlement consists of Winner, Loser and Third. decides by ${rule}.
        goal Report Adopted: Settlement decides.
        case Complaint: Dispute by Loser on Winner.`);
    expect(verdict(text("consensus"), "Report Adopted", "Complaint")).toBe("dead letter");
    expect(verdict(text("fewer than all opposed"), "Report Adopted", "Complaint")).toBe("discretionary");
    expect(alone(text("fewer than all opposed"), "Report Adopted", "Complaint")).toEqual([]);
  });

  const examples = textsUnder(existsSync(beside("design/examples")) ? beside("design/examples") : catalog);
  const example = (name: string) => libraryUnder(examples, `${name}.servanda`);
  const here = examples.has("cyprus-1960.servanda");

  test.skipIf(!here)("Cyprus 1960, where the example is here: common action can be blocked by one, and each can act alone", () => {
    const cyprus = example("cyprus-1960");
    const guarantors = ["Greece", "Turkey", "United Kingdom"];
    expect(alone(cyprus, "Guarantor Powers")).toEqual(guarantors);
    const { needs } = promise(cyprus, "Restoration");
    expect(
      firstOf(cyprus)
        .parties.filter(({ name }) => canActAlone(needs, name))
        .map(({ name }) => name),
    ).toEqual(guarantors);
  });

  test.skipIf(!here)("Rio 1947, where the example is here: the triggering party has no vote; sanctions bind, force does not", () => {
    const rio = example("rio-1947");
    expect(alone(rio, "Organ of Consultation", "Hundred Hours War")).toEqual([]);
    const hollow = (name: string) => {
      const { structure, needs } = promise(rio, name);
      return canBeHonouredWithout(structure, needs);
    };
    expect([hollow("Force Used"), hollow("Sanctions Imposed")]).toEqual([true, false]);
  });

  test.skipIf(!here)(
    "NATO 1949, where the example is here: any one ally blocks the Council, none blocks Article 5, and it is hollow of force",
    () => {
      const nato = example("nato-like");
      expect(alone(nato, "Council").length).toBe(9);
      expect(alone(nato, "Collective Defence")).toEqual([]);
      const { structure, needs } = promise(nato, "Estonia Defended");
      expect(canBeHonouredWithout(structure, needs)).toBe(true);
    },
  );

  test.skipIf(!here)("Luxembourg 1867 and Belgium 1839, where the example is here: one violator releases all, or nobody but itself", () => {
    const neutrality = example("belgium-1839-luxembourg-1867");
    expect(verdict(neutrality, "Luxembourg Defended", "Luxembourg Invaded")).toBe("dead letter");
    expect(verdict(neutrality, "Belgium Defended", "Belgium Invaded")).toBe("owed");
  });

  test.skipIf(!here)(
    "Ronin 2022, where the example is here: the operator of four keys of nine needs one friend, and no key is a veto",
    () => {
      const bridge = example("ronin-multisig");
      expect(alone(bridge, "Validators")).toEqual([]);
      const { needs } = promise(bridge, "Validators");
      expect(canActAlone(needs, "Operator")).toBe(false);
    },
  );
});
