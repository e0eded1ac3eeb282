/**
 * The conflict as a graph model, as written. Its analysis reads this; kept whole here.
 */
import type { Span } from "../language/diagnostic.ts";
import type { ChoiceItem, OptionalText } from "./contested.ts";
import type { Element, Member, NamedElement, Party } from "./elements.ts";
import type { Evidence } from "./evidence.ts";
import type { Link } from "./suppositions.ts";

export interface ConflictOption extends NamedElement {
  readonly kind: "conflict option";
  readonly owner: Party;
  /** No return from yes (cannot be undone), no return from no (cannot be resumed). */
  readonly cannotBe?: "undone" | "resumed";
  readonly means?: ChoiceItem;
  /** What it means when that is a sentence outside square brackets, which stands in every package. */
  readonly meansFixed?: NamedElement;
}
export interface Literal {
  readonly option: ConflictOption;
  readonly negated: boolean;
}
export interface ConflictState extends NamedElement {
  readonly kind: "conflict state";
  /** All options that are not named are no. */
  readonly only: boolean;
  readonly literals: readonly Literal[];
}
export type OptionExpression =
  | { readonly kind: "not"; readonly part: OptionExpression }
  | { readonly kind: "all"; readonly parts: readonly OptionExpression[] }
  | { readonly kind: "any"; readonly parts: readonly OptionExpression[] }
  | { readonly kind: "implication"; readonly consequence: OptionExpression; readonly link: Link; readonly condition: OptionExpression }
  | { readonly kind: "option"; readonly option: ConflictOption }
  | { readonly kind: "state"; readonly state: ConflictState };

export type Infeasible =
  | { readonly kind: "pattern"; readonly literals: readonly Literal[]; readonly span: Span }
  | { readonly kind: "requires"; readonly option: ConflictOption; readonly condition: OptionExpression; readonly span: Span }
  | {
      readonly kind: "bounded";
      readonly bound: "most" | "least" | "exactly";
      readonly count: bigint;
      readonly options: readonly ConflictOption[];
      readonly span: Span;
    };

export interface PreferenceStatement extends Element {
  readonly expression: OptionExpression;
  readonly strong: boolean;
  readonly unknown: boolean;
  readonly optional?: OptionalText;
  readonly evidence: readonly Evidence[];
}
export interface Coalition extends NamedElement {
  readonly kind: "coalition";
  readonly who: readonly Member[];
}
export interface Preferences extends Element {
  readonly who: Party | Coalition;
  readonly statements?: readonly PreferenceStatement[];
  /** Best first; `rest` stands for all states not named. */
  readonly ranking?: readonly ({ readonly states: readonly ConflictState[] } | { readonly rest: true })[];
  readonly evidence: readonly Evidence[];
}
export interface PreferencePair extends Element {
  readonly kind: "strong" | "unknown";
  readonly party: Party;
  readonly first: ConflictState;
  readonly second: ConflictState;
  readonly evidence: readonly Evidence[];
}
export interface Conflict extends NamedElement {
  readonly kind: "conflict";
  readonly title?: string;
  readonly options: readonly ConflictOption[];
  readonly infeasible: readonly Infeasible[];
  readonly merged: readonly { readonly literals: readonly Literal[]; readonly span: Span }[];
  readonly states: readonly ConflictState[];
  readonly statusQuo?: { readonly only: boolean; readonly literals: readonly Literal[]; readonly span: Span };
  readonly preferences: readonly Preferences[];
  readonly pairs: readonly PreferencePair[];
  readonly coalitions: readonly Coalition[];
}
