/**
 * What the shipped texts about Ukraine are known to answer: verdicts, chances and counts worked out by hand and by an independent evaluator
 * before this program was written. The probabilities are arbitrary illustrations (0.3, 0.7, 0.8, 0.8); only the arithmetic is under test.
 */
import { describe, expect, test } from "vitest";
import { hiddenBlockers, lawfulTime, loopholes, partySets, singleBlockers, verdictOf } from "../../src/analysis/guarantees/index.ts";
import { multiply, rational, toDecimal, toText } from "../../src/kernel/index.ts";
import { catalog, libraryUnder, textsUnder } from "../agreement/library.ts";
import { chanceOf, firstOf, type Promised, promise } from "../analysis/judged.ts";

const folder = "news/ukraine-2025";
const texts = textsUnder(catalog);
const illustration = libraryUnder(texts, `${folder}/illustration-probabilities.servanda`);
/** The same numbers, with one coin per decision in place of one coin per party. */
const separately = libraryUnder(
  new Map(
    [...texts].map(([path, text]) => [
      path,
      path.endsWith("illustration-probabilities.servanda") ? text.replace(/(assume [^.]*?cooperates?) with/g, "$1 separately with") : text,
    ]),
  ),
  `${folder}/illustration-probabilities.servanda`,
);
/** The draft with one more goal, that any of the three measures meets. */
const draft = libraryUnder(
  new Map(
    [...texts].map(([path, text]) => [
      path,
      path.endsWith("istanbul-draft.servanda")
        ? `${text}\ngoal Any Help: at least 1 of the Guarantor States provide Airspace Closure, Weapons or Armed Force through Assistance.`
        : text,
    ]),
  ),
  `${folder}/istanbul-draft.servanda`,
);

const others = ["China", "United States", "United Kingdom", "France"];
const rules = [
  { rule: "unanimity of five", under: ["Unanimity Text", "without Recusal"], verdict: "dead letter", chance: "0", alone: [], of16: 0n },
  {
    rule: "two thirds of five",
    under: ["Two Thirds", "without Recusal"],
    verdict: "discretionary",
    chance: "84/625",
    alone: others,
    of16: 1n,
  },
  {
    rule: "a majority of five",
    under: ["Majority Text", "without Recusal"],
    verdict: "discretionary",
    chance: "358/625",
    alone: [],
    of16: 5n,
  },
  {
    rule: "unanimity, the triggering party left out",
    under: ["Unanimity Text"],
    verdict: "discretionary",
    chance: "84/625",
    alone: others,
    of16: 1n,
  },
  {
    rule: "two thirds, the triggering party left out",
    under: ["Two Thirds"],
    verdict: "discretionary",
    chance: "358/625",
    alone: [],
    of16: 5n,
  },
  {
    rule: "half, the triggering party left out",
    under: ["Half Text"],
    verdict: "discretionary",
    chance: "2253/2500",
    alone: [],
    of16: 11n,
  },
  { rule: "individual duty", under: ["Individual Duty", "without Recusal"], verdict: "owed", chance: "2479/2500", alone: [], of16: 15n },
] as const;
const inAttack = (under: readonly string[], library = illustration): Promised =>
  promise(library, "Ukraine Protected", "Renewed Attack", under);
const verdict = ({ structure, needs }: Promised) => verdictOf(structure, needs).verdict;

describe.each(rules.map((row) => [row.rule, row] as const))(
  "Istanbul draft, %s",
  (_, { under, verdict: expected, chance, alone, of16 }) => {
    test(`the promise is ${expected}; ${alone.length === 0 ? "nobody else" : "each of the other four"} can block it alone`, () => {
      const asked = inAttack(under);
      expect(verdict(asked)).toBe(expected);
      expect(singleBlockers(asked.structure, asked.needs)).toEqual(alone);
    });

    test(`with the illustration's numbers its chance is exactly ${chance}, whether the measures are all owed or chosen`, () => {
      for (const list of ["Full List", "Own Choice"]) {
        const { low, high, exact, reading } = chanceOf(inAttack([...under, list]));
        expect([toText(low), toText(high), exact, reading]).toEqual([chance, chance, true, "one coin per party"]);
      }
    });

    test(`${of16} of the 16 sets of the other four bring it about`, () => {
      const { structure, needs } = inAttack(under);
      const sets = partySets(structure, needs);
      if (sets === "undecided") throw new RangeError("no budget was set");
      const missing = BigInt(others.length - sets.parties.length);
      expect(sets.helpful * 2n ** missing).toBe(of16);
    });
  },
);

describe("one coin per decision, in place of one coin per party", () => {
  const oneDeed = rational(9916n, 10000n);
  test.each([
    ["two thirds", ["Two Thirds", "without Recusal"], rational(1344n, 10000n), "0.13327"],
    ["a majority", ["Majority Text", "without Recusal"], rational(5728n, 10000n), "0.56799"],
    ["half, the triggering party left out", ["Half Text"], rational(9012n, 10000n), "0.89363"],
    ["individual duty", ["Individual Duty", "without Recusal"], rational(1n), "0.9916"],
  ] as const)("%s: the chance of the vote times the chance of one deed", (_, under, vote, printed) => {
    const { low, high, reading } = chanceOf(inAttack(under, separately));
    expect(toText(low)).toBe(toText(multiply(vote, oneDeed)));
    expect(toText(high)).toBe(toText(low));
    expect(toDecimal(low, printed.length - 2)).toBe(printed);
    expect(reading).toBe("separately");
  });
});

describe("the choice of measure", () => {
  const duty = (list: string, goal = "Ukraine Protected") =>
    promise(draft, goal, "Renewed Attack", ["Individual Duty", list, "without Recusal"]);

  test("a choice of measures leaves a lawful way out of a goal that needs one of two: all four choose Weapons", () => {
    const asked = duty("Own Choice");
    expect(verdict(asked)).toBe("discretionary");
    const found = loopholes(asked.structure, asked.needs);
    if (found === "undecided") throw new RangeError("no budget was set");
    expect(found.count).toBe(1n);
    expect(found.listed[0]?.parties.map(({ party }) => party)).toEqual(others);
    const ways = found.listed[0]?.parties.flatMap(({ how }) => how.map(({ meaning }) => meaning)) ?? [];
    expect(new Set(ways.map((meaning) => (meaning.kind === "picks" ? meaning.measure : meaning.kind)))).toEqual(
      new Set(["Airspace Closure", "Armed Force"]),
    );
  });

  test("the same choice is owed for a goal that any of the three measures meets", () => {
    expect(verdict(duty("Own Choice", "Any Help"))).toBe("owed");
  });

  test("the narrower goal is owed once the duty names the measures", () => {
    expect(verdict(duty("Full List"))).toBe("owed");
  });
});

describe("coalition with American air support", () => {
  const supported = (library = illustration) => promise(library, "Ground And Air Support", "Attack After Ceasefire");

  test("with a common cause of one in ten the chance lies between 0.2949 and 0.5161", () => {
    const { low, high } = chanceOf(supported());
    expect([toDecimal(low, 4), toDecimal(high, 4)]).toEqual(["0.2949", "0.5161"]);
  });

  test("without the common cause it lies between 0.3277 and 0.5734", () => {
    const without = libraryUnder(
      new Map([...texts].map(([path, text]) => [path, text.replace(/common cause [^.]*?0\.1 [^.]*\./, "")])),
      `${folder}/illustration-probabilities.servanda`,
    );
    expect(firstOf(without).assumptions.some(({ kind }) => kind === "common cause")).toBe(false);
    const { low, high } = chanceOf(supported(without));
    expect([toDecimal(low, 4), toDecimal(high, 4)]).toEqual(["0.3277", "0.5734"]);
  });

  test("hidden blocker: Russia has no vote, and can prevent the force before a ceasefire that it must agree to, not after it", () => {
    const force = (inCase?: string, under: readonly string[] = []) => promise(illustration, "Reassurance Force", inCase, under);
    const blocks = ({ structure, needs }: Promised) => singleBlockers(structure, needs).includes("Russia");
    expect(blocks(force())).toBe(true);
    expect(blocks(force(undefined, ["without After Ceasefire"]))).toBe(false);
    expect(verdict(force("Attack During Talks"))).toBe("dead letter");
    expect(verdict(force("Attack After Ceasefire"))).toBe("discretionary");
    const { structure, needs } = force();
    expect(hiddenBlockers(structure, needs)).toContainEqual({ party: "Russia", through: "precondition" });
  });

  test("troops come within sixteen days, air support whenever it likes", () => {
    const all = [...illustration.agreements.values()];
    const days = (name: string) => {
      const goal = all.flatMap(({ goals }) => goals).find((one) => one.name === name);
      const guarantee = all.flatMap(({ guarantees }) => guarantees).find((one) => one.name === name);
      const target = goal ? ({ kind: "goal", goal } as const) : guarantee && ({ kind: "guarantee", guarantee } as const);
      if (target === undefined) throw new RangeError(`there is no ${name}`);
      return lawfulTime(promise(illustration, name).structure, target).greatest;
    };
    const force = days("Reassurance Force").days;
    expect(force && toText(force)).toBe("16");
    const support = days("Ground And Air Support");
    expect(support.days).toBeNull();
    expect(support.unlimitedBecause.map(({ lacks }) => lacks)).toEqual(['"shall provide" has no "within"']);
  });
});
