/**
 * What the variables of a structure function stand for.
 *
 * One variable per party *and* decision or deed, never one per party: a vote on a ceasefire says nothing about conduct in a later attack.
 * Answers go back to the reader through the meaning that each variable carries.
 */
import type { ModalWord } from "../agreement/provisions.ts";

/** Decisions of `starts when` and `enters into force` are taken before the case, everything else in it. */
export type Stage = "before" | "case";

/** Something that is decided by votes: by a body, or by parties that agree to an event. */
export interface Decision {
  readonly key: string;
  /** Who decides, in the author's words: the body's name, or the event that is agreed. */
  readonly by: string;
  readonly kind: "body" | "agreed" | "amendment" | "objection" | "referral";
  readonly matter?: string;
  readonly stage: Stage;
  /** The names that an assumption may use after `on`: the body, the guarantee, restraint, entry or event that it is about. */
  readonly about: readonly string[];
  /** There is a quorum, so that staying away is a way to be unhelpful. */
  readonly quorum: boolean;
}

export type Meaning =
  | { readonly kind: "yes"; readonly decision: Decision }
  | { readonly kind: "not against"; readonly decision: Decision }
  | { readonly kind: "asks"; readonly decision: Decision }
  | { readonly kind: "sees"; readonly guarantee: string; readonly event: string }
  | { readonly kind: "does"; readonly guarantee: string; readonly what: string; readonly modal: ModalWord }
  | { readonly kind: "picks"; readonly guarantee: string; readonly measure: string; readonly among: readonly string[] }
  | { readonly kind: "stays" }
  | { readonly kind: "occurs"; readonly event: string };

export interface StructureVariable {
  /** Stable: "does:France:Assistance.0:Weapons". */
  readonly key: string;
  /** Whose act it is; null for an outside event, which belongs to nobody. */
  readonly party: string | null;
  readonly stage: Stage;
  readonly meaning: Meaning;
  /** The names that an assumption may use after `on`. */
  readonly about: readonly string[];
  /** What one coin covers when a party cooperates *separately*: the decision, or the guarantee. */
  readonly occasion: string;
}

/** A family of variables that may not all be false without a breach. */
export interface OwedSet {
  readonly variables: readonly StructureVariable[];
  /** The duty's text, for messages. */
  readonly duty: string;
}
