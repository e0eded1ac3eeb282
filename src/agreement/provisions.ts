/**
 * What the text promises, forbids and limits, when it enters into force, who may leave, how it is signed and amended.
 */

import type { Rational } from "../kernel/rational.ts";
import type { Span } from "../language/diagnostic.ts";
import type { Body, Rule } from "./bodies.ts";
import type { Contested, OptionalText } from "./contested.ts";
import type { Element, Event, Matter, Measure, Member, NamedElement } from "./elements.ts";

export type DurationUnit = "hour" | "day" | "week" | "month" | "year";
export interface Duration {
  readonly kind: "duration";
  readonly value: bigint;
  readonly unit: DurationUnit;
  readonly span: Span;
}

/** `shall` is owed; `may` is free; `should` and `intends to` are political commitments: free, and named so. */
export type ModalWord = "shall" | "may" | "should" | "intends to";
export interface Modal {
  readonly kind: "modal";
  readonly word: ModalWord;
  readonly span: Span;
}

/** Several (each) · one joint deed that fails if one fails (all) · somebody of them (any) · one party (single). */
export interface Actor {
  readonly kind: "each" | "all" | "any" | "single";
  readonly of: readonly Member[];
  readonly span: Span;
}

export interface MeasureList {
  readonly kind: "measures";
  readonly measures: readonly Measure[];
  /** `A or B`, or `as it deems necessary`: the actor chooses, at least one. */
  readonly choice: boolean;
  readonly span: Span;
}

export type Action =
  | { readonly kind: "provide"; readonly measures: Contested<MeasureList>; readonly span: Span }
  | { readonly kind: "refer"; readonly body: Body; readonly matter?: Matter; readonly span: Span }
  | { readonly kind: "consult"; readonly span: Span };

export interface Duty extends Element {
  readonly actor: Actor;
  readonly modal: Contested<Modal>;
  readonly action: Action;
  readonly within?: Contested<Duration>;
}

export type Condition =
  | { readonly kind: "decision"; readonly body: Body; readonly matter?: Matter; readonly span: Span }
  | { readonly kind: "occurrence"; readonly event: Event; readonly span: Span }
  | { readonly kind: "agreed"; readonly event: Event; readonly by: readonly Member[] | Rule; readonly span: Span }
  | { readonly kind: "performed"; readonly guarantee: Guarantee; readonly span: Span }
  | { readonly kind: "all"; readonly parts: readonly Condition[]; readonly span: Span }
  | { readonly kind: "any"; readonly parts: readonly Condition[]; readonly span: Span };

export type Judge =
  | { readonly kind: "each"; readonly span: Span }
  | { readonly kind: "protected party"; readonly span: Span }
  | { readonly kind: "body"; readonly body: Body; readonly span: Span };

/** Every provision that may stand in square brackets. */
interface Provision extends NamedElement {
  readonly optional?: OptionalText;
}

export interface Guarantee extends Provision {
  readonly kind: "guarantee";
  readonly event: Event;
  readonly judge?: Judge;
  readonly consultation?: { readonly limit?: Contested<Duration>; readonly span: Span };
  readonly condition?: Condition;
  readonly duties: readonly Duty[];
  /** `failing which`: a second route, without the condition. */
  readonly fallback: readonly Duty[];
  readonly start?: Condition;
}

export interface Restraint extends Provision {
  readonly kind: "restraint";
  readonly actor: Actor;
  readonly act: string | { readonly verb: "provide" | "receive"; readonly measures: readonly Measure[] };
  readonly consent?: Actor;
  readonly unless?: Condition;
}

export interface ExactNumber {
  readonly kind: "number";
  readonly value: Rational;
  readonly span: Span;
}
export interface Limit extends Provision {
  readonly kind: "limit";
  readonly on: Member;
  readonly amount: Contested<ExactNumber>;
  readonly unit?: string;
}

/** `name` is empty for a sentence without a name. */
export interface Entry extends Provision {
  readonly kind: "entry";
  readonly condition: Condition;
}
export interface Exit extends Provision {
  readonly kind: "exit";
  readonly who: readonly Member[];
  readonly notice: Contested<Duration>;
  readonly after?: Contested<Duration>;
}

export interface Signature extends Element {
  readonly kind: "signature";
  readonly rule: Rule;
  readonly cite?: string;
}
export interface Amendment extends Element {
  readonly kind: "amendment";
  readonly matter?: Matter;
  readonly rule: Rule;
  readonly cite?: string;
}
