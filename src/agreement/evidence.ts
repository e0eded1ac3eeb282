/**
 * What sentences of the agreement rest on: sources and the quotations and assumptions that cite them.
 */
import type { Element, Member, NamedElement, Person } from "./elements.ts";

export interface Source extends NamedElement {
  readonly kind: "source";
  readonly title: string;
  /** The file of the case that holds its text, as written. */
  readonly file?: string;
  readonly dated?: string;
  readonly publisher?: string;
  /** The text may not be passed on: only quotations and the hash travel. */
  readonly withheld: boolean;
  /** "sha256:..." */
  readonly hash?: string;
}

export type EvidenceKind = "own statement" | "attributed belief" | "inference" | "report" | "accusation" | "disputed";

export type EvidenceContent =
  | {
      readonly kind: "quotation";
      /** Fragments that follow each other in the source. */
      readonly quotes: readonly string[];
      readonly source: Source;
      /** A physical line of the source, from 1. */
      readonly line?: number;
      readonly speaker?: Person | Member;
      readonly on?: string;
      readonly reportedBy?: Source;
      /** As written, or derived when not written. */
      readonly stands: EvidenceKind;
      readonly standsWritten: boolean;
      /** What it would be derived to be if no contrary evidence stood against it; absent unless `disputed` is derived. */
      readonly undisputed?: EvidenceKind;
    }
  | { readonly kind: "assumed"; readonly reason: string };
export type Evidence = Element & EvidenceContent & { readonly contrary: boolean };

/** `evidence for X, Y: ...`: what elements that are named elsewhere rest on. */
export interface EvidenceFor extends Element {
  readonly kind: "evidence for";
  readonly subjects: readonly NamedElement[];
  readonly evidence: readonly Evidence[];
}
