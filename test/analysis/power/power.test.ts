import { describe, expect, test } from "vitest";
import {
  collectiveIndices,
  constant,
  gameOf,
  isBlocking,
  power,
  powerIndices,
  powerToJson,
  rolesOf,
  swingsOf,
  weightedGame,
} from "../../../src/analysis/power/index.ts";
import { add, attempt, rational, toText, zero } from "../../../src/kernel/index.ts";
import { names } from "./games.ts";

const council = () => weightedGame(["France", "Italy", "Belgium"], [3n, 2n, 1n], 4n);

test("the finding of a small council, as JSON", () => {
  expect(powerToJson(power(council()))).toEqual({
    kind: "power",
    schema: 1,
    game: { members: 3, levels: 2, constant: null, proper: true, strong: false },
    coalitions: {
      total: "8",
      winning: "3",
      minimalWinning: {
        count: "2",
        listed: [
          ["France", "Italy"],
          ["France", "Belgium"],
        ],
        complete: true,
      },
      minimalBlocking: { count: "2", listed: [["France"], ["Italy", "Belgium"]], complete: true },
    },
    members: [
      {
        name: "France",
        roles: ["vetoer"],
        swings: "3",
        banzhafAbsolute: "3/4",
        banzhafNormalised: "3/5",
        shapleyShubik: "2/3",
        colemanPrevent: "1",
        colemanInitiate: "3/5",
        rae: "7/8",
      },
      ...["Italy", "Belgium"].map((name) => ({
        name,
        roles: [],
        swings: "1",
        banzhafAbsolute: "1/4",
        banzhafNormalised: "1/5",
        shapleyShubik: "1/6",
        colemanPrevent: "1/3",
        colemanInitiate: "1/5",
        rae: "5/8",
      })),
    ],
    collective: { colemanAct: "3/8" },
    engine: { name: "diagram", why: "it takes every rule as it is written", nodes: 3, notComputed: [] },
  });
});

test("lists stop at the limit and say so; the counts do not", () => {
  const { minimalWinning } = power(council(), 1).coalitions;
  expect(minimalWinning).toEqual({ count: 2n, listed: [["France", "Italy"]], complete: false });
});

describe.each([
  ["nothing can pass", 7n, 0n],
  ["everything passes", 0n, 8n],
] as const)("a game in which %s", (reason, quota, winning) => {
  const game = weightedGame(["France", "Italy", "Belgium"], [3n, 2n, 1n], quota);

  test("has no index, and the finding says why", () => {
    expect(constant(game)).toBe(reason);
    const finding = power(game);
    expect(finding.game.constant).toBe(reason);
    expect(finding.coalitions.winning).toBe(winning);
    expect(finding.collective.colemanAct).toBeNull();
    for (const member of finding.members) {
      expect(member).toMatchObject({ swings: 0n, roles: [], shapleyShubik: null, banzhafAbsolute: null, rae: null });
    }
    for (const index of [...powerIndices, ...collectiveIndices]) {
      expect(() => index.of(game)).toThrow(new RangeError(`no index is defined where ${reason}`));
    }
  });
});

const games = [
  weightedGame(names(6), [4n, 4n, 4n, 2n, 2n, 1n], 12n),
  weightedGame(names(4), [1n, 1n, 1n, 1n], 4n),
  weightedGame(names(3), [50n, 49n, 1n], 51n),
] as const;

test.each(powerIndices.map((index) => [index.name, index] as const))("%s gives a dummy nothing and equals the same", (_, index) => {
  const [eec = [], unanimity = [], parties = []] = games.map((game) => index.of(game));
  expect(eec[5]).toEqual(index.field === "rae" ? rational(1n, 2n) : rational(0n));
  expect(new Set(unanimity.map(toText)).size).toBe(1);
  expect(parties[1]).toEqual(parties[2]);
});

test.each([...powerIndices, ...collectiveIndices].map((index) => [index.name, index] as const))(
  "%s says what it is in a sentence, and whose it is",
  (_, index) => {
    expect(index.says).toMatch(/^[A-Z].*\.$/);
    expect(index.source).toMatch(/^[A-Z][A-Za-z]+\d{4}$/);
  },
);

test("no two indices have one name or one field", () => {
  const every = [...powerIndices, ...collectiveIndices];
  expect(new Set(every.map(({ name }) => name)).size).toBe(every.length);
  expect(new Set(every.map(({ field }) => field)).size).toBe(every.length);
});

test("eighty equal members have a swing in C(79,40) coalitions each, which no 64-bit number counts", () => {
  const game = weightedGame(
    names(80),
    names(80).map(() => 1n),
    41n,
  );
  const { members } = power(game, 1);
  expect(new Set(swingsOf(game))).toEqual(new Set([53753604366668088230810n]));
  expect(members.map(({ shapleyShubik }) => shapleyShubik && toText(shapleyShubik))).toEqual(names(80).map(() => "1/80"));
});

test("a member whose weight reaches the quota is no veto player, and the others have power too", () => {
  const game = weightedGame(names(3), [4n, 2n, 2n], 3n);
  const [big, left, right] = power(game).members;
  expect(rolesOf(game)).toEqual([["passer"], [], []]);
  expect([big, left, right].map((member) => member && toText(member.shapleyShubik ?? zero))).toEqual(["2/3", "1/6", "1/6"]);
  expect(power(game).game).toMatchObject({ proper: false, strong: true });
});

test("a member of weight nothing is a dummy and doubles the counts, and nobody's share changes", () => {
  const [with0, without0] = [weightedGame(names(4), [3n, 2n, 1n, 0n], 4n), weightedGame(names(3), [3n, 2n, 1n], 4n)].map((game) =>
    power(game),
  );
  expect(with0?.coalitions.winning).toBe(6n);
  expect(with0?.members.map(({ swings }) => swings)).toEqual([6n, 2n, 2n, 0n]);
  expect(with0?.members.slice(0, 3).map(({ shapleyShubik }) => shapleyShubik)).toEqual(
    without0?.members.map(({ shapleyShubik }) => shapleyShubik),
  );
  expect(with0?.members[3]?.roles).toEqual(["dummy"]);
});

test("a list that does not fit in the budget is not there, and the finding says so and gives the way out", () => {
  const pairs = gameOf(names(12), (votes, d) => d.any(votes.slice(0, 6).map((vote, i) => d.and(vote, votes[i + 6] ?? 0))));
  // The budget of the lists is that of the diagram; here it is made smaller when the rule has been built.
  Object.defineProperty(pairs.diagram, "limits", { value: { nodeBudget: 20, cancelled: undefined } });
  const finding = power(pairs);
  expect(finding.coalitions.minimalWinning).toBeNull();
  expect(finding.coalitions.winning).toBe(4096n - 729n);
  expect(finding.engine.notComputed[0]).toEqual({
    what: "minimal winning coalitions",
    why: "they need more than 20 nodes",
    wayOut: "give a larger budget of nodes",
  });
  expect(powerToJson(finding).coalitions.minimalWinning).toBeNull();
});

test("heavier members stand higher in the diagram, equal ones in their order; the members keep theirs", () => {
  const game = weightedGame(["a", "b", "c", "d"], [1n, 5n, 3n, 5n], 8n);
  expect(game.variableOf).toEqual([3, 0, 2, 1]);
  expect(game.members).toEqual(["a", "b", "c", "d"]);
});

test("a cancelled computation is a result of the attempt", () => {
  let cancel = false;
  const weights = Array.from({ length: 22 }, (_, i) => BigInt(7919 * (i + 3) * (i + 1)) % 1_000_003n);
  const game = weightedGame(names(22), weights, 4_000_000n, { cancelled: () => cancel });
  cancel = true;
  expect(attempt(() => power(game))).toEqual({ done: false, reason: "cancelled" });
  cancel = false;
  const shares = power(game, 0).members.map(({ shapleyShubik }) => shapleyShubik ?? zero);
  expect(toText(shares.reduce(add))).toBe("1");
});

test("what the programmer gets wrong is said", () => {
  expect(() => weightedGame(["France", "Italy"], [1n], 1n)).toThrow("1 weights were given for 2 members: one per member is needed");
  expect(() => weightedGame(["France", "France"], [1n, 1n], 1n)).toThrow('member "France" stands twice in the list of members');
  expect(() => gameOf(["France"], ([vote = 0], d) => d.not(vote))).toThrow("a rule may not be lost by gaining a vote");
  expect(() => isBlocking(council(), ["Spain"])).toThrow('"Spain" is not a member; members: France, Italy, Belgium');
});
