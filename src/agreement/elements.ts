/**
 * What every element of an agreement has, and the things that are only named: parties, groups, measures, events.
 *
 * A party is one party by its name in the whole closure of imports: elements of two files that name "Russia" mean the same actor, and the
 * resolver gives them the same object. Everything else belongs to the file that declares it.
 */

import type { Rational } from "../kernel/rational.ts";
import type { Span } from "../language/diagnostic.ts";
import type { Body } from "./bodies.ts";
import type { Bracket } from "./contested.ts";

export type { Diagnostic, Fix, Question, Span } from "../language/diagnostic.ts";

export interface Element {
  /** Stable within its file: kind and name ("body:Council"), or the parent's id and an ordinal for what has no name ("guarantee:Assistance.duty.0"). */
  readonly id: string;
  readonly span: Span;
}

export interface NamedElement extends Element {
  readonly name: string;
  /** The place of the name itself, for messages. */
  readonly nameSpan: Span;
  /** The long name in `"..." as Name`. */
  readonly fullName?: string;
  /** The citation in round brackets, without them. */
  readonly cite?: string;
  /** Other words for it: for search, evidence and reports, never a name. */
  readonly aliases?: readonly string[];
}

/** One key for an element of any file, for maps. */
export const keyOf = (element: Element): string => `${element.span.file}#${element.id}`;

export interface Party extends NamedElement {
  readonly kind: "party";
  readonly aliases: readonly string[];
}

export interface Group extends NamedElement {
  readonly kind: "group";
  readonly singular?: string;
  readonly items: readonly MemberItem[];
  /** Applied last. */
  readonly except: readonly Member[];
  readonly aliases: readonly string[];
}

export type Member = Party | Group;
/** Who may sit in a body: a body in a member's place acts as one member (a constituency). */
export type Seat = Party | Group | Body;

/** A list of members as an option's value. */
export interface MemberList {
  readonly kind: "members";
  readonly members: readonly Member[];
}
export type MemberItem = Member | Bracket<MemberList>;

export interface Measure extends NamedElement {
  readonly kind: "measure";
}
/** A kind of decision that a body takes, for rules per matter. */
export interface Matter extends NamedElement {
  readonly kind: "matter";
}
export interface Event extends NamedElement {
  readonly kind: "event";
  readonly text?: string;
}
export interface Weights extends NamedElement {
  readonly kind: "weights";
  /** Holder's name to an exact number of 0 or more; who is not listed holds 0. */
  readonly holds: ReadonlyMap<string, Rational>;
}
export interface Person extends NamedElement {
  readonly kind: "person";
  readonly for: Member;
  readonly since?: string;
  readonly until?: string;
}
export interface Note extends Element {
  readonly kind: "note";
  readonly text: string;
}
