import { describe, expect, test } from "vitest";
import {
  countBySize,
  countSolutions,
  Diagram,
  exactProbability,
  polynomial,
  probability,
  type Rational,
  rational,
  swings,
  swingsBySize,
  toNumber,
  toText,
} from "../../src/kernel/index.ts";
import { assignments, isTrue, small } from "./truth-tables.ts";

const sizeOf = (a: number) => a.toString(2).replaceAll("0", "").length;

describe.each([0, 1, 2, 3])("all functions of %i variables", (n) => {
  const { d, every } = small(n);
  const variables = Array.from({ length: n }, (_, variable) => variable);
  const solutions = (table: number) => assignments(n).filter((a) => isTrue(table, a));
  const counted = (numbers: number[]) => numbers.map(BigInt);

  test("solutions are counted, and counted by size, as listing them does", () => {
    every.forEach((f, t) => {
      expect(countSolutions(d, f)).toBe(BigInt(solutions(t).length));
      const bySize = [...variables, n].map((k) => solutions(t).filter((a) => sizeOf(a) === k).length);
      expect(countBySize(d, f)).toEqual(counted(n === 0 ? [solutions(t).length] : bySize));
    });
  });

  test("swings, and swings by size, are what turning one variable changes", () => {
    every.forEach((f, t) => {
      const value = (a: number) => Number(isTrue(t, a));
      const gain = (v: number, k?: number) =>
        assignments(n)
          .filter((a) => !isTrue(a, v) && (k === undefined || sizeOf(a) === k))
          .reduce((sum, a) => sum + value(a | (1 << v)) - value(a), 0);
      expect(swings(d, f)).toEqual(counted(variables.map((v) => gain(v))));
      expect(swingsBySize(d, f)).toEqual(variables.map((v) => counted(variables.map((k) => gain(v, k)))));
    });
  });

  test("the probability is the sum over the solutions, exactly in fractions and within rounding in doubles", () => {
    const chances = [rational(1n, 3n), rational(3n, 4n), rational(1n, 10n)].slice(0, n);
    every.forEach((f, t) => {
      const weight = (a: number) =>
        chances.reduce((product, { numerator, denominator }, v) => product * (isTrue(a, v) ? numerator : denominator - numerator), 1n);
      const whole = chances.reduce((product, { denominator }) => product * denominator, 1n);
      const expected = rational(
        solutions(t).reduce((sum, a) => sum + weight(a), 0n),
        whole,
      );
      expect(exactProbability(d, f, chances)).toEqual(expected);
      expect(probability(d, f, chances.map(toNumber))).toBeCloseTo(toNumber(expected), 14);
    });
  });

  test("the polynomial takes the values that the exact probability has", () => {
    every.forEach((f) => {
      const coefficients = polynomial(d, f);
      expect(coefficients.at(-1)).not.toBe(0n);
      for (const p of [rational(0n), rational(1n, 3n), rational(5n, 7n), rational(1n)]) {
        const value = coefficients.reduceRight<Rational>(
          (sum, c) => rational(sum.numerator * p.numerator + c * sum.denominator * p.denominator, sum.denominator * p.denominator),
          rational(0n),
        );
        expect(toText(value)).toBe(
          toText(
            exactProbability(
              d,
              f,
              variables.map(() => p),
            ),
          ),
        );
      }
    });
  });
});

test("counting over fewer or more variables halves or doubles the count", () => {
  const d = new Diagram({ variables: 6 });
  const f = d.or(d.variable(1), d.variable(4));
  expect(countSolutions(d, f)).toBe(48n);
  expect(countSolutions(d, f, [4, 1])).toBe(3n);
  expect(countSolutions(d, f, [4, 5, 1])).toBe(6n);
  expect(countBySize(d, f, [4, 5, 1])).toEqual([0n, 2n, 3n, 1n]);
  expect(swings(d, f, [4, 5, 1])).toEqual([2n, 0n, 2n]);
  expect(swingsBySize(d, f, [4, 5, 1])).toEqual([
    [1n, 1n, 0n],
    [0n, 0n, 0n],
    [1n, 1n, 0n],
  ]);
});

test("counts beyond every machine number are exact", () => {
  const d = new Diagram({ variables: 300 });
  const half = d.threshold(
    Array.from({ length: 300 }, (_, v) => ({ weight: 1n, of: d.variable(v) })),
    151n,
  );
  const choose = (n: bigint, k: bigint): bigint => (k === 0n ? 1n : (choose(n - 1n, k - 1n) * n) / k);
  expect(countSolutions(d, half)).toBe((2n ** 300n - choose(300n, 150n)) / 2n);
  expect(swings(d, half)[299]).toBe(choose(299n, 150n));
});

test("the probability of a certain function is one, and of rare ones is not lost", () => {
  const d = new Diagram({ variables: 4 });
  const f = d.all([0, 1, 2, 3].map((v) => d.variable(v)));
  expect(probability(d, f, [1e-4, 1e-4, 1e-4, 1e-4])).toBeCloseTo(1e-16, 25);
  expect(probability(d, Diagram.TRUE, [0.1, 0.2, 0.3, 0.4])).toBe(1);
});

test("what the programmer gets wrong is said with the offender and the range", () => {
  const d = new Diagram({ variables: 2 });
  const f = d.variable(1);
  expect(() => probability(d, f, [0.5])).toThrow("1 probabilities were given for a diagram of 2 variables: one per variable is needed");
  expect(() => probability(d, f, [0.5, 1.5])).toThrow("probability 1.5 of variable 1 is not between 0 and 1");
  expect(() => probability(d, f, [0.5, Number.NaN])).toThrow(RangeError);
  expect(() => exactProbability(d, f, [rational(1n), rational(-1n, 2n)])).toThrow("probability -1/2 of variable 1 is not between 0 and 1");
  expect(() => countSolutions(d, f, [0])).toThrow("the function depends on variable 1, which is not in the list to count over");
  expect(() => countSolutions(d, f, [1, 2])).toThrow("variable 2 is outside this diagram, which has variables 0 to 1");
  expect(() => swings(d, f, [1, 1])).toThrow("variable 1 stands twice in the list to count over");
});
