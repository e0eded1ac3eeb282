/** Ways of deciding that the language refuses: what is said instead, and that nothing else is taken for one of them. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readText } from "./written.ts";

const body = (clause: string) =>
  `parties Aland, Borduria and Syldavia.\nbody Council\n  consists of Aland, Borduria and Syldavia.\n  ${clause}\n  must decide within 3 days.\nmeasures Weapons.\n`;

/** The clause, and how its answer begins. */
const refused: Readonly<Record<string, readonly string[]>> = {
  "This is a choice among several options": [
    "decides by ranked ballots.",
    "decides by a ranking of the options.",
    "decides by preferential vote.",
    "decides by approval voting.",
    "decides by the most votes.",
    "decides by the highest number of votes.",
    "decides by plurality.",
    "decides by a relative majority.",
    "decides among several options by a majority of the members.",
    "elects a chair by a majority of the members.",
    "decides by the single transferable vote.",
  ],
  "The share needed changes with the number of those who vote": [
    "decides by a majority of the votes cast with a turnout of 40 percent.",
    "decides by a share that depends on the number of those who vote.",
    "decides by a majority of the registered voters.",
    "decides by at least 20 percent participation.",
    "meets with at least half of those who voted last time.",
  ],
  "Twice as many in favour as against": [
    "decides by twice as many votes in favour as against.",
    "decides by double the number of votes against.",
    "decides by yes votes that are twice the number of no votes.",
  ],
  "A member votes in favour, against, abstains or is absent": [
    "decides by a majority of the votes cast and less than one third no with veto.",
    "decides by consensus unless a member strongly objects.",
    "decides by no formal objection.",
    "decides by consensus and whoever disagrees stands aside.",
    "decides by a majority with a fourth ballot.",
  ],
  "This leaves the decision to somebody's judgement": [
    "decides by rough consensus.",
    "decides by lazy consensus.",
    "decides by general agreement.",
    "decides by broad support.",
    "decides by the sense of the meeting.",
    "decides at the discretion of Aland.",
    "decides by an overwhelming majority.",
    "decides by acclamation.",
    "decides as Aland sees fit.",
  ],
  "A second ballot is outside the language": [
    "decides by unanimity and on the second ballot by a majority of the members.",
    "decides by a run-off between the two.",
    "decides in two rounds.",
    "decides by two thirds on the first ballot.",
    "decides by a majority of the members after a second round.",
  ],
  "Chance decides here": ["decides by lot.", "decides by the toss of a coin.", "decides by drawing lots."],
  "How much a vote counts changes here": ["decides by quadratic voting.", "decides by the square root of the votes."],
};

describe.each(Object.entries(refused))("%s", (begins, clauses) => {
  test.each(clauses)("%s", (clause) => {
    const { diagnostics } = readText(body(clause));
    expect(diagnostics.map(({ code }) => code)).toEqual(["SV146"]);
    expect(diagnostics[0]?.message.slice(0, begins.length)).toBe(begins);
    expect(diagnostics[0]?.message).toMatch(/\.$/);
  });
});

test("there are many ways to write what is refused", () => {
  expect(Object.values(refused).flat().length).toBeGreaterThanOrEqual(25);
});

/** The nearest rules that can be counted. */
const accepted = [
  "decides by consensus.",
  "decides by consensus, failing which a majority of the votes cast.",
  "decides by at least two thirds of the votes cast.",
  "decides by no objection from Aland.",
  "decides by fewer than 3 opposed.",
  "decides by a majority of the members.",
];
test.each(accepted)("nothing is said of: %s", (clause) => {
  expect(readText(body(clause)).diagnostics).toEqual([]);
});

/** Slips of another kind keep their own message, also beside words that sound alike. */
const others: readonly (readonly [string, string])[] = [
  ["decides by unanimous vote.", "SV002"],
  ["decides by two-thirds of the members.", "SV002"],
  ["decides by unanimity!", "SV003"],
  ["decides by at least 1,000 of the members.", "SV007"],
  ["decides by two thirds of the members.", "SV005"],
];
test.each(others)("another mistake stays what it is: %s", (clause, code) => {
  expect(readText(body(clause)).diagnostics.map((one) => one.code)).toEqual([code]);
});

test("names and quotations may say what they like", () => {
  const text =
    'parties Rough Consensus. measures Second Ballot. event Elections "elects by lot; ranked". note "decides by rough consensus".';
  expect(readText(text).diagnostics).toEqual([]);
});

const folder = new URL("../../catalog/", import.meta.url);
const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".servanda"))
  .sort()
  .map((name) => [name, readFileSync(new URL(name, folder), "utf8")] as const);

describe("no sentence of the catalogue is refused, whole or with a word missing", () => {
  test.each(texts)("%s", (_, text) => {
    const said = (changed: string) => readText(changed).diagnostics.filter(({ code }) => code === "SV146");
    expect(said(text)).toEqual([]);
    const words = [...text.matchAll(/[\p{L}\d]+|[.,:;]/gu)];
    fc.assert(
      fc.property(fc.nat(words.length - 1), (index) => {
        const word = words[index];
        if (word === undefined) return;
        expect(said(text.slice(0, word.index) + text.slice(word.index + word[0].length))).toEqual([]);
      }),
      { numRuns: 25, seed: 146 },
    );
  });
});
