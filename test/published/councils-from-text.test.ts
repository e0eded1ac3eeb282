/** Councils as the shipped texts have them, compared with the counts of the literature on voting power. */
import { describe, expect, test } from "vitest";
import { gameOfBody } from "../../src/analysis/power/from-structure.ts";
import { minimalBlocking, minimalWinning, powerIndices, vetoPlayers, winningCount } from "../../src/analysis/power/index.ts";
import { toText } from "../../src/kernel/index.ts";
import { catalog, libraryUnder, textsUnder } from "../agreement/library.ts";
import { promise } from "../analysis/judged.ts";

const texts = textsUnder(catalog);
const council = (file: string, name: string) => {
  const library = libraryUnder(texts, `treaties/${file}.servanda`);
  const { structure, agreement } = promise(library, name);
  const body = agreement.bodies.find((one) => one.name === name);
  if (body === undefined) throw new RangeError(name);
  return gameOfBody(structure, body, undefined).game;
};

describe("Security Council [Charter of the United Nations, Article 27(3)]", () => {
  const game = council("un-charter", "Security Council");

  test("848 coalitions win, 210 of them minimal; 125 minimal ones block", () => {
    expect(winningCount(game)).toBe(848n);
    expect(minimalWinning(game).count).toBe(210n);
    expect(minimalBlocking(game).count).toBe(125n);
  });

  test("a permanent member has 421/2145 of the Shapley-Shubik power, an elected one 4/2145", () => {
    const shares = powerIndices.find(({ field }) => field === "shapleyShubik")?.of(game) ?? [];
    expect(new Set(shares.slice(0, 5).map(toText))).toEqual(new Set(["421/2145"]));
    expect(new Set(shares.slice(5).map(toText))).toEqual(new Set(["4/2145"]));
    expect(shares.length).toBe(15);
  });
});

describe("Council of the European Union, 27 members, populations of 1 January 2018 [TEU, Article 16(4)]", () => {
  const game = council("eu-council-lisbon", "Council");

  test("17,715,329 of the 2^27 coalitions win", () => {
    expect(game.members.length).toBe(27);
    expect(winningCount(game)).toBe(17_715_329n);
  });

  test("nobody has a veto", () => {
    expect(vetoPlayers(game)).toEqual([]);
  });
});
