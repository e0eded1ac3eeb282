/**
 * The smallest sets of variables whose falsity makes a monotone function false.
 *
 * Counting them needs no list of all minimal cuts: a cut with the fewest variables is a path to false with the fewest low edges, all other
 * variables being true.
 */
import { type Diagram, FALSE, type Node, TRUE, type Variable } from "./diagram.ts";

export interface SmallestCuts {
  /** How many variables each has. */
  readonly size: number;
  /** How many there are; exact. */
  readonly count: bigint;
  /** The variables that occur in one of them, ascending. */
  readonly variables: readonly Variable[];
  /** One of them, ascending: the one that comes first when the variables are compared in their order. */
  readonly example: readonly Variable[];
}

/**
 * @param f  monotone; for another function the answer is about paths, not about cuts
 * @returns null when nothing makes `f` false; for the constant false one empty cut
 *
 * Two visits per node of `f`.
 */
export function smallestCuts(d: Diagram, f: Node): SmallestCuts | null {
  if (f === TRUE) return null;
  if (f === FALSE) return { size: 0, count: 1n, variables: [], example: [] };
  const { root, level, low, high } = d.table(f);
  const never = Number.POSITIVE_INFINITY;
  const cost: number[] = [0, never];
  const count: bigint[] = [1n, 0n];
  for (let at = 2; at < level.length; at += 1) {
    const without = (cost[low[at] as number] as number) + 1;
    const withIt = cost[high[at] as number] as number;
    const best = Math.min(without, withIt);
    cost.push(best);
    count.push(
      (without === best ? (count[low[at] as number] as bigint) : 0n) + (withIt === best ? (count[high[at] as number] as bigint) : 0n),
    );
  }
  const size = cost[root] as number;
  if (size === never) return null;

  const used = new Set<Variable>();
  const onPath = new Uint8Array(level.length);
  onPath[root] = 1;
  for (let at = level.length - 1; at >= 2; at -= 1) {
    if (onPath[at] === 0) continue;
    const [down, up] = [low[at] as number, high[at] as number];
    if ((cost[down] as number) + 1 === cost[at]) {
      used.add(level[at] as Variable);
      onPath[down] = 1;
    }
    if (cost[up] === cost[at]) onPath[up] = 1;
  }
  const example: Variable[] = [];
  for (let at = root; at >= 2; ) {
    const down = low[at] as number;
    if ((cost[down] as number) + 1 === cost[at]) {
      example.push(level[at] as Variable);
      at = down;
    } else at = high[at] as number;
  }
  return { size, count: count[root] as bigint, variables: [...used].sort((a, b) => a - b), example };
}
