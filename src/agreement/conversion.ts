/**
 * What every step from syntax to model shares: the elements made so far, the file being read, places, ordinals.
 *
 * Things refer to each other in circles (a body to a body, a guarantee to a guarantee, a package to its base), so every declared thing is
 * first made as an empty shell and then filled; a reference is the shell itself.
 */
import type { SourceFile } from "../language/index.ts";
import { spanOf, spanOfProperty } from "../language/index.ts";
import type { ContestedPlace, OptionalText } from "./contested.ts";
import type { Element, Span } from "./elements.ts";
import type { Evidence } from "./evidence.ts";
import type { Standing } from "./unread.ts";

/** An element while it is being filled. */
export type Making<T> = { -readonly [K in keyof T]: T[K] };

/** A node of the syntax tree that stands at a place of the text. */
export type Node = Parameters<typeof spanOf>[0];
export interface Link {
  readonly ref: object | undefined;
}

/** The elements of the whole closure, by the node that declares them. */
export interface Elements {
  readonly of: Map<object, unknown>;
  /** Optional sentences, by the provision, clause or statement that stands in the square brackets. */
  readonly optional: Map<object, Making<OptionalText>>;
}

/** One file while it becomes an agreement. */
export interface Conversion {
  readonly reading: SourceFile;
  readonly standing: Standing;
  readonly elements: Elements;
  readonly contested: ContestedPlace[];
  readonly evidence: Evidence[];
  readonly ordinals: Map<string, number>;
}

/** Where a part stands: its parent's id, and the parent in the author's words ("the rule of Guarantor Conference"). */
export interface Place {
  readonly id: string;
  readonly in: string;
}

/** Where a part stands, or where the value of one of its properties stands. */
export const placeOf = (node: Node, property?: string): Span => (property === undefined ? spanOf(node) : spanOfProperty(node, property));

/** The next id for a part without a name: parent, kind and ordinal. */
export function nextId(c: Conversion, parent: string, what: string): string {
  const stem = parent === "" ? what : `${parent}.${what}`;
  const ordinal = c.ordinals.get(stem) ?? 0;
  c.ordinals.set(stem, ordinal + 1);
  return `${stem}.${ordinal}`;
}

/** What a reference names, if it is known and could be read. */
export function known<T>(c: Conversion, link: Link | undefined): T | undefined {
  const node = link?.ref;
  return node === undefined ? undefined : (c.elements.of.get(node) as T | undefined);
}

/**
 * What a reference of an intact sentence names.
 *
 * @throws TypeError when nothing stands behind it: the sentence should have been left out
 */
export function named<T>(c: Conversion, link: Link): T {
  const element = known<T>(c, link);
  if (element === undefined) throw new TypeError(`${c.reading.path}: a sentence with an unknown name was not left out`);
  return element;
}

/** Those of a list that are known; the sentence is withheld when one is missing. */
export function knownOf<T>(c: Conversion, links: readonly Link[]): T[] {
  return links.map((link) => known<T>(c, link)).filter((element) => element !== undefined);
}

/** `{ key: value }`, or nothing when there is no value. */
export function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;
}

export const byPlace = (a: Element, b: Element): number => a.span.start - b.span.start || b.span.end - a.span.end;
