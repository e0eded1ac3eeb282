/**
 * What the parts of a structure share: one text under one wording and one case, its variables, and what it says of decisions and performance.
 */
import type { Library } from "../agreement/agreement.ts";
import type { Body } from "../agreement/bodies.ts";
import type { Matter, Party, Span } from "../agreement/elements.ts";
import type { Guarantee } from "../agreement/provisions.ts";
import type { Case } from "../agreement/suppositions.ts";
import type { Wording } from "../agreement/wording.ts";
import type { Quote } from "./clauses.ts";
import type { Needs } from "./needs.ts";
import type { Decision, Meaning, Stage } from "./variables.ts";
import type { VoteContext } from "./voting.ts";

/** What a decision is asked for: its name, and the names that an assumption may use after `on`. */
export interface About {
  readonly name: string;
  readonly names: readonly string[];
}

export interface Occasion {
  readonly library: Library;
  readonly wording: Wording;
  readonly supposed: Case | undefined;
  /** Guarantees that wait for themselves, with their circles. */
  readonly circles: ReadonlyMap<string, readonly Guarantee[]>;
  readonly votes: VoteContext;
  readonly quote: Quote;
  decision(body: Body, matter: Matter | undefined, about: About, stage: Stage, kind?: Decision["kind"]): Needs;
  performed(guarantee: Guarantee): Needs;
  /** What is known to be performed after so many rounds of a circle. */
  performedAfter(guarantee: Guarantee, rounds: number): Needs;
  variable(key: string, party: string | null, stage: Stage, meaning: Meaning, about: readonly string[], occasion: string): Needs;
  vote(kind: "yes" | "not against" | "asks", party: Party, decision: Decision, home: string): Needs;
  /** What a party does, and that it has not left. */
  withStay(party: Party, needs: Needs, home: string): Needs;
  /** What tells this provision from every other. */
  keyName(provision: { readonly name: string; readonly span: Span }, nameless?: string): string;
}
