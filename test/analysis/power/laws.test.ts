import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bothLose,
  bothWin,
  collectiveIndices,
  constant,
  dictators,
  dummies,
  isBlocking,
  isProper,
  isStrong,
  isWinning,
  minimalBlocking,
  minimalWinning,
  passers,
  powerIndices,
  type SimpleGame,
  swingsOf,
  vetoPlayers,
  winningCount,
} from "../../../src/analysis/power/index.ts";
import { add, type Rational, rational, toText, zero } from "../../../src/kernel/index.ts";
import { gameOfRule, isIn, names, type Rule, rules, wins, without } from "./games.ts";

const size = 6;
const members = Array.from({ length: size }, (_, member) => member);
const coalitions = Array.from({ length: 2 ** size }, (_, coalition) => coalition);
const all = 2 ** size - 1;
const one = (coalition: number) => members.filter((member) => isIn(coalition, member)).map((member) => `member ${member}`);
const sizeOf = (coalition: number) => one(coalition).length;
const factorial = (n: number): bigint => (n <= 1 ? 1n : BigInt(n) * factorial(n - 1));
const sum = (shares: readonly Rational[]) => shares.reduce(add, zero);
const texts = (shares: readonly Rational[]) => shares.map(toText);
const indexOf = (field: string, game: SimpleGame) => powerIndices.find((index) => index.field === field)?.of(game) ?? [];

/** Each law for every rule; `weights` turn the order of the diagram, which must not be seen. */
function forEveryGame(law: (rule: Rule, game: SimpleGame) => void, also: (game: SimpleGame) => boolean = () => true): void {
  const order = fc.array(fc.bigInt({ min: 0n, max: 9n }), { minLength: size, maxLength: size });
  fc.assert(
    fc.property(rules(size), order, (rule, weights) => {
      const game = gameOfRule(rule, size, weights);
      if (also(game)) law(rule, game);
    }),
    { numRuns: 200 },
  );
}
const playable = (game: SimpleGame) => constant(game) === null;

test("a coalition wins by the diagram when it wins by the rule, and blocks when the others lose", () => {
  forEveryGame((rule, game) => {
    for (const coalition of coalitions) {
      expect(isWinning(game, one(coalition))).toBe(wins(rule, coalition));
      expect(isBlocking(game, one(coalition))).toBe(!wins(rule, all & ~coalition));
    }
    expect(winningCount(game)).toBe(BigInt(coalitions.filter((coalition) => wins(rule, coalition)).length));
  });
});

test("every index is what its definition says, coalition by coalition", () => {
  forEveryGame((rule, game) => {
    const critical = (member: number) =>
      coalitions.filter((coalition) => isIn(coalition, member) && wins(rule, coalition) && !wins(rule, without(coalition, member)));
    const swings = members.map((member) => BigInt(critical(member).length));
    const total = swings.reduce((a, b) => a + b);
    const winning = BigInt(coalitions.filter((coalition) => wins(rule, coalition)).length);
    const losing = BigInt(coalitions.length) - winning;
    expect(swingsOf(game)).toEqual(swings);
    expect(indexOf("banzhafAbsolute", game)).toEqual(swings.map((count) => rational(count, 2n ** BigInt(size - 1))));
    expect(indexOf("banzhafNormalised", game)).toEqual(swings.map((count) => rational(count, total)));
    expect(indexOf("colemanPrevent", game)).toEqual(swings.map((count) => rational(count, winning)));
    expect(indexOf("colemanInitiate", game)).toEqual(swings.map((count) => rational(count, losing)));
    const agreeing = (member: number) => coalitions.filter((coalition) => wins(rule, coalition) === isIn(coalition, member)).length;
    expect(indexOf("rae", game)).toEqual(members.map((member) => rational(BigInt(agreeing(member)), 2n ** BigInt(size))));
    const pivots = (member: number) =>
      critical(member).reduce((orders, coalition) => orders + factorial(sizeOf(coalition) - 1) * factorial(size - sizeOf(coalition)), 0n);
    expect(indexOf("shapleyShubik", game)).toEqual(members.map((member) => rational(pivots(member), factorial(size))));
    expect(collectiveIndices.map(({ of }) => of(game))).toEqual([rational(winning, 2n ** BigInt(size))]);
  }, playable);
});

test("minimal winning and minimal blocking coalitions are those of the definition, smaller ones first, then in the order of the members", () => {
  const inOrder = (found: readonly number[]) =>
    found
      .map((coalition) => [members.filter((member) => isIn(coalition, member)).join(), coalition] as const)
      .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  forEveryGame((rule, game) => {
    const minimal = (holds: (coalition: number) => boolean) =>
      inOrder(coalitions.filter((c) => holds(c) && members.every((member) => !isIn(c, member) || !holds(without(c, member)))));
    const winning = minimal((coalition) => wins(rule, coalition));
    const blocking = minimal((coalition) => !wins(rule, all & ~coalition));
    for (const [found, expected] of [
      [minimalWinning(game), winning],
      [minimalBlocking(game), blocking],
    ] as const) {
      expect(found).toEqual({ count: BigInt(expected.length), listed: expected.map(([, coalition]) => one(coalition)), complete: true });
    }
    const two = minimalWinning(game, 2);
    expect(two).toEqual({
      count: BigInt(winning.length),
      listed: winning.slice(0, 2).map(([, coalition]) => one(coalition)),
      complete: winning.length <= 2,
    });
    expect(minimalWinning(game, 0).listed).toEqual([]);
  });
});

test("the shares of Shapley-Shubik and of Banzhaf add up to one, exactly", () => {
  forEveryGame((_, game) => {
    for (const field of ["shapleyShubik", "banzhafNormalised"]) expect(toText(sum(indexOf(field, game)))).toBe("1");
  }, playable);
});

test("the dual game, in which winning is blocking, has the same swings and the same Shapley-Shubik shares", () => {
  forEveryGame((_, game) => {
    const dual: SimpleGame = { ...game, wins: game.diagram.dual(game.wins) };
    expect(swingsOf(dual)).toEqual(swingsOf(game));
    expect(texts(indexOf("shapleyShubik", dual))).toEqual(texts(indexOf("shapleyShubik", game)));
    expect(minimalWinning(dual)).toEqual(minimalBlocking(game));
  }, playable);
});

test("anonymity: the order of the members in the diagram changes nothing", () => {
  forEveryGame((rule, game) => {
    const plain = gameOfRule(rule, size);
    for (const index of powerIndices) expect(index.of(game)).toEqual(index.of(plain));
    expect(minimalBlocking(game, 3)).toEqual(minimalBlocking(plain, 3));
  }, playable);
});

test("anonymity: renaming the members renames the answer", () => {
  forEveryGame((_, game) => {
    const turned = [...members.slice(1), 0];
    const renamed: SimpleGame = { ...game, variableOf: turned.map((member) => game.variableOf[member] as number) };
    for (const { of } of powerIndices) {
      const shares = of(game);
      expect(of(renamed)).toEqual(turned.map((member) => shares[member]));
    }
  }, playable);
});

test("a dummy has no power by any index, and is in no minimal coalition", () => {
  forEveryGame((rule, game) => {
    const never = members.filter((member) =>
      coalitions.every((coalition) => wins(rule, coalition) === wins(rule, without(coalition, member))),
    );
    const found = dummies(game);
    expect(found).toEqual(never.map((member) => `member ${member}`));
    for (const name of found) {
      const member = game.members.indexOf(name);
      for (const { field, of } of powerIndices) expect(toText(of(game)[member] ?? zero)).toBe(field === "rae" ? "1/2" : "0");
      for (const coalition of [...minimalWinning(game).listed, ...minimalBlocking(game).listed]) expect(coalition).not.toContain(name);
    }
  }, playable);
});

test("a veto player is in every minimal winning coalition and blocks alone; a passer is in every minimal blocking one and wins alone", () => {
  forEveryGame((_, game) => {
    const inAll = (coalitions: readonly (readonly string[])[]) =>
      names(size).filter((name) => coalitions.every((coalition) => coalition.includes(name)));
    expect(vetoPlayers(game)).toEqual(inAll(minimalWinning(game).listed));
    expect(passers(game)).toEqual(inAll(minimalBlocking(game).listed));
    expect(vetoPlayers(game)).toEqual(names(size).filter((name) => isBlocking(game, [name])));
    expect(passers(game)).toEqual(names(size).filter((name) => isWinning(game, [name])));
    const found = dictators(game);
    expect(found).toEqual(names(size).filter((name) => passers(game).includes(name) && vetoPlayers(game).includes(name)));
    if (found.length > 0) expect(dummies(game)).toHaveLength(size - 1);
  }, playable);
});

test("a game is proper when no two coalitions without a common member both win, strong when of two halves one wins", () => {
  forEveryGame((rule, game) => {
    expect(isProper(game)).toBe(!coalitions.some((coalition) => wins(rule, coalition) && wins(rule, all & ~coalition)));
    expect(isStrong(game)).toBe(!coalitions.some((coalition) => !wins(rule, coalition) && !wins(rule, all & ~coalition)));
    for (const [division, win] of [
      [bothWin(game), true],
      [bothLose(game), false],
    ] as const) {
      expect(division === null).toBe(win ? isProper(game) : isStrong(game));
      for (const side of division ?? []) expect(isWinning(game, side)).toBe(win);
      if (division !== null) expect([...division[0], ...division[1]].sort()).toEqual(names(size));
    }
  });
});
