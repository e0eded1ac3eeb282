/** Packages are found as a question needs them, never listed; here they are listed, to compare. */
import { describe, expect, test } from "vitest";
import type { Agreement, ChoiceItem, Choices, Chosen } from "../../src/agreement/index.ts";
import { keyOf } from "../../src/agreement/index.ts";
import { choicesOf, everyCombination, PackageSpace, valuesOf } from "../../src/agreement/packages.ts";
import type { Wording } from "../../src/agreement/wording.ts";
import { agreementOf, catalog, libraryUnder, textsUnder } from "./library.ts";

const head = `
  parties A, B and C. event E. measures M and N.
  group Members: A and [ Larger: B | Same: nobody ].
  body Council consists of the Members. decides by [ All: unanimity | Most: a majority of the members | Any: at least 1 of the members ].
  limit Force on A: at most [ Few: 10 | Many: 1000 ] "soldiers".
  [ guarantee Help: when E occurs, A shall provide M. ]
  [ restraint Ban: A shall not receive M. ]
`;

const everyPackage = ({ contested }: Agreement): readonly Choices[] =>
  contested.reduce<readonly Choices[]>(
    (all, place) => all.flatMap((choices) => valuesOf(place).map((value) => new Map(choices).set(keyOf(place), value))),
    [new Map()],
  );

/** Which packages a consistency rule leaves, as the chosen words. */
function left(rules: string): readonly string[] {
  const agreement = agreementOf(head + rules);
  const space = new PackageSpace([agreement]);
  return everyPackage(agreement)
    .filter((choices) => space.allows(choices))
    .map((choices) => [...choices.values()].join(" "));
}
const all = left("");
const count = (rule: string) => left(`consistency Rule: ${rule}.`).length;
const where = (says: (chosen: { group: string; rule: string; limit: string; help: boolean; ban: boolean }) => boolean) =>
  all.filter((words) => {
    const [group = "", rule = "", limit = "", help, ban] = words.split(" ");
    return says({ group, rule, limit, help: help === "true", ban: ban === "true" });
  }).length;

describe("consistency rules", () => {
  test("without a rule every combination is a package", () => expect(all.length).toBe(2 * 3 * 2 * 2 * 2));

  test.each([
    ["not Ban if Help", where(({ ban, help }) => !(help && ban))],
    ["Ban only if Help", where(({ ban, help }) => help || !ban)],
    ["Ban if and only if Help", where(({ ban, help }) => ban === help)],
    ["All or Most", where(({ rule }) => rule !== "Any")],
    ["without Ban", where(({ ban }) => !ban)],
    ["not All and not Most", where(({ rule }) => rule === "Any")],
    ["at least 2 of these (All; Help; Ban)", where(({ rule, help, ban }) => [rule === "All", help, ban].filter(Boolean).length >= 2)],
    ["at most 1 of these (All; Help; Ban)", where(({ rule, help, ban }) => [rule === "All", help, ban].filter(Boolean).length <= 1)],
    ["B as one of the Members", where(({ group }) => group === "Larger")],
    ["Force of at most 100", where(({ limit }) => limit === "Few")],
    ["Force of at least 10", where(() => true)],
    ["use of M by A", where(({ help }) => help)],
    ["use of M by B", 0],
    ["use of N", 0],
    ["Help if Larger or Few", where(({ help, group, limit }) => help || !(group === "Larger" || limit === "Few"))],
  ] as const)("%s leaves %i packages", (rule, expected) => expect(count(rule)).toBe(expected));

  test("two rules that contradict each other leave none", () => {
    expect(left("consistency One: Help. consistency Two: not Help.")).toEqual([]);
  });

  test("a notion ties what nobody signs", () => {
    const tied = "notion Real: only if Help. consistency Rule: Real if All.";
    expect(left(tied).length).toBe(where(({ rule, help }) => rule !== "All" || help));
  });

  test("a package that is asked for as a whole holds where it is chosen", () => {
    const text = "package P: All, Larger, Few, with Help and without Ban. consistency Rule: not P.";
    expect(left(text).length).toBe(all.length - 1);
  });
});

describe("combinations of what a question reads", () => {
  const agreement = agreementOf(`${head} consistency Rule: not Ban if Help.`);
  const space = new PackageSpace([agreement]);
  const places = agreement.contested;
  const reads = (wording: Wording, which: readonly number[]) => which.map((index) => wording.decide(places[index] as (typeof places)[0]));

  test.each([[[]], [[0]], [[1, 3]], [[3, 4]], [[4, 3, 1]], [[0, 1, 2, 3, 4]]])(
    "reading %j asks as often as consistent packages differ there",
    (which) => {
      const asked = [...space.packages(new Map(), (wording) => reads(wording, which).join(" "))].map(({ answer }) => answer);
      const consistent = everyPackage(agreement).filter((choices) => space.allows(choices));
      const differ = new Set(
        consistent.map((choices) => which.map((index) => choices.get(keyOf(places[index] as (typeof places)[0]))).join(" ")),
      );
      expect(new Set(asked)).toEqual(differ);
      expect(asked.length).toBe(differ.size);
    },
  );

  test("what is read may depend on what was chosen before", () => {
    const answers = [
      ...space.packages(new Map(), (wording) => {
        const [rule] = reads(wording, [1]);
        return rule === "Most" ? `Most ${reads(wording, [0, 2]).join(" ")}` : String(rule);
      }),
    ].map(({ answer }) => answer);
    expect(answers).toEqual(["All", "Most Larger Few", "Most Larger Many", "Most Same Few", "Most Same Many", "Any"]);
  });

  test("what is given is not tried", () => {
    const given = new Map<string, Chosen>([[keyOf(places[3] as (typeof places)[0]), true]]);
    expect([...space.packages(given, (wording) => reads(wording, [3, 4]).join(" "))].map(({ answer }) => answer)).toEqual(["true false"]);
  });

  test("every answer comes with the choices that were read", () => {
    for (const { choices, answer } of everyCombination(new Map(), valuesOf, (wording) => reads(wording, [0, 2]))) {
      expect([...choices.values()]).toEqual(answer);
    }
  });
});

describe("choices that a list of items makes", () => {
  const agreement = agreementOf(`${head}
    package P: All, Larger, Few, with Help and without Ban.
    package Q: as P, but Most and without Help.
    claim One: A can block Council alone under P and Most.
    claim Two: A can block Council alone under Most and with Help.
    claim Three: A can block Council alone under Q and Larger.
  `);
  const items = (name: string): readonly ChoiceItem[] => agreement.claims.find((claim) => claim.name === name)?.under.items ?? [];
  const words = (choices: Choices) => [...choices.values()];

  test("a package chooses everywhere; one that is built on it overrides", () => {
    const [p, q] = agreement.packages;
    expect([p, q].map((one) => one && words(one.choices).sort())).toEqual([
      ["All", "Few", "Larger", false, true],
      ["Few", "Larger", "Most", false, false],
    ]);
  });
  test("an option and a sentence choose in one place each", () => expect(words(choicesOf(items("Two")).choices)).toEqual(["Most", true]));
  test("two that choose differently clash, and are named", () => {
    expect(choicesOf(items("One")).clash?.map(({ choice }) => choice.name)).toEqual(["P", "Most"]);
  });
  test("two that choose alike do not", () => expect(choicesOf(items("Three")).clash).toBeUndefined());
});

test("the Istanbul draft has 320 packages, and the scenario of troops five", () => {
  const texts = textsUnder(catalog);
  const countOf = (name: string) => {
    const library = libraryUnder(texts, `news/ukraine-2025/${name}.servanda`);
    const [agreement] = library.agreements.values();
    if (agreement === undefined) throw new RangeError(`${name} was not read`);
    const space = new PackageSpace([agreement]);
    return everyPackage(agreement).filter((choices) => space.allows(choices)).length;
  };
  expect(countOf("istanbul-draft")).toBe(320);
  expect(countOf("troops-scenario")).toBe(5);
});
