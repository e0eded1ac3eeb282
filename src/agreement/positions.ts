/**
 * What the parties have said they want. Read by the analysis of signing; kept whole here.
 */

import type { Rational } from "../kernel/rational.ts";
import type { Span } from "../language/diagnostic.ts";
import type { Conflict } from "./conflicts.ts";
import type { Element, Group, Measure, Member, NamedElement, Party } from "./elements.ts";
import type { Evidence } from "./evidence.ts";
import type { Limit } from "./provisions.ts";
import type { Case, Notion, Test } from "./suppositions.ts";

export type Stance = "demands" | "supports" | "prefers" | "accepts" | "opposes" | "rejects" | "has no say on";

export type Subject =
  | { readonly kind: "member"; readonly member: Member; readonly group: Group; readonly span: Span }
  | { readonly kind: "use"; readonly measure: Measure; readonly by?: readonly Member[]; readonly span: Span }
  | { readonly kind: "limit"; readonly limit: Limit; readonly bound: "least" | "most"; readonly value: Rational; readonly span: Span }
  | { readonly kind: "test"; readonly setting?: Case | Conflict; readonly test: Test; readonly span: Span }
  /** An option, an optional sentence (with or without), a package, a notion, or a name that no package changes. */
  | { readonly kind: "named"; readonly presence?: "with" | "without"; readonly element: NamedElement | Notion; readonly span: Span }
  | { readonly kind: "text"; readonly text: string; readonly span: Span };

export type SubjectExpression =
  | { readonly kind: "not"; readonly part: SubjectExpression; readonly span: Span }
  | {
      readonly kind: "count";
      readonly bound: "least" | "most";
      readonly count: bigint;
      readonly parts: readonly SubjectExpression[];
      readonly span: Span;
    }
  | { readonly kind: "all"; readonly parts: readonly SubjectExpression[]; readonly span: Span }
  | { readonly kind: "any"; readonly parts: readonly SubjectExpression[]; readonly span: Span }
  | { readonly kind: "subject"; readonly subject: Subject; readonly span: Span };

/** `name` is empty for `position of X:`. */
export interface Position extends NamedElement {
  readonly kind: "position";
  readonly party: Member;
  readonly stance: Stance;
  readonly subject: Subject;
  readonly other?: Subject;
  readonly restriction?: "if" | "only if";
  readonly condition?: SubjectExpression;
  readonly weight: bigint;
  readonly weighted: boolean;
  readonly evidence: readonly Evidence[];
}
export interface NoAgreementValue extends Element {
  readonly kind: "no agreement";
  readonly party: Party;
  readonly value: bigint;
  readonly evidence: readonly Evidence[];
}
export interface Fact extends NamedElement {
  readonly kind: "fact";
  readonly text: string;
  readonly evidence: readonly Evidence[];
}
