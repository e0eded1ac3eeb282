/**
 * Functions of a few variables as the bits of a number: bit `a` is the value under assignment `a`, whose bit `v` is variable `v`.
 */

import { Diagram, FALSE, type Node, TRUE } from "../../src/kernel/index.ts";

export interface Small {
  readonly d: Diagram;
  /** How many variables. */
  readonly n: number;
  /** All bits set: the function that is always true. */
  readonly full: number;
  /** Every function, at the index of its truth table. */
  readonly every: readonly Node[];
}

export const assignments = (n: number): number[] => Array.from({ length: 2 ** n }, (_, a) => a);

export const isTrue = (a: number, variable: number): boolean => ((a >> variable) & 1) === 1;

/** A truth table from what it says of each assignment. */
export const tableWhere = (n: number, holds: (a: number) => boolean): number =>
  assignments(n).reduce((table, a) => (holds(a) ? table + 2 ** a : table), 0);

/** A node made from its truth table by choosing one variable after the other, the deepest first. */
export function fromTable(d: Diagram, n: number, table: number): Node {
  const build = (variable: number, fixed: number): Node => {
    if (variable === n) return isTrue(table, fixed) ? TRUE : FALSE;
    return d.ite(d.variable(variable), build(variable + 1, fixed | (1 << variable)), build(variable + 1, fixed));
  };
  return build(0, 0);
}

export const toTable = (d: Diagram, n: number, f: Node): number => tableWhere(n, (a) => d.evaluate(f, (variable) => isTrue(a, variable)));

/** A diagram with all 2^(2^n) functions of its n variables. */
export function small(n: number): Small {
  const d = new Diagram({ variables: n });
  const every = Array.from({ length: 2 ** (2 ** n) }, (_, table) => fromTable(d, n, table));
  return { d, n, full: 2 ** (2 ** n) - 1, every };
}

/** Whether making a variable true never makes the function false, read off its table. */
export const isMonotoneTable = (n: number, table: number): boolean =>
  assignments(n).every((a) => !isTrue(table, a) || assignments(n).every((b) => (a & b) !== a || isTrue(table, b)));

export const subsetsOf = <T>(items: readonly T[]): T[][] =>
  assignments(items.length).map((a) => items.filter((_, index) => isTrue(a, index)));
