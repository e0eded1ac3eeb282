/**
 * Counting the solutions of a function, exactly, and probabilities.
 *
 * Everything here is one sweep from the constants up, and where a variable's part is asked for, one more from the root
 * down. Counts by size need no polynomials at the nodes: the sweep counts a solution with k true variables as r^k, where r is
 * a power of two so large that the coefficients stand side by side in one big integer and cannot run into each other.
 *
 * Sources: [Bolus2011] for the two sweeps, [Owen1972] for the polynomial, [Rauzy1993] for probability.
 */

import { type Diagram, type Node, TRUE, type Variable } from "./diagram.ts";
import { add, multiply, one, type Rational, subtract, zero } from "./rational.ts";

/** Where the variables of `over` stand among themselves, from the top. */
interface Ranks {
  readonly variables: readonly Variable[];
  /** `rank[v]` for a variable of `over`, and `rank[d.variables]`, the constants' rank, is the number of them. */
  readonly rank: Int32Array;
}

function ranks(d: Diagram, f: Node, over: readonly Variable[] | undefined): Ranks {
  const variables = over ?? Array.from({ length: d.variables }, (_, variable) => variable);
  const rank = new Int32Array(d.variables + 1).fill(-1);
  for (const variable of variables) {
    if (!(Number.isInteger(variable) && variable >= 0 && variable < d.variables)) {
      throw new RangeError(`variable ${variable} is outside this diagram, which has variables 0 to ${d.variables - 1}`);
    }
    if (rank[variable] === 0) throw new RangeError(`variable ${variable} stands twice in the list to count over`);
    rank[variable] = 0;
  }
  let next = 0;
  for (let variable = 0; variable < d.variables; variable += 1) if (rank[variable] === 0) rank[variable] = next++;
  rank[d.variables] = next;
  for (const variable of d.support(f)) {
    if (rank[variable] === -1) throw new RangeError(`the function depends on variable ${variable}, which is not in the list to count over`);
  }
  return { variables, rank };
}

/** A solution with k true variables counts as 2^(k * width); width 0 counts plainly. */
interface Sweep {
  readonly total: bigint;
  /** The factor of `gap` variables that may be either way. */
  readonly free: (gap: number) => bigint;
  readonly up: readonly bigint[];
}

function sweepUp(d: Diagram, f: Node, { rank }: Ranks, width: bigint): Sweep & { readonly table: ReturnType<Diagram["table"]> } {
  const table = d.table(f);
  const { root, level, low, high } = table;
  const powers = [1n];
  const free = (gap: number): bigint => {
    for (let known = powers.length; known <= gap; known += 1) powers.push((powers[known - 1] as bigint) * (1n + (1n << width)));
    return powers[gap] as bigint;
  };
  const up: bigint[] = [0n, 1n];
  const lifted = (child: number, below: number): bigint => {
    const gap = (rank[level[child] as number] as number) - below;
    const value = up[child] as bigint;
    return gap === 0 ? value : width === 0n ? value << BigInt(gap) : value * free(gap);
  };
  for (let at = 2; at < level.length; at += 1) {
    d.step();
    const below = (rank[level[at] as number] as number) + 1;
    up.push(lifted(low[at] as number, below) + (lifted(high[at] as number, below) << width));
  }
  return { table, total: lifted(root, 0), free, up };
}

/** The digits of a number that holds `count` coefficients side by side, each less than half a digit in size. */
function unpack(packed: bigint, width: bigint, count: number): bigint[] {
  if (width === 0n) return [packed];
  // Lift every digit by half its range, so that none is negative, and take the lift away again.
  const lift = 1n << (width - 1n);
  const mask = (1n << width) - 1n;
  let lifts = 0n;
  for (let i = 0; i < count; i += 1) lifts = (lifts << width) | lift;
  let rest = packed + lifts;
  const digits: bigint[] = [];
  for (let i = 0; i < count; i += 1) {
    digits.push((rest & mask) - lift);
    rest >>= width;
  }
  return digits;
}

/**
 * How many assignments of the variables make `f` true.
 *
 * @param over  the variables that are assigned; all of the diagram unless given. They must contain the support of `f`
 * @throws RangeError when they do not, or one is unknown or stands there twice
 *
 * Exact. One visit per node of `f`.
 */
export function countSolutions(d: Diagram, f: Node, over?: readonly Variable[]): bigint {
  return sweepUp(d, f, ranks(d, f, over), 0n).total;
}

/**
 * How many solutions have exactly k variables true, at index k from 0 to the number of variables.
 *
 * Exact; `over` as in `countSolutions`. One visit per node, with numbers of n^2 bits for n variables.
 */
export function countBySize(d: Diagram, f: Node, over?: readonly Variable[]): bigint[] {
  const ranking = ranks(d, f, over);
  const size = ranking.variables.length;
  const width = BigInt(size + 2);
  return unpack(sweepUp(d, f, ranking, width).total, width, size + 1);
}

/**
 * For every variable of `over`: how many assignments of the others make it decide `f`.
 *
 * For a function that is not monotone, the number of times that true helps less the number of times that it harms.
 * Exact; `over` as in `countSolutions`, the answer in its order. Two visits per node for all variables together.
 */
export function swings(d: Diagram, f: Node, over?: readonly Variable[]): bigint[] {
  return sweepBoth(d, f, ranks(d, f, over), 0n).map(([count = 0n]) => count);
}

/**
 * As `swings`, split: `[i][k]` counts the assignments in which exactly k of the other variables are true, k from 0 to n - 1.
 *
 * Exact. Two visits per node for all variables together, with numbers of n^2 bits.
 */
export function swingsBySize(d: Diagram, f: Node, over?: readonly Variable[]): bigint[][] {
  const ranking = ranks(d, f, over);
  return sweepBoth(d, f, ranking, BigInt(ranking.variables.length + 2));
}

function sweepBoth(d: Diagram, f: Node, ranking: Ranks, width: bigint): bigint[][] {
  const { variables, rank } = ranking;
  const { table, free, up } = sweepUp(d, f, ranking, width);
  const { root, level, low, high } = table;
  const gain = new Map<Variable, bigint>(variables.map((variable) => [variable, 0n]));
  /** What stands above a node: the paths from the root to it, each with its true variables, free variables on the way included. */
  const down = new Array<bigint>(level.length).fill(0n);
  down[root] = free(rank[level[root] as number] as number);
  for (let at = level.length - 1; at > TRUE; at -= 1) {
    d.step();
    const paths = down[at] as bigint;
    const variable = level[at] as number;
    const below = (rank[variable] as number) + 1;
    const [lo, hi] = [low[at] as number, high[at] as number];
    const [loFree, hiFree] = [free((rank[level[lo] as number] as number) - below), free((rank[level[hi] as number] as number) - below)];
    gain.set(variable, (gain.get(variable) as bigint) + paths * ((up[hi] as bigint) * hiFree - (up[lo] as bigint) * loFree));
    down[lo] = (down[lo] as bigint) + paths * loFree;
    down[hi] = (down[hi] as bigint) + ((paths * hiFree) << width);
  }
  return variables.map((variable) => unpack(gain.get(variable) as bigint, width, variables.length));
}

function checkLength(d: Diagram, p: readonly unknown[]): void {
  if (p.length === d.variables) return;
  throw new RangeError(`${p.length} probabilities were given for a diagram of ${d.variables} variables: one per variable is needed`);
}

/**
 * Probability that `f` is true when its variables are independent.
 *
 * @param p  `p[v]` in [0, 1] is the probability that variable `v` is true; one per variable
 * @returns in [0, 1]; exact up to rounding, with no rare-event approximation
 * @throws RangeError when `p` has the wrong length or a value outside [0, 1]
 *
 * One visit per node of `f`. Source: [Rauzy1993].
 */
export function probability(d: Diagram, f: Node, p: readonly number[]): number {
  checkLength(d, p);
  p.forEach((value, variable) => {
    if (!(value >= 0 && value <= 1)) throw new RangeError(`probability ${value} of variable ${variable} is not between 0 and 1`);
  });
  const { root, level, low, high } = d.table(f);
  const value = new Float64Array(level.length);
  value[TRUE] = 1;
  for (let at = 2; at < level.length; at += 1) {
    d.step();
    const chance = p[level[at] as number] as number;
    value[at] = chance * (value[high[at] as number] as number) + (1 - chance) * (value[low[at] as number] as number);
  }
  return Math.min(1, value[root] as number);
}

/** As `probability`, in fractions and without any rounding. */
export function exactProbability(d: Diagram, f: Node, p: readonly Rational[]): Rational {
  checkLength(d, p);
  p.forEach(({ numerator, denominator }, variable) => {
    if (numerator >= 0n && numerator <= denominator) return;
    throw new RangeError(`probability ${numerator}/${denominator} of variable ${variable} is not between 0 and 1`);
  });
  const others = p.map((chance) => subtract(one, chance));
  const { root, level, low, high } = d.table(f);
  const value: Rational[] = [zero, one];
  for (let at = 2; at < level.length; at += 1) {
    d.step();
    const variable = level[at] as number;
    const whenTrue = multiply(p[variable] as Rational, value[high[at] as number] as Rational);
    value.push(add(whenTrue, multiply(others[variable] as Rational, value[low[at] as number] as Rational)));
  }
  return value[root] as Rational;
}

/**
 * The probability of `f` as a polynomial in the one probability p that all variables have, independently.
 *
 * @returns coefficients by ascending powers of p, without zeros at the end; `[]` for the function that is always false
 *
 * Exact; `over` as in `countSolutions`, and without influence on the answer.
 */
export function polynomial(d: Diagram, f: Node, over?: readonly Variable[]): bigint[] {
  const counts = countBySize(d, f, over ?? d.support(f));
  const size = counts.length - 1;
  const coefficients = new Array<bigint>(size + 1).fill(0n);
  // A solution with k true variables has the probability p^k (1 - p)^(n - k), and that is the alternating sum of C(n - k, j) p^(k + j).
  for (const [k, count] of counts.entries()) {
    let choose = 1n;
    for (let j = 0; j <= size - k; j += 1) {
      coefficients[k + j] = (coefficients[k + j] as bigint) + (j % 2 === 0 ? count * choose : -count * choose);
      choose = (choose * BigInt(size - k - j)) / BigInt(j + 1);
    }
  }
  while (coefficients.at(-1) === 0n) coefficients.pop();
  return coefficients;
}
