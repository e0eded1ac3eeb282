/**
 * Where the nodes of a diagram live: one growable array, a unique table and a computed table.
 *
 * A node is an index. Its four cells stand side by side, `[level, low, high, next]`, so that one visit touches one cache
 * line; `next` chains the nodes of one bucket. Indices are only ever appended: children have smaller indices than
 * their parents, so counting and marking are single sweeps. There is no garbage collection and no reordering yet;
 * the newest nodes can be given back (`release`), which is enough for an attempt that ran out of its budget.
 *
 * The computed table is direct-mapped: a new result overwrites the old one in its place. Both tables start small and
 * grow with the nodes, because a table that fits the processor's cache is worth more than a high hit rate.
 *
 * Source: [BraceRudellBryant1990].
 */

import { OutOfBudget } from "./budget.ts";

/** Nodes 0 and 1 are the two terminals; what they mean is the user's affair. */
export const firstInner = 2;

/** More levels than anyone has asked for yet; lists that are as long as there are levels stay short. */
export const mostLevels = 5_000;

const firstNodes = 1 << 10;
const firstResults = 1 << 10;
const mostResults = 1 << 20;
const stepsBetweenChecks = 4_096;

export interface ArenaOptions {
  readonly levels: number;
  /** The most inner nodes there may be; 5 million unless given. */
  readonly nodeBudget?: number | undefined;
  /** Asked every few thousand steps; true stops the computation. */
  readonly cancelled?: (() => boolean) | undefined;
}

/** One function of an arena copied out and renumbered: 0 and 1 are the terminals, children stand before parents. */
export interface Table {
  readonly root: number;
  readonly level: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
}

export class Arena {
  readonly levels: number;
  readonly nodeBudget: number;
  /** Nodes in use, the two terminals among them. */
  count = firstInner;
  /** Four cells per node: level, low, high, next in the bucket. */
  cells = new Int32Array(4 * firstNodes);
  private buckets = new Int32Array(firstNodes);
  private results = new Int32Array(4 * firstResults).fill(-1);
  private resultMask = firstResults - 1;
  private readonly cancelled: (() => boolean) | undefined;
  private steps = 0;
  private marks = new Int32Array(firstNodes);

  /** @throws RangeError when there are too many levels or the budget is no number of nodes */
  constructor(options: ArenaOptions) {
    const { levels, nodeBudget = 5_000_000, cancelled } = options;
    if (!Number.isInteger(levels) || levels < 0 || levels > mostLevels) {
      throw new RangeError(`a diagram of ${levels} levels cannot be made: it may have 0 to ${mostLevels}`);
    }
    if (!(nodeBudget >= 0)) throw new RangeError(`a budget of ${nodeBudget} nodes means nothing: it is 0 or more`);
    this.levels = levels;
    this.nodeBudget = nodeBudget;
    this.cancelled = cancelled;
    for (const terminal of [0, 1]) this.cells.set([levels, terminal, terminal, 0], 4 * terminal);
  }

  level(node: number): number {
    return this.cells[4 * node] as number;
  }

  low(node: number): number {
    return this.cells[4 * node + 1] as number;
  }

  high(node: number): number {
    return this.cells[4 * node + 2] as number;
  }

  /**
   * The one node with this level and these children, made if it is not there. The caller has applied its reduction rule.
   *
   * @throws OutOfBudget when a new node would pass the budget, or the computation is cancelled
   */
  node(level: number, low: number, high: number): number {
    this.step();
    const bucket = mixed(level, low, high) & (this.buckets.length - 1);
    const cells = this.cells;
    for (let at = this.buckets[bucket] as number; at !== 0; at = cells[4 * at + 3] as number) {
      if (cells[4 * at + 1] === low && cells[4 * at + 2] === high && cells[4 * at] === level) return at;
    }
    if (this.count - firstInner >= this.nodeBudget) {
      throw new OutOfBudget("nodes", `the diagram needs more than its budget of ${this.nodeBudget} nodes`);
    }
    if (4 * this.count === cells.length) {
      this.grow();
      return this.append(level, low, high, mixed(level, low, high) & (this.buckets.length - 1));
    }
    return this.append(level, low, high, bucket);
  }

  private append(level: number, low: number, high: number, bucket: number): number {
    const made = this.count++;
    const cells = this.cells;
    cells[4 * made] = level;
    cells[4 * made + 1] = low;
    cells[4 * made + 2] = high;
    cells[4 * made + 3] = this.buckets[bucket] as number;
    this.buckets[bucket] = made;
    return made;
  }

  private grow(): void {
    const cells = new Int32Array(2 * this.cells.length);
    cells.set(this.cells);
    this.cells = cells;
    this.buckets = new Int32Array(2 * this.buckets.length);
    const mask = this.buckets.length - 1;
    // In order of index, so that the newest node of a bucket is its first: `release` relies on it.
    for (let node = firstInner; node < this.count; node += 1) {
      const bucket = mixed(cells[4 * node] as number, cells[4 * node + 1] as number, cells[4 * node + 2] as number) & mask;
      cells[4 * node + 3] = this.buckets[bucket] as number;
      this.buckets[bucket] = node;
    }
    if (this.resultMask + 1 < mostResults) this.growResults();
  }

  private growResults(): void {
    const old = this.results;
    this.results = new Int32Array(2 * old.length).fill(-1);
    this.resultMask = 2 * this.resultMask + 1;
    for (let at = 0; at < old.length; at += 4) {
      if (old[at + 3] !== -1) this.remember(old[at] as number, old[at + 1] as number, old[at + 2] as number, old[at + 3] as number);
    }
  }

  /** The result of an operation remembered under three numbers, or -1. */
  recall(a: number, b: number, c: number): number {
    const at = 4 * (mixed(a, b, c) & this.resultMask);
    const results = this.results;
    return results[at] === a && results[at + 1] === b && results[at + 2] === c ? (results[at + 3] as number) : -1;
  }

  remember(a: number, b: number, c: number, result: number): void {
    const at = 4 * (mixed(a, b, c) & this.resultMask);
    const results = this.results;
    results[at] = a;
    results[at + 1] = b;
    results[at + 2] = c;
    results[at + 3] = result;
  }

  forget(a: number, b: number, c: number): void {
    if (this.recall(a, b, c) !== -1) this.remember(a, b, c, -1);
  }

  /**
   * Called by every loop that may run long.
   *
   * @throws OutOfBudget when the computation is cancelled
   */
  step(): void {
    this.steps += 1;
    if (this.steps < stepsBetweenChecks) return;
    this.steps = 0;
    if (this.cancelled?.()) throw new OutOfBudget("cancelled", "the computation was cancelled");
  }

  /** Give back every node made since there were `count` of them; nobody may use those any more. One pass over what is given back. */
  release(count: number): void {
    for (let node = this.count - 1; node >= count; node -= 1) {
      const bucket = mixed(this.level(node), this.low(node), this.high(node)) & (this.buckets.length - 1);
      this.buckets[bucket] = this.cells[4 * node + 3] as number;
    }
    this.count = count;
    this.results.fill(-1);
  }

  /** @throws RangeError when there is no such node */
  check(node: number): void {
    if (!(Number.isInteger(node) && node >= 0 && node < this.count)) {
      throw new RangeError(`node ${node} is not in this diagram, which has nodes 0 to ${this.count - 1}`);
    }
  }

  /** The inner nodes that `root` is made of, children before parents. One visit per node, and a sort. */
  below(root: number): Int32Array {
    if (this.marks.length < this.count) this.marks = new Int32Array(this.cells.length >> 2);
    const { marks, cells } = this;
    const found: number[] = [];
    const visit = (node: number) => {
      if (node < firstInner || marks[node] === 1) return;
      marks[node] = 1;
      found.push(node);
    };
    visit(root);
    for (let next = 0; next < found.length; next += 1) {
      const node = found[next] as number;
      visit(cells[4 * node + 1] as number);
      visit(cells[4 * node + 2] as number);
    }
    for (const node of found) marks[node] = 0;
    return Int32Array.from(found).sort();
  }

  /** A compact copy of everything below `root`, for sweeps. */
  table(root: number): Table {
    const nodes = this.below(root);
    const size = nodes.length + firstInner;
    const [level, low, high] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
    const { marks, cells } = this;
    marks[1] = 1;
    nodes.forEach((node, index) => {
      marks[node] = index + firstInner;
    });
    level.fill(this.levels, 0, firstInner);
    low[1] = high[1] = 1;
    nodes.forEach((node, index) => {
      const at = index + firstInner;
      level[at] = cells[4 * node] as number;
      low[at] = marks[cells[4 * node + 1] as number] as number;
      high[at] = marks[cells[4 * node + 2] as number] as number;
    });
    marks[1] = 0;
    for (const node of nodes) marks[node] = 0;
    return { root: root < firstInner ? root : size - 1, level, low, high };
  }
}

function mixed(a: number, b: number, c: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
