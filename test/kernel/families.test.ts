import { describe, expect, test } from "vitest";
import { attempt, Diagram, Families, type Family, minimalCuts, minimalSolutions } from "../../src/kernel/index.ts";
import { assignments, isMonotoneTable, isTrue, small, subsetsOf } from "./truth-tables.ts";

const listed = (families: Families, f: Family) => [...families.smallestFirst(f)];
const texts = (sets: readonly (readonly number[])[]) => [...new Set(sets.map((set) => [...set].sort((a, b) => a - b).join()))].sort();
const contains = (set: readonly number[], other: readonly number[]) => other.every((element) => set.includes(element));

function familyOf(families: Families, sets: readonly (readonly number[])[]): Family {
  return sets.reduce((sofar, set) => families.union(sofar, families.single(set)), families.EMPTY);
}

describe("every pair of families of sets of three elements, against plain lists", () => {
  // 256 families of the eight subsets of {0, 1, 2}.
  const families = new Families({ elements: 3 });
  const sets = subsetsOf([0, 1, 2]);
  const every = subsetsOf(sets).map((lists) => ({ lists, node: familyOf(families, lists) }));
  const same = (node: Family, lists: readonly (readonly number[])[]) => {
    const expected = familyOf(families, lists);
    if (node !== expected) expect(texts(listed(families, node))).toEqual(texts(lists));
    expect(node).toBe(expected);
  };

  test("listing, counting and membership", () => {
    for (const { lists, node } of every) {
      expect(texts(listed(families, node))).toEqual(texts(lists));
      expect(families.count(node)).toBe(BigInt(lists.length));
      const sizes = families.countBySize(node);
      expect(sizes).toEqual([0, 1, 2, 3].map((k) => BigInt(lists.filter((set) => set.length === k).length)).slice(0, sizes.length));
      for (const set of sets) expect(families.contains(node, set)).toBe(lists.includes(set));
    }
    expect(new Set(every.map(({ node }) => node)).size).toBe(256);
  });

  test("having takes the element out of the sets that contain it, lacking keeps the others", () => {
    for (const { lists, node } of every) {
      for (const element of [0, 1, 2]) {
        same(
          families.having(node, element),
          lists.filter((set) => set.includes(element)).map((set) => set.filter((other) => other !== element)),
        );
        same(
          families.lacking(node, element),
          lists.filter((set) => !set.includes(element)),
        );
      }
    }
  });

  test("minimal keeps the sets that contain no other", () => {
    for (const { lists, node } of every) {
      same(
        families.minimal(node),
        lists.filter((set) => !lists.some((other) => other !== set && contains(set, other))),
      );
    }
  });

  test("union, intersection, difference, product, without supersets", () => {
    for (const f of every) {
      for (const g of every) {
        same(families.union(f.node, g.node), [...f.lists, ...g.lists]);
        same(
          families.intersection(f.node, g.node),
          f.lists.filter((set) => g.lists.includes(set)),
        );
        same(
          families.difference(f.node, g.node),
          f.lists.filter((set) => !g.lists.includes(set)),
        );
        same(
          families.withoutSupersetsOf(f.node, g.node),
          f.lists.filter((set) => !g.lists.some((other) => contains(set, other))),
        );
      }
    }
    for (const f of every.filter((_, index) => index % 5 === 0)) {
      for (const g of every)
        same(
          families.product(f.node, g.node),
          f.lists.flatMap((set) => g.lists.map((other) => [...set, ...other])),
        );
    }
  }, 60_000);
});

describe.each([0, 1, 2, 3])("all functions of %i variables", (n) => {
  const { d, every } = small(n);
  const variables = Array.from({ length: n }, (_, variable) => variable);
  const families = new Families({ elements: n });
  const minimalOnes = (suffices: (set: readonly number[]) => boolean) =>
    subsetsOf(variables).filter((set) => suffices(set) && set.every((out) => !suffices(set.filter((v) => v !== out))));
  const value = (table: number, set: readonly number[]) =>
    isTrue(
      table,
      set.reduce((sum, v) => sum + 2 ** v, 0),
    );

  test("minimal solutions and minimal cuts of the monotone ones are those of the definition; the others are refused", () => {
    every.forEach((f, t) => {
      if (!isMonotoneTable(n, t)) {
        expect(() => minimalSolutions(d, f, families)).toThrow(RangeError);
        expect(() => minimalCuts(d, f, families)).toThrow(RangeError);
        return;
      }
      const without = (set: readonly number[]) => variables.filter((v) => !set.includes(v));
      expect(texts(listed(families, minimalSolutions(d, f, families)))).toEqual(texts(minimalOnes((set) => value(t, set))));
      expect(texts(listed(families, minimalCuts(d, f, families)))).toEqual(texts(minimalOnes((set) => !value(t, without(set)))));
    });
  });
});

test("sets are listed smallest first, then in the order of their elements", () => {
  const families = new Families({ elements: 5 });
  const f = familyOf(families, [[3, 4], [4], [0, 1, 2], [], [0, 4], [0, 1], [1, 2, 3, 4], [2]]);
  expect(listed(families, f)).toEqual([[], [2], [4], [0, 1], [0, 4], [3, 4], [0, 1, 2], [1, 2, 3, 4]]);
});

test("the order of the listing can be chosen", () => {
  const families = new Families({ elements: 4 });
  const f = familyOf(families, [[0, 1], [1, 2], [0, 3], [2, 3], [2], [0, 1, 3]]);
  expect([...families.smallestFirst(f, [3, 1, 0, 2])]).toEqual([[2], [3, 0], [3, 2], [1, 0], [1, 2], [3, 1, 0]]);
  expect(() => [...families.smallestFirst(f, [3, 1, 0, 0])]).toThrow("the order lists 4 elements; it lists all 4, each once");
});

test("the first of a million million sets come at once", () => {
  const families = new Families({ elements: 80 });
  let f = families.UNIT;
  for (let element = 79; element >= 0; element -= 1) f = families.choice(element, f, f);
  expect(families.count(f)).toBe(2n ** 80n);
  const first: number[][] = [];
  for (const set of families.smallestFirst(f)) {
    first.push(set);
    if (first.length === 83) break;
  }
  expect(first.slice(79)).toEqual([[78], [79], [0, 1], [0, 2]]);
});

test("projection puts the class in the place of every element, and need not be minimal", () => {
  const votes = new Families({ elements: 4 });
  const parties = new Families({ elements: 2 });
  const f = familyOf(votes, [[0, 1], [0, 2], [3]]);
  const projected = votes.project(f, [0, 0, 1, 0], parties);
  expect(listed(parties, projected)).toEqual([[0], [0, 1]]);
  expect(listed(parties, parties.minimal(projected))).toEqual([[0]]);
});

test("sets of two thousand elements do not overflow the stack", () => {
  const n = 2_000;
  const families = new Families({ elements: n });
  const all = Array.from({ length: n }, (_, element) => element);
  const [whole, odd] = [families.single(all), families.single(all.filter((element) => element % 2 === 1))];
  const ones = all.reduceRight<Family>((rest, element) => families.choice(element, rest, families.UNIT), families.EMPTY);
  expect(families.count(families.union(whole, ones))).toBe(2_001n);
  expect(families.intersection(whole, families.product(odd, whole))).toBe(whole);
  expect(families.difference(families.union(ones, whole), whole)).toBe(ones);
  expect(families.minimal(families.union(ones, whole))).toBe(ones);
  expect(families.withoutSupersetsOf(whole, odd)).toBe(families.EMPTY);
  expect(families.product(ones, odd)).not.toBe(families.EMPTY);
  expect(() => new Families({ elements: 2_001 })).toThrow("families of 2001 elements cannot be made: there may be 0 to 2000");
});

test("a function without order among its variables is refused with the reason", () => {
  const d = new Diagram({ variables: 1 });
  expect(() => minimalSolutions(d, d.not(d.variable(0)), new Families({ elements: 1 }))).toThrow(
    "is not monotone: making a variable true can make it false, so its minimal solutions are not defined",
  );
});

test("elements outside the range are refused, and running out of nodes is a result", () => {
  const families = new Families({ elements: 4, nodeBudget: 3 });
  expect(() => families.single([4])).toThrow(new RangeError("element 4 is outside these families, which have elements 0 to 3"));
  expect(() => families.contains(families.UNIT, [-1])).toThrow(RangeError);
  expect(() => families.union(17, 0)).toThrow(RangeError);
  expect(() => families.project(families.single([1]), [0], families)).toThrow("element 1 has no class: classes were given for 0 to 0");
  expect(attempt(() => families.single([0, 1, 2, 3]))).toEqual({ done: false, reason: "nodes" });
  expect(families.count(families.single([1]))).toBe(1n);
});

test("as many minimal solutions as assignments are found one by one", () => {
  const d = new Diagram({ variables: 10 });
  const pairs = d.all(
    assignments(2)
      .map(() => 0)
      .map((_, i) => d.or(d.variable(2 * i), d.variable(2 * i + 1))),
  );
  const families = new Families({ elements: 10 });
  expect(families.count(minimalSolutions(d, pairs, families))).toBe(16n);
  expect(families.countBySize(minimalCuts(d, pairs, families))).toEqual([0n, 0n, 4n]);
});
