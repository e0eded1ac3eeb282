import { expect, test } from "vitest";
import { attempt, countSolutions, Diagram, FALSE, type Node, OutOfBudget } from "../../src/kernel/index.ts";

/** Where `n` queens stand on a board of `n` rows so that none attacks another. */
function queens(d: Diagram, n: number): Node {
  const square = (row: number, column: number) => d.variable(row * n + column);
  const squares = Array.from({ length: n * n }, (_, at) => [Math.floor(at / n), at % n] as const);
  const rows = Array.from({ length: n }, (_, row) => d.any(Array.from({ length: n }, (_, column) => square(row, column))));
  const peace = squares.map(([row, column]) => {
    const attacked = squares.filter(
      ([r, c]) => (r !== row || c !== column) && (r === row || c === column || Math.abs(r - row) === Math.abs(c - column)),
    );
    return d.or(d.not(square(row, column)), d.not(d.any(attacked.map(([r, c]) => square(r, c)))));
  });
  return [...rows, ...peace].reduce((sofar, f) => d.and(sofar, f));
}

test("eight queens stand on a board in 92 ways", () => {
  const d = new Diagram({ variables: 64 });
  expect(countSolutions(d, queens(d, 8))).toBe(92n);
});

test("running out of nodes is a result, and the diagram stays usable", () => {
  const d = new Diagram({ variables: 64, nodeBudget: 5_000 });
  const before = d.and(d.variable(0), d.variable(1));
  expect(attempt(() => queens(d, 8))).toEqual({ done: false, reason: "nodes" });
  expect(d.nodeCount).toBe(5_002);
  expect(d.and(d.variable(1), d.variable(0))).toBe(before);
  expect(countSolutions(d, before)).toBe(2n ** 62n);
});

test("a trial that runs out gives its nodes back, so that a smaller task still fits", () => {
  const d = new Diagram({ variables: 64, nodeBudget: 5_000 });
  const before = d.and(d.variable(0), d.variable(1));
  const count = d.nodeCount;
  for (let again = 0; again < 3; again += 1) {
    expect(d.trial(() => queens(d, 8))).toEqual({ done: false, reason: "nodes" });
    expect(d.nodeCount).toBe(count);
  }
  expect(d.and(d.variable(1), d.variable(0))).toBe(before);
  const five = d.trial(() => queens(d, 5));
  expect(
    five.done &&
      countSolutions(
        d,
        five.value,
        Array.from({ length: 25 }, (_, v) => v),
      ),
  ).toBe(10n);
});

test("a cancelled computation stops, and the next one goes on with the same diagram", () => {
  let asked = 0;
  let cancel = true;
  const d = new Diagram({ variables: 64, cancelled: () => ++asked > 2 && cancel });
  expect(attempt(() => queens(d, 8))).toEqual({ done: false, reason: "cancelled" });
  cancel = false;
  expect(countSolutions(d, queens(d, 8))).toBe(92n);
});

test("a comparison that was cancelled half-way has left no answer behind", () => {
  let cancel = false;
  const d = new Diagram({ variables: 24, cancelled: () => cancel });
  const sum = (weight: (v: number) => number, quota: bigint) =>
    d.threshold(
      Array.from({ length: 24 }, (_, v) => ({ weight: BigInt(weight(v)), of: d.variable(v) })),
      quota,
    );
  const weight = (v: number) => (v * v * 7919 + 31 * v) % 100_003;
  const [f, g] = [sum(weight, 600_000n), sum(weight, 600_100n)];
  cancel = true;
  expect(attempt(() => d.implies(f, g))).toEqual({ done: false, reason: "cancelled" });
  cancel = false;
  expect(d.implies(f, g)).toBe(false);
  expect(d.and(f, d.not(g))).not.toBe(FALSE);
});

test("an exception that is no overrun passes through", () => {
  const d = new Diagram({ variables: 1 });
  expect(() => attempt(() => d.variable(9))).toThrow(RangeError);
  expect(attempt(() => FALSE)).toEqual({ done: true, value: FALSE });
});

test("an overrun says what it ran out of", () => {
  const d = new Diagram({ variables: 3, nodeBudget: 1 });
  d.variable(0);
  expect(() => d.variable(1)).toThrow(OutOfBudget);
  expect(() => d.variable(1)).toThrow("the diagram needs more than its budget of 1 nodes");
});
