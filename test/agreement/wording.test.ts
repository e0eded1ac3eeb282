/** What a text says under a choice of options, and what was looked at to say it. */
import { describe, expect, test } from "vitest";
import type { Agreement, Chosen } from "../../src/agreement/index.ts";
import { keyOf } from "../../src/agreement/index.ts";
import { Wording } from "../../src/agreement/wording.ts";
import { agreementOf } from "./library.ts";

/** Chosen by the names of options and optional sentences; a place that is not named makes the test fail. */
function wordingOf(agreement: Agreement, chosen: readonly string[] = [], dropped: readonly string[] = []): Wording {
  const choices = new Map(
    agreement.contested.flatMap((place): [string, Chosen][] => {
      if (place.kind === "optional") return chosen.includes(place.name) ? [[keyOf(place), true]] : [[keyOf(place), false]];
      const option = place.options.find(({ name }) => chosen.includes(name));
      return option === undefined ? [] : [[keyOf(place), option.name]];
    }),
  );
  return new Wording({
    choices,
    dropped: new Set(dropped),
    decide: (place) => {
      throw new RangeError(`nobody chose ${place.id}`);
    },
  });
}

const group = (agreement: Agreement, name: string) => {
  const found = agreement.groups.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`there is no group ${name}`);
  return found;
};
const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);

describe("groups", () => {
  const agreement = agreementOf(`
    parties A, B, C, D and E.
    group Inner: A and B.
    group Outer: Inner, C and D except B.
    group Open: A and [ Larger: B, C and Inner | Same: nobody ].
    group Apart: Outer except Inner.
    body Council consists of Open. decides by [ One: unanimity | Two: consensus ].
  `);

  test("a group of groups has each member once, in the order of the text; exceptions come last", () => {
    expect(names(wordingOf(agreement).membersOf(group(agreement, "Outer")))).toEqual(["A", "C", "D"]);
    expect(names(wordingOf(agreement).membersOf(group(agreement, "Apart")))).toEqual(["C", "D"]);
  });

  test("contested membership is as the option says", () => {
    expect(names(wordingOf(agreement, ["Larger"]).membersOf(group(agreement, "Open")))).toEqual(["A", "B", "C"]);
    expect(names(wordingOf(agreement, ["Same"]).membersOf(group(agreement, "Open")))).toEqual(["A"]);
  });

  test("a place that is not chosen is asked for, once", () => {
    let asked = 0;
    const wording = new Wording({
      choices: new Map(),
      decide: () => {
        asked += 1;
        return "Same";
      },
    });
    expect(names(wording.membersOf(group(agreement, "Open")))).toEqual(["A"]);
    wording.membersOf(group(agreement, "Open"));
    expect([asked, wording.read.size]).toEqual([1, 1]);
  });

  test("an option that a bracket does not have is a mistake of the caller, named", () => {
    const wording = new Wording({ choices: new Map(), decide: () => "Nothing" });
    expect(() => wording.membersOf(group(agreement, "Open"))).toThrow('"Nothing" is no option of');
  });

  test("each member is a support, and a dropped one is no member", () => {
    const wording = wordingOf(agreement);
    wording.membersOf(group(agreement, "Outer"));
    const supports = [...wording.supports.values()];
    expect(supports.map(({ says }) => says)).toEqual(["Inner includes A", "Inner includes B", "Outer includes C", "Outer includes D"]);
    const [first] = supports;
    const without = wordingOf(agreement, [], [first?.id ?? ""]);
    expect(first?.without).toBe("A is not in Inner");
    expect(names(without.membersOf(group(agreement, "Outer")))).toEqual(["C", "D"]);
  });
});

describe("options and optional sentences", () => {
  const agreement = agreementOf(`
    parties A. event E. measures M.
    body Council consists of A. decides by [ One: unanimity | Two: consensus ].
    [ guarantee Help: when E occurs, A shall provide M. ]
  `);
  const [rule, optional] = agreement.contested;

  test("an option stands for what it says, and is a support with its place", () => {
    const wording = wordingOf(agreement, ["Two"]);
    if (rule?.kind !== "bracket") throw new RangeError("no bracket was read");
    expect(wording.option(rule).name).toBe("Two");
    expect([...wording.supports.values()]).toMatchObject([{ kind: "option", says: "Two", place: rule }]);
  });

  test("an optional sentence stands or not; both are said", () => {
    if (optional?.kind !== "optional") throw new RangeError("no optional sentence was read");
    for (const [chosen, says] of [
      [["Help"], "with Help"],
      [[], "without Help"],
    ] as const) {
      const wording = wordingOf(agreement, chosen);
      expect(wording.stands(optional)).toBe(chosen.length > 0);
      expect([...wording.supports.values()].map((support) => support.says)).toEqual([says]);
    }
    expect(wordingOf(agreement).stands(undefined)).toBe(true);
  });
});
