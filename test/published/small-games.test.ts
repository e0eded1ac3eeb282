/** 24 games of 3 to 10 members whose every index and coalition list was computed by enumeration with two other programs. */

import { describe, expect, test } from "vitest";
import { dictators, dummies, power, powerToJson, vetoPlayers } from "../../src/analysis/power/index.ts";
import { gameOfRule, type Rule } from "../analysis/power/games.ts";
import { haveSharedData, sharedData } from "./shared-data.ts";

interface SmallGame {
  readonly id: string;
  readonly n: number;
  readonly rule: Rule;
  readonly expected: {
    readonly winning: number;
    readonly swings: readonly number[];
    readonly banzhaf_absolute: readonly string[];
    readonly banzhaf_normalized: readonly string[];
    readonly shapley_shubik: readonly string[];
    readonly coleman_collective: string;
    readonly coleman_prevent: readonly string[];
    readonly coleman_initiate: readonly string[];
    readonly rae: readonly string[];
    readonly vetoers: readonly number[];
    readonly dictators: readonly number[];
    readonly dummies: readonly number[];
    readonly proper: boolean;
    readonly strong: boolean;
    readonly minimal_winning: readonly (readonly number[])[];
    readonly minimal_winning_count: number;
    readonly minimal_blocking: readonly (readonly number[])[];
    readonly minimal_blocking_count: number;
  };
}

const games = sharedData<{ games: SmallGame[] }>("voting-power/small_games.json")?.games ?? [];
const named = (members: readonly number[]) => members.map((member) => `member ${member}`);
const sets = (coalitions: readonly (readonly string[])[]) => coalitions.map((coalition) => [...coalition].sort().join()).sort();

describe.skipIf(!haveSharedData)("the 24 small games (needs ../shared/data)", () => {
  test("there are 24", () => {
    expect(games).toHaveLength(24);
  });

  test.each(games.map((game) => [game.id, game.rule.type, game] as const))("%s, %s: every field", (_id, _type, { n, rule, expected }) => {
    const game = gameOfRule(rule, n);
    const finding = powerToJson(power(game));
    const { members, coalitions, collective } = finding;
    expect(coalitions.winning).toBe(`${expected.winning}`);
    expect(members.map(({ swings }) => swings)).toEqual(expected.swings.map(String));
    expect(members.map(({ banzhafAbsolute }) => banzhafAbsolute)).toEqual(expected.banzhaf_absolute);
    expect(members.map(({ banzhafNormalised }) => banzhafNormalised)).toEqual(expected.banzhaf_normalized);
    expect(members.map(({ shapleyShubik }) => shapleyShubik)).toEqual(expected.shapley_shubik);
    expect(members.map(({ colemanPrevent }) => colemanPrevent)).toEqual(expected.coleman_prevent);
    expect(members.map(({ colemanInitiate }) => colemanInitiate)).toEqual(expected.coleman_initiate);
    expect(members.map(({ rae }) => rae)).toEqual(expected.rae);
    expect(collective.colemanAct).toBe(expected.coleman_collective);
    expect(vetoPlayers(game)).toEqual(named(expected.vetoers));
    expect(dictators(game)).toEqual(named(expected.dictators));
    expect(dummies(game)).toEqual(named(expected.dummies));
    expect(finding.game).toEqual({ members: n, levels: 2, constant: null, proper: expected.proper, strong: expected.strong });
    expect(coalitions.minimalWinning?.count).toBe(`${expected.minimal_winning_count}`);
    expect(sets(coalitions.minimalWinning?.listed ?? [])).toEqual(sets(expected.minimal_winning.map(named)));
    expect(coalitions.minimalBlocking?.count).toBe(`${expected.minimal_blocking_count}`);
    expect(sets(coalitions.minimalBlocking?.listed ?? [])).toEqual(sets(expected.minimal_blocking.map(named)));
  });
});
