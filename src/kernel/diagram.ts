/**
 * Reduced ordered binary decision diagrams.
 *
 * A function of Boolean variables is a node, a node is an index into one array, and equal functions are equal nodes, so
 * that comparing two functions costs nothing. Variable 0 is on top of the order. There are no complement edges: with
 * doubles they would lose rare events. Nodes are only appended; there is no garbage collection and no reordering yet.
 *
 * Source: [Bryant1986] pages 677-691; the tables are in arena.ts.
 */

import { Arena, type ArenaOptions, firstInner, type Table } from "./arena.ts";
import { type Attempt, attempt } from "./budget.ts";
import { sumAtLeast } from "./threshold.ts";

/** A function of a diagram. */
export type Node = number;
/** Its number is its place in the order; 0 is on top. */
export type Variable = number;

export const FALSE: Node = 0;
export const TRUE: Node = 1;

export interface DiagramOptions {
  /** How many variables there are, at most 5,000; they are numbered from 0. */
  readonly variables: number;
  /** The most nodes there may be; 5 million unless given. */
  readonly nodeBudget?: number | undefined;
  /** Asked every few thousand steps; true stops the computation. */
  readonly cancelled?: (() => boolean) | undefined;
}

/** One summand of a threshold: it adds its weight when the function is true. */
export interface Weighted {
  readonly weight: bigint;
  readonly of: Node;
}

// What the computed table is told apart by. If-then-else has its third function in that place, which is 0 or more.
const CONJUNCTION = -2;
const DISJUNCTION = -3;
const DUAL = -4;
const IMPLICATION = -5;

// A step of `combine` that waits for its children: f, g, third, level, and the low child once it is known.
const stepCells = 8;

/**
 * A manager and the functions made in it.
 *
 * Every operation may throw OutOfBudget from the depth; wrap it in `attempt`. A node of another diagram, or none at all,
 * is the programmer's error: RangeError.
 */
export class Diagram {
  static readonly FALSE = FALSE;
  static readonly TRUE = TRUE;

  readonly variables: number;
  /** As given, so that families of solutions can be made under the same limits. */
  readonly limits: { readonly nodeBudget: number; readonly cancelled: (() => boolean) | undefined };
  private readonly arena: Arena;
  /** Functions known to be monotone, by how they were made or because it was checked. So are all nodes below them. */
  private readonly knownMonotone = new Set<Node>([FALSE, TRUE]);
  private waiting = new Int32Array(stepCells * 64);

  /** @throws RangeError when there are more than 5,000 variables */
  constructor(options: DiagramOptions) {
    const { variables, nodeBudget, cancelled } = options;
    const arenaOptions: ArenaOptions = { levels: variables, nodeBudget, cancelled };
    this.variables = variables;
    this.arena = new Arena(arenaOptions);
    this.limits = { nodeBudget: this.arena.nodeBudget, cancelled };
  }

  /** Nodes made so far, the two constants among them. */
  get nodeCount(): number {
    return this.arena.count;
  }

  /** The function that is true exactly when the variable is. */
  variable(variable: Variable): Node {
    this.checkVariable(variable);
    return this.keeping([], this.arena.node(variable, FALSE, TRUE));
  }

  not(f: Node): Node {
    this.arena.check(f);
    return this.combine(f, FALSE, TRUE);
  }

  and(f: Node, g: Node): Node {
    this.arena.check(f);
    this.arena.check(g);
    return this.keeping([f, g], this.combine(f, g, CONJUNCTION));
  }

  or(f: Node, g: Node): Node {
    this.arena.check(f);
    this.arena.check(g);
    return this.keeping([f, g], this.combine(f, g, DISJUNCTION));
  }

  /** True when all of them are; TRUE for none. */
  all(functions: readonly Node[]): Node {
    const result = this.fromTheBottom(functions).reduce((sofar, f) => this.combine(f, sofar, CONJUNCTION), TRUE);
    return this.keeping(functions, result);
  }

  /** True when one of them is; FALSE for none. */
  any(functions: readonly Node[]): Node {
    const result = this.fromTheBottom(functions).reduce((sofar, f) => this.combine(f, sofar, DISJUNCTION), FALSE);
    return this.keeping(functions, result);
  }

  /** `g` where `f` is true, `h` where it is false. */
  ite(f: Node, g: Node, h: Node): Node {
    for (const node of [f, g, h]) this.arena.check(node);
    return this.combine(f, g, h);
  }

  /**
   * True when the weights of the true parts sum to the quota or more.
   *
   * @param parts  any functions of this diagram, also overlapping or repeated ones; weights 0 or more, of any size, exact
   * @throws RangeError when a weight is negative
   *
   * Exact: no weight is rounded. Needs that the rest of the parts cannot tell apart share one node (the interval method),
   * so that the cost is that of the nodes of the answer, not of the quota. Source: [AbioEtAl2012], [Bolus2011].
   */
  threshold(parts: readonly Weighted[], quota: bigint): Node {
    const weightOf = new Map<Node, bigint>();
    let needed = quota;
    for (const { weight, of } of parts) {
      this.arena.check(of);
      if (weight < 0n) throw new RangeError(`weight ${weight} is negative; weights are 0 or more`);
      if (of === TRUE) needed -= weight;
      else if (of !== FALSE && weight > 0n) weightOf.set(of, (weightOf.get(of) ?? 0n) + weight);
    }
    const ordered = [...weightOf].sort(([f, v], [g, w]) => this.arena.level(f) - this.arena.level(g) || (v === w ? f - g : v > w ? -1 : 1));
    const weights = ordered.map(([, weight]) => weight);
    const choose = (part: number, having: Node, without: Node) => {
      this.arena.step();
      return this.choose((ordered[part] as [Node, bigint])[0], having, without);
    };
    return this.keeping([...weightOf.keys()], sumAtLeast(weights, needed, choose));
  }

  /** If-then-else, in one step when `f` is a variable above both `g` and `h`. */
  private choose(f: Node, g: Node, h: Node): Node {
    const { arena } = this;
    const level = arena.level(f);
    if (arena.low(f) === FALSE && arena.high(f) === TRUE && level < arena.level(g) && level < arena.level(h)) {
      return g === h ? g : arena.node(level, h, g);
    }
    return this.combine(f, g, h);
  }

  /** `f` with some variables fixed. The result does not depend on them. */
  restrict(f: Node, assignment: ReadonlyMap<Variable, boolean>): Node {
    for (const variable of assignment.keys()) this.checkVariable(variable);
    const result = this.rebuild(f, (level, low, high) => {
      const fixed = assignment.get(level);
      return fixed === undefined ? this.make(level, low, high) : fixed ? high : low;
    });
    return this.keeping([f], result);
  }

  /** True where some choice of these variables makes `f` true. */
  exists(f: Node, variables: Iterable<Variable>): Node {
    const chosen = this.setOf(variables);
    const result = this.rebuild(f, (level, low, high) =>
      chosen.has(level) ? this.combine(low, high, DISJUNCTION) : this.make(level, low, high),
    );
    return this.keeping([f], result);
  }

  /** True where every choice of these variables makes `f` true. */
  forall(f: Node, variables: Iterable<Variable>): Node {
    const chosen = this.setOf(variables);
    const result = this.rebuild(f, (level, low, high) =>
      chosen.has(level) ? this.combine(low, high, CONJUNCTION) : this.make(level, low, high),
    );
    return this.keeping([f], result);
  }

  /** `f` with functions in the place of some of its variables, all at the same time. */
  compose(f: Node, substitution: ReadonlyMap<Variable, Node>): Node {
    for (const [variable, node] of substitution) {
      this.checkVariable(variable);
      this.arena.check(node);
    }
    const result = this.rebuild(f, (level, low, high) =>
      this.choose(substitution.get(level) ?? this.arena.node(level, FALSE, TRUE), high, low),
    );
    return this.keeping([f, ...substitution.values()], result);
  }

  /** The function that is true exactly where `f`, with every variable the other way round, is false. */
  dual(f: Node): Node {
    this.arena.check(f);
    const known = this.arena.recall(f, 0, DUAL);
    if (known !== -1) return known;
    const result = this.rebuild(f, (level, low, high) => this.arena.node(level, high, low), { whenFalse: TRUE, whenTrue: FALSE });
    this.arena.remember(f, 0, DUAL, result);
    this.arena.remember(result, 0, DUAL, f);
    return this.keeping([f], result);
  }

  /** The variables `f` depends on, ascending. One visit per node. */
  support(f: Node): Variable[] {
    this.arena.check(f);
    const levels = new Set<Variable>();
    for (const node of this.arena.below(f)) levels.add(this.arena.level(node));
    return [...levels].sort((a, b) => a - b);
  }

  /** The value of `f`; `values` is asked only for the variables on the way down. */
  evaluate(f: Node, values: (variable: Variable) => boolean): boolean {
    this.arena.check(f);
    let at = f;
    while (at >= firstInner) at = values(this.arena.level(at)) ? this.arena.high(at) : this.arena.low(at);
    return at === TRUE;
  }

  /** Values that make `f` true, whatever the variables that are not among them; null when nothing does. Prefers false. */
  satisfy(f: Node): ReadonlyMap<Variable, boolean> | null {
    this.arena.check(f);
    if (f === FALSE) return null;
    const values = new Map<Variable, boolean>();
    let at = f;
    while (at >= firstInner) {
      const low = this.arena.low(at);
      values.set(this.arena.level(at), low === FALSE);
      at = low === FALSE ? this.arena.high(at) : low;
    }
    return values;
  }

  /** Whether `g` is true wherever `f` is. Makes no node. */
  implies(f: Node, g: Node): boolean {
    this.arena.check(f);
    this.arena.check(g);
    return this.includes(f, g);
  }

  /**
   * Whether making one more variable true never makes `f` false.
   *
   * Known at once for what was made of variables by and, or, thresholds, duals, restriction and quantification alone; otherwise one
   * comparison per node.
   */
  isMonotone(f: Node): boolean {
    this.arena.check(f);
    if (this.knownMonotone.has(f)) return true;
    for (const node of this.arena.below(f)) {
      if (this.knownMonotone.has(node)) continue;
      if (!this.includes(this.arena.low(node), this.arena.high(node))) return false;
      this.knownMonotone.add(node);
    }
    this.knownMonotone.add(f);
    return true;
  }

  /** How many nodes `f` is made of, constants not counted. */
  size(f: Node): number {
    this.arena.check(f);
    return this.arena.below(f).length;
  }

  /** A compact, renumbered copy of `f` for sweeps from the bottom (ascending) or from the top (descending). */
  table(f: Node): Table {
    this.arena.check(f);
    return this.arena.table(f);
  }

  /**
   * Called by loops outside that may run long.
   *
   * @throws OutOfBudget when the computation is cancelled
   */
  step(): void {
    this.arena.step();
  }

  /**
   * `attempt`, and when the work runs out of its budget the nodes it made are given back, so that the next attempt has
   * the whole of what was left. No node made during the failed work may be used afterwards.
   */
  trial<T>(work: () => T): Attempt<T> {
    const before = this.arena.count;
    const result = attempt(work);
    if (!result.done) {
      this.arena.release(before);
      for (const node of this.knownMonotone) if (node >= before) this.knownMonotone.delete(node);
    }
    return result;
  }

  /** Note that a result is monotone when all that it was made of is. */
  private keeping(of: readonly Node[], result: Node): Node {
    if (of.every((f) => this.knownMonotone.has(f))) this.knownMonotone.add(result);
    return result;
  }

  private checkVariable(variable: Variable): void {
    if (Number.isInteger(variable) && variable >= 0 && variable < this.variables) return;
    const range = this.variables === 0 ? "none" : `variables 0 to ${this.variables - 1}`;
    throw new RangeError(`variable ${variable} is outside this diagram, which has ${range}`);
  }

  private setOf(variables: Iterable<Variable>): ReadonlySet<Variable> {
    const chosen = new Set(variables);
    for (const variable of chosen) this.checkVariable(variable);
    return chosen;
  }

  /** Deepest first, so that folding adds each function on top of what is there. */
  private fromTheBottom(functions: readonly Node[]): Node[] {
    for (const f of functions) this.arena.check(f);
    return [...functions].sort((f, g) => this.arena.level(g) - this.arena.level(f) || g - f);
  }

  private make(level: number, low: Node, high: Node): Node {
    return low === high ? low : this.arena.node(level, low, high);
  }

  /** Build another function from the bottom of `f` up, one step per node of `f`. */
  private rebuild(f: Node, step: (level: number, low: Node, high: Node) => Node, constants = { whenFalse: FALSE, whenTrue: TRUE }): Node {
    this.arena.check(f);
    const { root, level, low, high } = this.arena.table(f);
    const built = new Int32Array(level.length);
    built[FALSE] = constants.whenFalse;
    built[TRUE] = constants.whenTrue;
    for (let at = firstInner; at < level.length; at += 1) {
      built[at] = step(level[at] as number, built[low[at] as number] as Node, built[high[at] as number] as Node);
    }
    return built[root] as Node;
  }

  /**
   * The one loop behind conjunction, disjunction, negation and if-then-else.
   *
   * It goes down without recursion, so that no number of variables can overflow the stack: a step waits, with its level, until
   * its low and then its high child are there.
   */
  private combine(first: Node, second: Node, operation: number): Node {
    const { arena } = this;
    let { waiting } = this;
    let [f, g, third, top] = [first, second, operation, 0];
    for (;;) {
      let result = -1;
      if (third === CONJUNCTION) {
        if (f > g) [f, g] = [g, f];
        if (f === g || f === FALSE) result = f;
        else if (f === TRUE) result = g;
      } else if (third === DISJUNCTION) {
        if (f > g) [f, g] = [g, f];
        if (f === g || f === TRUE) result = f;
        else if (f === FALSE) result = g;
      } else if (f === TRUE || g === third) result = g;
      else if (f === FALSE) result = third;
      else if (g === TRUE && third === FALSE) result = f;
      else if (g === TRUE || g === f) {
        [g, third] = [third, DISJUNCTION];
        continue;
      } else if (third === FALSE || third === f) {
        third = CONJUNCTION;
        continue;
      }
      if (result === -1) result = arena.recall(f, g, third);
      if (result === -1) {
        let level = Math.min(arena.level(f), arena.level(g));
        if (third >= 0) level = Math.min(level, arena.level(third));
        if (top + stepCells > waiting.length) {
          waiting = new Int32Array(2 * waiting.length);
          waiting.set(this.waiting);
          this.waiting = waiting;
        }
        waiting[top] = f;
        waiting[top + 1] = g;
        waiting[top + 2] = third;
        waiting[top + 3] = level;
        waiting[top + 4] = -1;
        top += stepCells;
        if (arena.level(f) === level) f = arena.low(f);
        if (arena.level(g) === level) g = arena.low(g);
        if (third >= 0 && arena.level(third) === level) third = arena.low(third);
        continue;
      }
      for (;;) {
        if (top === 0) return result;
        f = waiting[top - stepCells] as number;
        g = waiting[top - stepCells + 1] as number;
        third = waiting[top - stepCells + 2] as number;
        const level = waiting[top - stepCells + 3] as number;
        const low = waiting[top - stepCells + 4] as number;
        if (low === -1) {
          waiting[top - stepCells + 4] = result;
          if (arena.level(f) === level) f = arena.high(f);
          if (arena.level(g) === level) g = arena.high(g);
          if (third >= 0 && arena.level(third) === level) third = arena.high(third);
          break;
        }
        if (low !== result) result = arena.node(level, low, result);
        arena.remember(f, g, third, result);
        top -= stepCells;
      }
    }
  }

  /** Whether `g` includes `f`: a search for a pair of cofactors that stand against it. */
  private includes(f: Node, g: Node): boolean {
    const { arena } = this;
    // Every pair met is remembered as true, so that it is searched once; if the search does not succeed, that is taken back.
    const met: Node[] = [f, g];
    const takeBack = () => {
      for (let next = 0; next < met.length; next += 2) arena.forget(met[next] as Node, met[next + 1] as Node, IMPLICATION);
    };
    try {
      for (let next = 0; next < met.length; next += 2) {
        const [a, b] = [met[next] as Node, met[next + 1] as Node];
        if (a === b || a === FALSE || b === TRUE) continue;
        const known = a === TRUE || b === FALSE ? FALSE : arena.recall(a, b, IMPLICATION);
        if (known === TRUE) continue;
        if (known === FALSE) {
          takeBack();
          arena.remember(f, g, IMPLICATION, FALSE);
          return false;
        }
        arena.remember(a, b, IMPLICATION, TRUE);
        arena.step();
        const above = arena.level(a) - arena.level(b);
        met.push(above <= 0 ? arena.low(a) : a, above >= 0 ? arena.low(b) : b);
        met.push(above <= 0 ? arena.high(a) : a, above >= 0 ? arena.high(b) : b);
      }
      return true;
    } catch (thrown) {
      takeBack();
      throw thrown;
    }
  }
}
