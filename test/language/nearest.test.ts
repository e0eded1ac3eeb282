import fc from "fast-check";
import { expect, test } from "vitest";
import { nearest } from "../../src/language/index.ts";

test("one letter more, less, other, or two swapped, in a word of three to five", () => {
  expect(nearest("Rusia", ["Prussia", "Russia"])).toBe("Russia");
  expect(nearest("consist", ["consists", "consent"])).toBe("consists");
  expect(nearest("off", ["or", "of"])).toBe("of");
  expect(nearest("Chian", ["China"])).toBe("China");
});

test("never more than a third of the word", () => {
  expect(nearest("ab", ["ac"])).toBeUndefined();
  expect(nearest("Aland", ["Bland", "Island"])).toBe("Bland");
  expect(nearest("Aland", ["Gotland"])).toBeUndefined();
});

test("of equally near ones, the first", () => {
  expect(nearest("cat", ["car", "cab"])).toBe("car");
});

/** The number of changes, word for word after its definition. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    distance(a.slice(0, -1), b) + 1,
    distance(a, b.slice(0, -1)) + 1,
    distance(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swapped ? distance(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

test("the nearest is the nearest by definition", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 5 }), (sought, candidates) => {
      const most = Math.floor(sought.length / 3);
      const within = candidates.map((candidate) => ({ candidate, far: distance(sought, candidate) })).filter(({ far }) => far <= most);
      const least = Math.min(...within.map(({ far }) => far));
      expect(nearest(sought, candidates)).toBe(within.find(({ far }) => far === least)?.candidate);
    }),
    { numRuns: 500, seed: 7 },
  );
});
