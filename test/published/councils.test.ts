/**
 * Councils, boards and colleges of the literature on voting power.
 *
 * [FelsenthalMachover1998] prints most of these tables; the pages are to be checked in print. Where a file of `../shared/data`
 * is named, its values were computed by two other programs.
 */

import { describe, expect, test } from "vitest";
import {
  gameOf,
  minimalBlocking,
  minimalWinning,
  power,
  powerIndices,
  powerToJson,
  type SimpleGame,
  swingsOf,
  vetoPlayers,
  weighted,
  weightedGame,
  winningCount,
} from "../../src/analysis/power/index.ts";
import { toDecimal, toText } from "../../src/kernel/index.ts";
import { haveSharedData, sharedData } from "./shared-data.ts";

const share = (field: string, game: SimpleGame) => (powerIndices.find((index) => index.field === field)?.of(game) ?? []).map(toText);

describe("Security Council: nine of fifteen, and no permanent member against [Charter of the United Nations, Article 27(3)]", () => {
  const permanent = ["China", "France", "Russia", "United Kingdom", "United States"];
  const elected = Array.from({ length: 10 }, (_, seat) => `elected ${seat + 1}`);
  const council = gameOf([...permanent, ...elected], (votes, d) =>
    d.all([
      ...votes.slice(0, 5),
      weighted(
        d,
        votes,
        votes.map(() => 1n),
        9n,
      ),
    ]),
  );
  const each = (first: string, other: string) => [...permanent.map(() => first), ...elected.map(() => other)];

  test("848 coalitions win, 210 of them minimal; 125 minimal ones block, five of one member and 120 of seven", () => {
    expect(winningCount(council)).toBe(848n);
    expect(minimalWinning(council).count).toBe(210n);
    const blocking = minimalBlocking(council);
    expect(blocking).toMatchObject({ count: 125n, complete: true });
    expect(blocking.listed.slice(0, 5)).toEqual(permanent.map((name) => [name]));
    expect(new Set(blocking.listed.slice(5).map((coalition) => coalition.length))).toEqual(new Set([7]));
  });

  test("a permanent member has 421/2145 of the Shapley-Shubik power, an elected one 4/2145", () => {
    expect(share("shapleyShubik", council)).toEqual(each("421/2145", "4/2145"));
  });

  test("the other indices", () => {
    const finding = powerToJson(power(council));
    const column = (field: keyof (typeof finding.members)[number]) => finding.members.map((member) => member[field]);
    expect(column("swings")).toEqual(each("848", "84"));
    expect(column("banzhafNormalised")).toEqual(each("106/635", "21/1270"));
    expect(column("banzhafAbsolute")).toEqual(each("53/1024", "21/4096"));
    expect(column("colemanPrevent")).toEqual(each("1", "21/212"));
    expect(column("colemanInitiate")).toEqual(each("53/1995", "1/380"));
    expect(column("rae")).toEqual(each("1077/2048", "4117/8192"));
    expect(finding.collective.colemanAct).toBe("53/2048");
    expect(finding.game).toEqual({ members: 15, levels: 2, constant: null, proper: true, strong: false });
    expect(vetoPlayers(council)).toEqual(permanent);
  });

  test("the weights 7 and 1 with the quota 39 are the same game, although every weight is below the quota", () => {
    const weights = [...permanent.map(() => 7n), ...elected.map(() => 1n)];
    const other = weightedGame(council.members, weights, 39n);
    expect(powerToJson(power(other)).members).toEqual(powerToJson(power(council)).members);
  });
});

/** Council of Ministers of the EEC, 1958-1972: [12; 4, 4, 4, 2, 2, 1]. [FelsenthalMachover1998], page to be checked in print. */
test("EEC 1958: Luxembourg is a dummy; Banzhaf swings are 10 10 10 6 6 0", () => {
  const six = ["Germany", "France", "Italy", "Belgium", "Netherlands", "Luxembourg"];
  const eec = weightedGame(six, [4n, 4n, 4n, 2n, 2n, 1n], 12n);
  expect(swingsOf(eec)).toEqual([10n, 10n, 10n, 6n, 6n, 0n]);
  expect(share("shapleyShubik", eec)).toEqual(["7/30", "7/30", "7/30", "3/20", "3/20", "0"]);
  expect(share("banzhafNormalised", eec)).toEqual(["5/21", "5/21", "5/21", "1/7", "1/7", "0"]);
  expect(power(eec).members.map(({ roles }) => roles)).toEqual([[], [], [], [], [], ["dummy"]]);
});

/** Council of Ministers of the EEC, 1973-1980. [FelsenthalMachover1998], page to be checked in print. */
test("EEC 1973: three new members give Luxembourg power that it did not have (the paradox of new members)", () => {
  const weights = [10n, 10n, 10n, 10n, 5n, 5n, 3n, 3n, 2n];
  const nine = ["Germany", "France", "Italy", "United Kingdom", "Belgium", "Netherlands", "Denmark", "Ireland", "Luxembourg"];
  const eec = weightedGame(nine, weights, 41n);
  const swings = swingsOf(eec);
  expect(swings[8]).toBe(5n);
  expect(swings.reduce((a, b) => a + b)).toBe(317n);
  expect(share("shapleyShubik", eec)[8]).toBe("1/105");
});

/** Council of the European Union, 1995-2004: 62 of 87. Printed to four decimals; the table is quoted from memory, the page to be found. */
test("EU-15: the printed Banzhaf and Shapley-Shubik shares, rounded", () => {
  const weights = [10n, 10n, 10n, 10n, 8n, 5n, 5n, 5n, 5n, 4n, 4n, 3n, 3n, 3n, 2n];
  const council = weightedGame(
    weights.map((_, index) => `state ${index + 1}`),
    weights,
    62n,
  );
  const printed = (field: string) =>
    new Set(
      powerIndices
        .find((index) => index.field === field)
        ?.of(council)
        .map((value) => toDecimal(value, 4)),
    );
  expect([...printed("banzhafNormalised")]).toEqual(["0.1116", "0.0924", "0.0587", "0.0479", "0.0359", "0.0226"]);
  expect([...printed("shapleyShubik")]).toEqual(["0.1167", "0.0955", "0.0552", "0.0454", "0.0353", "0.0207"]);
});

/** Nassau County Board of Supervisors, 1964. [Banzhaf1965], page to be checked in print. */
test("Nassau County 1964: three towns have a third of the power each, and the votes of the other three never count", () => {
  const board = weightedGame(
    ["Hempstead 1", "Hempstead 2", "Oyster Bay", "North Hempstead", "Long Beach", "Glen Cove"],
    [31n, 31n, 28n, 21n, 2n, 2n],
    58n,
  );
  expect(share("banzhafNormalised", board)).toEqual(["1/3", "1/3", "1/3", "0", "0", "0"]);
});

test("giving a vote away can raise the giver's power (the donation paradox)", () => {
  const before = weightedGame(["a", "b", "c", "d", "e"], [9n, 9n, 5n, 2n, 2n], 18n);
  const after = weightedGame(["a", "b", "c", "d", "e"], [8n, 10n, 5n, 2n, 2n], 18n);
  expect([share("banzhafNormalised", before)[0], share("banzhafNormalised", after)[0]]).toEqual(["4/11", "7/19"]);
});

interface Classic {
  readonly id: string;
  readonly name: string;
  readonly weights: readonly number[];
  readonly quota: number;
  readonly swings: readonly number[];
  readonly winning: number;
  readonly banzhaf: readonly number[];
  readonly shapley_shubik: readonly string[];
}

interface Lisbon {
  readonly labels: readonly string[];
  readonly populations: readonly number[];
  readonly winning: number;
  readonly swings: readonly number[];
  readonly shapley_shubik: readonly string[];
}

interface College {
  readonly labels: readonly string[];
  readonly weights: readonly number[];
  readonly quota: number;
  readonly expected: {
    readonly winning: string;
    readonly total_swings: string;
    readonly swings: readonly string[];
    readonly banzhaf_normalized: readonly number[];
  };
}

interface Council {
  readonly labels: readonly string[];
  readonly weights: readonly number[];
  readonly quota: number;
  readonly expected: {
    readonly winning: number;
    readonly swings: readonly number[];
    readonly shapley_shubik: readonly string[];
    readonly minimal_winning_count: number;
  };
}

describe.skipIf(!haveSharedData)("files of computed values (needs ../shared/data)", () => {
  const classics = sharedData<{ games: Classic[] }>("voting-power/classics.json")?.games ?? [];

  test.each(classics.map((classic) => [classic.name, classic] as const))(
    "%s",
    (_, { weights, quota, swings, winning, banzhaf, shapley_shubik }) => {
      const game = weightedGame(
        weights.map((_, index) => `member ${index}`),
        weights.map(BigInt),
        BigInt(quota),
      );
      expect(swingsOf(game)).toEqual(swings.map(BigInt));
      expect(winningCount(game)).toBe(BigInt(winning));
      expect(share("shapleyShubik", game)).toEqual(shapley_shubik);
      const doubles = powerIndices.find(({ field }) => field === "banzhafNormalised")?.of(game) ?? [];
      doubles.forEach((value, index) => {
        expect(Number(value.numerator) / Number(value.denominator)).toBeCloseTo(banzhaf[index] ?? Number.NaN, 14);
      });
    },
  );

  test("Security Council by weights", () => {
    const { labels, weights, quota, expected } = sharedData<Council>("voting-power/unsc.json") as Council;
    const game = weightedGame(labels, weights.map(BigInt), BigInt(quota));
    expect(winningCount(game)).toBe(BigInt(expected.winning));
    expect(swingsOf(game)).toEqual(expected.swings.map(BigInt));
    expect(share("shapleyShubik", game)).toEqual(expected.shapley_shubik);
    expect(minimalWinning(game, 0).count).toBe(BigInt(expected.minimal_winning_count));
  });

  /** Treaty on European Union, Article 16(4); populations of 1 January 2018 (Eurostat). */
  test("EU-27 under the Lisbon rule, populations exact, with and without the four-member clause", () => {
    const data = sharedData<Lisbon>("voting-power/eu27_lisbon_2018pop.json") as Lisbon;
    const people = data.populations.map(BigInt);
    const total = people.reduce((a, b) => a + b);
    const council = (clause: boolean) =>
      gameOf(
        data.labels,
        (votes, d) => {
          const count = (members: bigint) =>
            weighted(
              d,
              votes,
              votes.map(() => 1n),
              members,
            );
          const population = weighted(
            d,
            votes,
            people.map((persons) => 100n * persons),
            65n * total,
          );
          const both = d.and(count(15n), population);
          return clause ? d.or(both, count(24n)) : both;
        },
        { weights: people },
      );
    const game = council(true);
    expect(winningCount(game)).toBe(BigInt(data.winning));
    expect(swingsOf(game)).toEqual(data.swings.map(BigInt));
    expect(swingsOf(game).reduce((a, b) => a + b)).toBe(116_764_637n);
    expect(share("shapleyShubik", game)).toEqual(data.shapley_shubik);
    expect(winningCount(council(false))).toBe(17_715_309n);
    const finding = power(game);
    expect(finding.coalitions.minimalWinning).toMatchObject({ count: 4_343_697n, complete: false });
    expect(finding.coalitions.minimalWinning?.listed).toHaveLength(1_000);
  });

  test("Electoral College 2024: California decides in 518,714,817,081,760 of 2^50 coalitions", () => {
    const { labels, weights, quota, expected } = sharedData<College>("voting-power/us_ec_2024.json") as College;
    const college = weightedGame(labels, weights.map(BigInt), BigInt(quota));
    expect(`${winningCount(college)}`).toBe(expected.winning);
    expect(swingsOf(college).map(String)).toEqual(expected.swings);
    expect(`${swingsOf(college).reduce((a, b) => a + b)}`).toBe(expected.total_swings);
    expect(share("shapleyShubik", college)[0]).toBe("111603651861685256303/1033014834748665568800");
    const { count, listed } = minimalWinning(college, 10);
    expect(count).toBe(51_178_341_131_036n);
    expect(listed[0]).toHaveLength(12);
  });
});
