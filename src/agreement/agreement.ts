/**
 * One file's agreement, resolved: every reference is the element itself, every number exact.
 */
import type { Diagnostic, Span } from "../language/diagnostic.ts";
import type { Body, Unions } from "./bodies.ts";
import type { Conflict } from "./conflicts.ts";
import type { ContestedPlace, Package } from "./contested.ts";
import type { Event, Group, Matter, Measure, NamedElement, Note, Party, Person, Weights } from "./elements.ts";
import type { Evidence, EvidenceFor, Source } from "./evidence.ts";
import type { Fact, NoAgreementValue, Position } from "./positions.ts";
import type { Amendment, Entry, Exit, Guarantee, Limit, Restraint, Signature } from "./provisions.ts";
import type { Assumption, Case, Claim, Comparison, Consistency, Goal, Notion } from "./suppositions.ts";

export interface Heading extends NamedElement {
  readonly kind: "heading";
  readonly word: "agreement" | "understanding" | "instrument";
  readonly title?: string;
  readonly status?: "draft" | "proposed" | "signed" | "binding" | "historic" | "study";
  readonly dated?: string;
}

export interface Import {
  /** Resolved path of the imported file, relative to the workspace. */
  readonly file: string;
  readonly names: readonly string[];
  readonly span: Span;
  /** Where each of the names stands, in the same order. */
  readonly places: readonly Span[];
}

export interface Agreement {
  /** Path relative to the workspace. */
  readonly file: string;
  readonly text: string;
  readonly heading?: Heading;
  readonly imports: readonly Import[];
  readonly sources: readonly Source[];
  /** Declared in this file; an imported party is in `importedParties`. */
  readonly parties: readonly Party[];
  readonly importedParties: readonly Party[];
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly measures: readonly Measure[];
  readonly matters: readonly Matter[];
  readonly events: readonly Event[];
  readonly weights: readonly Weights[];
  readonly bodies: readonly Body[];
  readonly unions: readonly Unions[];
  readonly guarantees: readonly Guarantee[];
  readonly restraints: readonly Restraint[];
  readonly limits: readonly Limit[];
  readonly entries: readonly Entry[];
  readonly exits: readonly Exit[];
  readonly signature?: Signature;
  readonly amendments: readonly Amendment[];
  readonly notes: readonly Note[];
  /** Brackets and optional sentences of this file, in the order of the text. */
  readonly contested: readonly ContestedPlace[];
  readonly packages: readonly Package[];
  readonly consistency: readonly Consistency[];
  readonly notions: readonly Notion[];
  readonly cases: readonly Case[];
  readonly goals: readonly Goal[];
  readonly assumptions: readonly Assumption[];
  readonly claims: readonly Claim[];
  readonly comparisons: readonly Comparison[];
  readonly positions: readonly Position[];
  readonly noAgreement: readonly NoAgreementValue[];
  readonly facts: readonly Fact[];
  readonly evidenceFor: readonly EvidenceFor[];
  /** Every quotation and assumption of the file, wherever it stands, in the order of the text. */
  readonly evidence: readonly Evidence[];
  readonly conflicts: readonly Conflict[];
  /** Names that stand in sentences which could not be read: findings that need them are withheld. */
  readonly unreadNames: ReadonlySet<string>;
  /** Further signature sentences, which contradict the first; absent when there are none. */
  readonly otherSignatures?: readonly Signature[];
  /** Where a package or claim chooses a sentence that stands in no square brackets; absent when there is no such place. */
  readonly notChoices?: readonly { readonly name: string; readonly span: Span }[];
}

/** Agreements by their path, closed under import: whatever an element refers to is in here. */
export interface Library {
  readonly agreements: ReadonlyMap<string, Agreement>;
  readonly diagnostics: readonly Diagnostic[];
}
