/**
 * Bodies and their decision rules, as written. What a rule needs, as a function of votes, is made in `structure/`.
 */

import type { Rational } from "../kernel/rational.ts";
import type { Span } from "../language/diagnostic.ts";
import type { Contested, OptionalText } from "./contested.ts";
import type { Element, Matter, Member, NamedElement, Party, Seat, Weights } from "./elements.ts";
import type { Duration } from "./provisions.ts";

export type AbstentionMode = "refusal" | "consent" | "absence";
export type RecusedRole = "triggering party" | "protected party" | "parties to the dispute" | "member concerned";

/** Whom a clause speaks of: a role that a case fills, or parties by name. */
export type RoleOrParties = { readonly role: RecusedRole } | { readonly parties: readonly Member[] };

export type Quantity =
  | { readonly kind: "whole"; readonly value: bigint; readonly span: Span }
  /** A share of the base; `words` is how the author wrote it ("two thirds", "55 percent", "5/9"). */
  | { readonly kind: "share"; readonly value: Rational; readonly words: string; readonly span: Span };

export type Base =
  /** `all`: the list before recusal. */
  | { readonly kind: "members"; readonly all: boolean; readonly span: Span }
  | { readonly kind: "votes cast"; readonly by?: readonly Member[]; readonly span: Span }
  | { readonly kind: "those present"; readonly span: Span }
  | { readonly kind: "parties"; readonly of: readonly Member[]; readonly span: Span };

export type Compare = "at least" | "more than";
/** Fixes what is counted, whatever the abstention sentence says. */
export type Counted = "in favour" | "not against";

export type PlainRule =
  | { readonly kind: "unanimity"; readonly span: Span }
  | { readonly kind: "consensus"; readonly span: Span }
  | { readonly kind: "no vote"; readonly span: Span }
  | { readonly kind: "majority"; readonly base: Base; readonly weights?: Weights; readonly counted?: Counted; readonly span: Span }
  | {
      readonly kind: "threshold";
      readonly compare: Compare;
      readonly quantity: Contested<Quantity>;
      readonly base: Base;
      readonly weights?: Weights;
      readonly counted?: Counted;
      readonly span: Span;
    }
  | { readonly kind: "all but"; readonly count: bigint; readonly base: Base; readonly weights?: Weights; readonly span: Span }
  | { readonly kind: "some rules"; readonly count: bigint; readonly parts: readonly Rule[]; readonly span: Span }
  /** `fewer than k opposed`, `at most k opposed` (atMost), `fewer than all opposed` (no quantity). */
  | {
      readonly kind: "few opposed";
      readonly atMost: boolean;
      readonly quantity?: Contested<Quantity>;
      readonly of?: readonly Member[];
      readonly weights?: Weights;
      readonly span: Span;
    }
  | { readonly kind: "no objection"; readonly from: readonly Seat[]; readonly span: Span }
  | { readonly kind: "consent"; readonly of: readonly Member[]; readonly span: Span }
  | { readonly kind: "body"; readonly body: Body; readonly matter?: Matter; readonly span: Span }
  | { readonly kind: "fallback"; readonly first: Rule; readonly second: Rule; readonly span: Span }
  | { readonly kind: "all"; readonly parts: readonly Rule[]; readonly span: Span }
  | { readonly kind: "any"; readonly parts: readonly Rule[]; readonly span: Span };
export type Rule = Contested<PlainRule>;

/** What a clause of a body says. */
export type ClauseContent =
  | { readonly kind: "membership"; readonly who: readonly Seat[] }
  | { readonly kind: "decides"; readonly rule: Rule }
  | {
      readonly kind: "quorum";
      readonly compare: Compare;
      readonly quantity: Contested<Quantity>;
      readonly base: Base;
      readonly counting: "present" | "voting";
      readonly weights?: Weights;
    }
  | { readonly kind: "casting vote"; readonly chair: Party; readonly evenWhenLeftOut: boolean }
  | { readonly kind: "abstention"; readonly mode: AbstentionMode }
  | { readonly kind: "recusal"; readonly who: RoleOrParties }
  | { readonly kind: "must abstain"; readonly who: RoleOrParties }
  | { readonly kind: "asked"; readonly rule: Rule }
  | { readonly kind: "delay"; readonly who: readonly Member[]; readonly limit: Contested<Duration> }
  | { readonly kind: "binds"; readonly mode: "in favour" | "not against" }
  | { readonly kind: "deadline"; readonly limit: Contested<Duration> }
  | { readonly kind: "silence"; readonly limit: Contested<Duration>; readonly from?: readonly Seat[] };

export type BodyClause = Element &
  ClauseContent & {
    /** `on T1 and T2:`; empty for a clause that holds for every matter. */
    readonly matters: readonly Matter[];
    /** `otherwise decides by`. */
    readonly otherwise: boolean;
    /** In square brackets. */
    readonly optional?: OptionalText;
  };

export interface Body extends NamedElement {
  readonly kind: "body";
  readonly clauses: readonly BodyClause[];
  /** A clause of this body could not be read: findings that need the body are withheld. */
  readonly incomplete: boolean;
}

/** A-priori unions, for the Owen and Banzhaf-Owen indices only. */
export interface Unions extends Element {
  readonly kind: "unions";
  readonly body: Body;
  readonly unions: readonly Member[];
}
