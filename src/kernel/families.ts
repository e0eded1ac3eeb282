/**
 * Families of sets as zero-suppressed decision diagrams: millions of sets in a few thousand nodes.
 *
 * A node stands for the sets of its low child, and those of its high child each with the node's element added. Elements
 * are numbered from 0. Equal families are equal nodes.
 *
 * Sources: [Minato1993] for the diagrams, [Rauzy1993] for minimal solutions.
 */

import { Arena, firstInner } from "./arena.ts";
import type { Diagram, Node } from "./diagram.ts";

/** A family of a `Families`. */
export type Family = number;

export interface FamiliesOptions {
  /** How many elements there are, at most 2,000; they are numbered from 0. */
  readonly elements: number;
  /** The most nodes there may be; 5 million unless given. */
  readonly nodeBudget?: number | undefined;
  /** Asked every few thousand steps; true stops the computation. */
  readonly cancelled?: (() => boolean) | undefined;
}

/** No set at all. */
const EMPTY: Family = 0;
/** The empty set alone. */
const UNIT: Family = 1;

/** The recursion of an operation goes as deep as there are elements. */
const mostElements = 2_000;

const UNION = -2;
const INTERSECTION = -3;
const DIFFERENCE = -4;
const PRODUCT = -5;
const WITHOUT_SUPERSETS = -6;
const MINIMAL = -7;
const HAVING = -8;
const LACKING = -9;

/** A manager and the families made in it; every operation may throw OutOfBudget, and RangeError for a family that is not its own. */
export class Families {
  static readonly EMPTY = EMPTY;
  static readonly UNIT = UNIT;

  readonly EMPTY = EMPTY;
  readonly UNIT = UNIT;
  readonly elements: number;
  private readonly arena: Arena;

  /** @throws RangeError when there are more elements than the depth of a recursion allows */
  constructor(options: FamiliesOptions) {
    const { elements, nodeBudget, cancelled } = options;
    if (elements > mostElements) throw new RangeError(`families of ${elements} elements cannot be made: there may be 0 to ${mostElements}`);
    this.elements = elements;
    this.arena = new Arena({ levels: elements, nodeBudget, cancelled });
  }

  /** Nodes made so far, the two constants among them. */
  get nodeCount(): number {
    return this.arena.count;
  }

  /** The family of one set; an element named twice counts once. */
  single(set: readonly number[]): Family {
    for (const element of set) this.checkElement(element);
    return [...new Set(set)].sort((a, b) => b - a).reduce((rest, element) => this.arena.node(element, EMPTY, rest), UNIT);
  }

  /** The sets of either. */
  union(f: Family, g: Family): Family {
    return this.checked(f, g, this.united);
  }

  /** The sets of both. */
  intersection(f: Family, g: Family): Family {
    return this.checked(f, g, this.intersected);
  }

  /** The sets of `f` that are not sets of `g`. */
  difference(f: Family, g: Family): Family {
    return this.checked(f, g, this.subtracted);
  }

  /** Every set of `f` joined with every set of `g`. */
  product(f: Family, g: Family): Family {
    return this.checked(f, g, this.multiplied);
  }

  /** The sets of `f` that contain no set of `g`; a set contains itself. */
  withoutSupersetsOf(f: Family, g: Family): Family {
    return this.checked(f, g, this.without);
  }

  /** The sets of `f` that contain no other set of `f`. */
  minimal(f: Family): Family {
    this.arena.check(f);
    return this.minimised(f);
  }

  /** The sets of `f` that contain the element, each without it. */
  having(f: Family, element: number): Family {
    this.arena.check(f);
    this.checkElement(element);
    return this.cofactor(f, element, HAVING);
  }

  /** The sets of `f` that do not contain the element. */
  lacking(f: Family, element: number): Family {
    this.arena.check(f);
    this.checkElement(element);
    return this.cofactor(f, element, LACKING);
  }

  /** Add `element` to every set of `high` and join the sets of `low`; both must be about later elements only. */
  choice(element: number, low: Family, high: Family): Family {
    this.checkElement(element);
    for (const child of [low, high]) {
      this.arena.check(child);
      if (this.arena.level(child) <= element) throw new RangeError(`the sets to choose between must be about elements after ${element}`);
    }
    return this.make(element, low, high);
  }

  /** How many sets. Exact; one visit per node. */
  count(f: Family): bigint {
    this.arena.check(f);
    const { root, low, high } = this.arena.table(f);
    const counts: bigint[] = [0n, 1n];
    for (let at = firstInner; at < low.length; at += 1) {
      counts.push((counts[low[at] as number] as bigint) + (counts[high[at] as number] as bigint));
    }
    return counts[root] as bigint;
  }

  /** How many sets of k elements, at index k, up to the largest size; `[]` for no set at all. Exact. */
  countBySize(f: Family): bigint[] {
    this.arena.check(f);
    const { root, low, high } = this.arena.table(f);
    const counts: (readonly bigint[])[] = [[], [1n]];
    for (let at = firstInner; at < low.length; at += 1) {
      const [without, having] = [counts[low[at] as number] ?? [], counts[high[at] as number] ?? []];
      const sizes = Math.max(without.length, having.length + 1);
      counts.push(Array.from({ length: sizes }, (_, size) => (without[size] ?? 0n) + (having[size - 1] ?? 0n)));
    }
    return [...(counts[root] as readonly bigint[])];
  }

  contains(f: Family, set: readonly number[]): boolean {
    this.arena.check(f);
    for (const element of set) this.checkElement(element);
    const wanted = new Set(set);
    let [at, left] = [f, wanted.size];
    while (at >= firstInner) {
      const has = wanted.has(this.arena.level(at));
      if (has) left -= 1;
      at = has ? this.arena.high(at) : this.arena.low(at);
    }
    return at === UNIT && left === 0;
  }

  /**
   * The sets one by one: smaller ones first, those of one size in lexicographic order.
   *
   * @param order  all elements, in the order that the sets and their elements are listed in; ascending unless given
   * @throws RangeError when `order` is not all elements, each once
   *
   * Nothing is computed ahead but which sizes can be reached, so that the first sets of millions come at once. An order of its
   * own costs some nodes on the way, because it is not that of the diagram.
   */
  *smallestFirst(f: Family, order?: readonly number[]): Generator<number[], void, undefined> {
    this.arena.check(f);
    const elements = order ?? Array.from({ length: this.elements }, (_, element) => element);
    if (elements.length !== this.elements || new Set(elements).size !== this.elements) {
      throw new RangeError(`the order lists ${elements.length} elements; it lists all ${this.elements}, each once`);
    }
    for (const element of elements) this.checkElement(element);
    const reached = new Map<Family, bigint>();
    const reaches = (family: Family, size: number) => size >= 0 && ((this.sizes(family, reached) >> BigInt(size)) & 1n) === 1n;
    const largest = this.sizes(f, reached).toString(2).length - 1;
    for (let size = 0; size <= largest; size += 1) {
      const chosen: number[] = [];
      // What is still to be tried: the sets that agree with the choices so far, how many elements were chosen, whose turn is next.
      const untried = reaches(f, size) ? [{ family: f, above: 0, turn: 0 }] : [];
      for (let next = untried.pop(); next !== undefined; next = untried.pop()) {
        let { family, above, turn } = next;
        chosen.length = above;
        while (above < size) {
          const element = elements[turn++] as number;
          const having = this.cofactor(family, element, HAVING);
          const lacking = this.cofactor(family, element, LACKING);
          if (!reaches(having, size - above - 1)) {
            family = lacking;
            continue;
          }
          if (reaches(lacking, size - above)) untried.push({ family: lacking, above, turn });
          chosen.push(element);
          above += 1;
          family = having;
        }
        yield [...chosen];
      }
    }
  }

  /**
   * Put its class in the place of every element, in the elements of another manager (or of this one).
   *
   * @param classOf  the class of every element
   * @returns not yet minimal: what was minimal here need not be so there
   * @throws RangeError when an element has no class or `into` does not have it
   */
  project(f: Family, classOf: readonly number[], into: Families): Family {
    this.arena.check(f);
    const { root, level, low, high } = this.arena.table(f);
    const projected: Family[] = [EMPTY, UNIT];
    for (let at = firstInner; at < level.length; at += 1) {
      const element = level[at] as number;
      const target = classOf[element];
      if (target === undefined) throw new RangeError(`element ${element} has no class: classes were given for 0 to ${classOf.length - 1}`);
      const having = into.product(projected[high[at] as number] as Family, into.single([target]));
      projected.push(into.union(projected[low[at] as number] as Family, having));
    }
    return projected[root] as Family;
  }

  private checkElement(element: number): void {
    if (Number.isInteger(element) && element >= 0 && element < this.elements) return;
    throw new RangeError(`element ${element} is outside these families, which have elements 0 to ${this.elements - 1}`);
  }

  private checked(f: Family, g: Family, operation: (f: Family, g: Family) => Family): Family {
    this.arena.check(f);
    this.arena.check(g);
    return operation.call(this, f, g);
  }

  private make(level: number, low: Family, high: Family): Family {
    return high === EMPTY ? low : this.arena.node(level, low, high);
  }

  private united(f: Family, g: Family): Family {
    if (f > g) return this.united(g, f);
    if (f === g || f === EMPTY) return g;
    const { arena } = this;
    const known = arena.recall(f, g, UNION);
    if (known !== -1) return known;
    const above = arena.level(f) - arena.level(g);
    const low = this.united(above <= 0 ? arena.low(f) : f, above >= 0 ? arena.low(g) : g);
    const high = above === 0 ? this.united(arena.high(f), arena.high(g)) : arena.high(above < 0 ? f : g);
    const result = this.make(arena.level(above <= 0 ? f : g), low, high);
    arena.remember(f, g, UNION, result);
    return result;
  }

  private intersected(f: Family, g: Family): Family {
    if (f > g) return this.intersected(g, f);
    if (f === g || f === EMPTY) return f;
    const { arena } = this;
    const known = arena.recall(f, g, INTERSECTION);
    if (known !== -1) return known;
    arena.step();
    const above = arena.level(f) - arena.level(g);
    const low = this.intersected(above <= 0 ? arena.low(f) : f, above >= 0 ? arena.low(g) : g);
    const result = above === 0 ? this.make(arena.level(f), low, this.intersected(arena.high(f), arena.high(g))) : low;
    arena.remember(f, g, INTERSECTION, result);
    return result;
  }

  private subtracted(f: Family, g: Family): Family {
    if (f === g || f === EMPTY) return EMPTY;
    if (g === EMPTY) return f;
    const { arena } = this;
    const known = arena.recall(f, g, DIFFERENCE);
    if (known !== -1) return known;
    arena.step();
    const above = arena.level(f) - arena.level(g);
    const low = this.subtracted(above <= 0 ? arena.low(f) : f, above >= 0 ? arena.low(g) : g);
    const result =
      above > 0 ? low : this.make(arena.level(f), low, above === 0 ? this.subtracted(arena.high(f), arena.high(g)) : arena.high(f));
    arena.remember(f, g, DIFFERENCE, result);
    return result;
  }

  private multiplied(f: Family, g: Family): Family {
    if (f > g) return this.multiplied(g, f);
    if (f === EMPTY) return EMPTY;
    if (f === UNIT) return g;
    const { arena } = this;
    const known = arena.recall(f, g, PRODUCT);
    if (known !== -1) return known;
    const above = arena.level(f) - arena.level(g);
    let low: Family;
    let high: Family;
    if (above < 0) {
      low = this.multiplied(arena.low(f), g);
      high = this.multiplied(arena.high(f), g);
    } else if (above > 0) {
      low = this.multiplied(f, arena.low(g));
      high = this.multiplied(f, arena.high(g));
    } else {
      low = this.multiplied(arena.low(f), arena.low(g));
      const either = this.united(arena.low(g), arena.high(g));
      high = this.united(this.multiplied(arena.high(f), either), this.multiplied(arena.low(f), arena.high(g)));
    }
    const result = this.make(arena.level(above <= 0 ? f : g), low, high);
    arena.remember(f, g, PRODUCT, result);
    return result;
  }

  private without(f: Family, g: Family): Family {
    if (f === EMPTY || g === EMPTY) return f;
    if (g === UNIT || f === g) return EMPTY;
    const { arena } = this;
    const known = arena.recall(f, g, WITHOUT_SUPERSETS);
    if (known !== -1) return known;
    arena.step();
    const above = arena.level(f) - arena.level(g);
    let result: Family;
    if (above > 0) result = this.without(f, arena.low(g));
    else if (above < 0) result = this.make(arena.level(f), this.without(arena.low(f), g), this.without(arena.high(f), g));
    else {
      const low = this.without(arena.low(f), arena.low(g));
      const high = this.without(this.without(arena.high(f), arena.low(g)), arena.high(g));
      result = this.make(arena.level(f), low, high);
    }
    arena.remember(f, g, WITHOUT_SUPERSETS, result);
    return result;
  }

  private cofactor(f: Family, element: number, which: typeof HAVING | typeof LACKING): Family {
    const { arena } = this;
    const level = arena.level(f);
    if (level > element) return which === HAVING ? EMPTY : f;
    if (level === element) return which === HAVING ? arena.high(f) : arena.low(f);
    const known = arena.recall(f, element, which);
    if (known !== -1) return known;
    const low = this.cofactor(arena.low(f), element, which);
    const result = this.make(level, low, this.cofactor(arena.high(f), element, which));
    arena.remember(f, element, which, result);
    return result;
  }

  /** The sizes that sets of `f` have: bit k is set when there is one of k elements. */
  private sizes(f: Family, reached: Map<Family, bigint>): bigint {
    if (f < firstInner) return f === UNIT ? 1n : 0n;
    const known = reached.get(f);
    if (known !== undefined) return known;
    const found = this.sizes(this.arena.low(f), reached) | (this.sizes(this.arena.high(f), reached) << 1n);
    reached.set(f, found);
    return found;
  }

  private minimised(f: Family): Family {
    if (f < firstInner) return f;
    const { arena } = this;
    const known = arena.recall(f, 0, MINIMAL);
    if (known !== -1) return known;
    const low = this.minimised(arena.low(f));
    const result = this.make(arena.level(f), low, this.without(this.minimised(arena.high(f)), low));
    arena.remember(f, 0, MINIMAL, result);
    return result;
  }
}

/**
 * The minimal sets of variables whose truth makes `f` true, whatever the others; element e stands for variable e.
 *
 * @param f  monotone; this is checked
 * @throws RangeError when `f` is not monotone, or `families` has fewer elements than `d` variables in use
 *
 * One difference of families per node of `f`. Where x is false nothing needs x, and what needs x is what suffices with it
 * and is not already enough without. Source: [Rauzy1993]; for monotone functions "contains a set" and "is a set" are the same there.
 */
export function minimalSolutions(d: Diagram, f: Node, families: Families): Family {
  if (!d.isMonotone(f)) {
    throw new RangeError(`node ${f} is not monotone: making a variable true can make it false, so its minimal solutions are not defined`);
  }
  const { root, level, low, high } = d.table(f);
  const solutions: Family[] = [EMPTY, UNIT];
  for (let at = firstInner; at < level.length; at += 1) {
    const without = solutions[low[at] as number] as Family;
    const needing = families.difference(solutions[high[at] as number] as Family, without);
    solutions.push(families.choice(level[at] as number, without, needing));
  }
  return solutions[root] as Family;
}

/** The minimal sets of variables whose falsity makes `f` false, whatever the others: the minimal solutions of the dual. */
export function minimalCuts(d: Diagram, f: Node, families: Families): Family {
  return minimalSolutions(d, d.dual(f), families);
}
