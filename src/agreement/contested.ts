/**
 * Contested text: square brackets with named options, optional sentences, and the choices that packages make between them.
 *
 * `proposed by` makes a bracket negotiable; `held by` makes it a reading of agreed text, which nobody negotiates. One bracket is one or the other.
 */

import type { Span } from "../language/diagnostic.ts";
import type { Element, Member, NamedElement } from "./elements.ts";
import type { Evidence } from "./evidence.ts";

export type BracketKind = "rule" | "members" | "quantity" | "span" | "modal" | "measures" | "number";

/** Who proposes an option, or holds it to be the reading; holders who are no party are quoted texts. */
export interface Sponsors {
  readonly proposers: readonly Member[];
  readonly holders: readonly (Member | string)[];
  readonly evidence: readonly Evidence[];
}

export interface Option<T> extends NamedElement, Sponsors {
  readonly kind: "option";
  /** The id of the bracket that it belongs to. */
  readonly bracket: string;
  readonly value: T;
}

export interface Bracket<T> extends Element {
  readonly kind: "bracket";
  readonly of: BracketKind;
  /** What it stands in, in the author's words: "the rule of Guarantor Conference". */
  readonly in: string;
  /** A reading of agreed text. */
  readonly held: boolean;
  readonly options: readonly Option<T>[];
}

/** A sentence in square brackets: it is in a package, or it is not. */
export interface OptionalText extends NamedElement, Sponsors {
  readonly kind: "optional";
  readonly held: boolean;
  /** What stands in the brackets: "restraint", "guarantee", "limit", "exit", "entry", "clause of Council", "preference". */
  readonly of: string;
}

/** Where a package has to choose. */
export type ContestedPlace = Bracket<unknown> | OptionalText;
export type Contested<T> = T | Bracket<T>;

/** An option of a bracket by its name, or whether an optional sentence stands. */
export type Chosen = string | boolean;
/** Keyed by `keyOf` of the contested place. Places that are not in the map are open. */
export type Choices = ReadonlyMap<string, Chosen>;

/** `Two Thirds`, `with Recusal`, or a package's name, as written after `under`, `given` or in a package. */
export interface ChoiceItem {
  readonly presence?: "with" | "without";
  readonly choice: Option<unknown> | OptionalText | Package;
  readonly span: Span;
}

export interface Package extends NamedElement, Sponsors {
  readonly kind: "package";
  readonly base?: Package;
  readonly items: readonly ChoiceItem[];
  /** What it chooses, its base included. */
  readonly choices: Choices;
}
