/**
 * What the analyst supposes and asks: cases, goals, assumptions, claims, comparisons, notions and consistency rules.
 * None of it is text that anybody signs.
 */

import type { Rational } from "../kernel/rational.ts";
import type { Span } from "../language/diagnostic.ts";
import type { Body } from "./bodies.ts";
import type { Conflict } from "./conflicts.ts";
import type { ChoiceItem } from "./contested.ts";
import type { Element, Event, Matter, Measure, Member, NamedElement, Party } from "./elements.ts";
import type { Evidence } from "./evidence.ts";
import type { Position, Subject, SubjectExpression } from "./positions.ts";
import type { Duration, Guarantee, MeasureList, Restraint } from "./provisions.ts";

export interface Case extends NamedElement {
  readonly kind: "case";
  /** Its question in words. */
  readonly question?: string;
  readonly event: Event;
  readonly triggering: readonly Party[];
  readonly protected?: Member;
  readonly concerned?: Party;
  /** `before entry into force`: preconditions are open and the triggering party withholds its part. */
  readonly beforeEntry: boolean;
  /** `once notice has run`: everyone who may leave may have left. */
  readonly noticeRun: boolean;
}

export type GoalExpression =
  | {
      readonly kind: "some provide";
      readonly count: bigint;
      readonly of: readonly Member[];
      readonly measures: MeasureList;
      readonly through?: Guarantee;
      readonly span: Span;
    }
  | { readonly kind: "provides"; readonly party: Party; readonly measures: MeasureList; readonly through?: Guarantee; readonly span: Span }
  | { readonly kind: "decides"; readonly body: Body; readonly matter?: Matter; readonly through?: Guarantee; readonly span: Span }
  | { readonly kind: "all"; readonly parts: readonly GoalExpression[]; readonly span: Span }
  | { readonly kind: "any"; readonly parts: readonly GoalExpression[]; readonly span: Span };

export interface Goal extends NamedElement {
  readonly kind: "goal";
  readonly question?: string;
  readonly expression: GoalExpression;
  readonly evidence: readonly Evidence[];
}

/** Both ends equal for a point. */
export interface Chance {
  readonly low: Rational;
  readonly high: Rational;
  readonly span: Span;
}
export type AssumptionMatter = Body | Guarantee | Restraint | Event;

export type AssumptionContent =
  | {
      readonly kind: "refusal";
      readonly who: readonly Member[];
      readonly everything: boolean;
      readonly about?: AssumptionMatter;
      readonly in?: Case;
    }
  | {
      readonly kind: "cooperation";
      readonly who: readonly Member[];
      readonly separately: boolean;
      readonly about?: AssumptionMatter;
      /** Absent: certain. */
      readonly chance?: Chance;
      readonly in?: Case;
    }
  | { readonly kind: "giving up"; readonly party: Party; readonly position: Position; readonly chance: Chance }
  | { readonly kind: "occurs"; readonly event: Event; readonly chance: Chance }
  | {
      readonly kind: "common cause";
      readonly text: string;
      readonly chance: Chance;
      readonly who: readonly Member[];
      readonly about?: AssumptionMatter;
      readonly in?: Case;
    };
export type Assumption = Element & AssumptionContent & { readonly evidence: readonly Evidence[] };

/** What a claim or a comparison is about; a body decides on one of its matters. */
export type Target =
  | { readonly kind: "guarantee"; readonly guarantee: Guarantee; readonly matter?: Matter }
  | { readonly kind: "goal"; readonly goal: Goal; readonly matter?: Matter }
  | { readonly kind: "body"; readonly body: Body; readonly matter?: Matter };

export type Verdict = "dead letter" | "discretionary" | "owed" | "certain";
export type Ballot = "in favour" | "against" | "abstaining" | "absent";
export type StabilityNotion = "Nash" | "SEQ" | "GMR" | "SMR" | "SIM" | "SSEQ";

export type TestContent =
  | { readonly kind: "block"; readonly who: readonly Member[]; readonly can: boolean; readonly target: Target }
  | { readonly kind: "nobody blocks"; readonly target: Target }
  | { readonly kind: "veto player"; readonly party: Party; readonly negated: boolean; readonly body: Body; readonly matter?: Matter }
  | { readonly kind: "act alone"; readonly party: Party; readonly can: boolean; readonly target: Target }
  | { readonly kind: "verdict"; readonly target: Target; readonly negated: boolean; readonly verdict: Verdict | "impossible" | "possible" }
  | { readonly kind: "probability"; readonly target: Target; readonly side: "above" | "below"; readonly bound: Rational }
  | { readonly kind: "more likely"; readonly target: Target; readonly better: ChoiceItem; readonly worse: ChoiceItem }
  | { readonly kind: "honoured without"; readonly guarantee: Guarantee; readonly can: boolean; readonly goal: Goal }
  | { readonly kind: "takes"; readonly target: Target; readonly bound: "most" | "least"; readonly limit: Duration }
  | { readonly kind: "no time limit"; readonly target: Target }
  | { readonly kind: "amendment"; readonly matter?: Matter; readonly can: boolean; readonly without: readonly Member[] }
  | {
      readonly kind: "worked vote";
      readonly votes: readonly { readonly who: readonly Member[] | "the others"; readonly ballot: Ballot }[];
      readonly target: Target;
      readonly passes: boolean;
    }
  | { readonly kind: "acceptable"; readonly package: string; readonly negated: boolean; readonly to?: readonly Member[] }
  | { readonly kind: "package acceptable"; readonly quantifier: "no" | "a" | "every"; readonly to?: readonly Member[] }
  | { readonly kind: "minimal conflict"; readonly positions: readonly Position[] }
  | { readonly kind: "concession"; readonly positions: readonly Position[] }
  | { readonly kind: "stable"; readonly state: string; readonly stable: boolean; readonly for?: string; readonly notion?: StabilityNotion }
  | { readonly kind: "equilibrium"; readonly state: string; readonly negated: boolean; readonly notion?: StabilityNotion }
  | { readonly kind: "equilibria count"; readonly count: bigint; readonly total: bigint; readonly notion?: StabilityNotion };
export type Test = TestContent & { readonly span: Span };

/** `some`: in at least one package; otherwise in every package that agrees with what is named. */
export interface Under {
  readonly some: boolean;
  readonly items: readonly ChoiceItem[];
}

export interface Claim extends NamedElement {
  readonly kind: "claim";
  readonly setting?: Case | Conflict;
  readonly test: Test;
  readonly under: Under;
  readonly evidence: readonly Evidence[];
}

export interface Comparison extends NamedElement {
  readonly kind: "comparison";
  readonly targets: readonly Target[];
  readonly given: readonly ChoiceItem[];
  readonly under: readonly ChoiceItem[];
  readonly cases: readonly Case[];
}

export type Link = "if" | "only if" | "if and only if";
/** A Boolean that the analyst defines and nobody signs; free when it has no link. */
export interface Notion extends NamedElement {
  readonly kind: "notion";
  readonly text?: string;
  readonly link?: Link;
  readonly condition?: SubjectExpression;
}
/** A package that violates it does not exist. */
export interface Consistency extends NamedElement {
  readonly kind: "consistency";
  readonly expression: SubjectExpression;
  readonly link?: Link;
  readonly condition?: SubjectExpression;
  readonly evidence: readonly Evidence[];
}
export type { Measure, Subject };
