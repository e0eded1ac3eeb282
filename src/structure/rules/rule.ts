/**
 * The shape of a decision rule's entry, and what a rule may ask of the vote it is applied to.
 */
import type { AbstentionMode, Body, PlainRule, Rule } from "../../agreement/bodies.ts";
import type { Contested } from "../../agreement/contested.ts";
import type { Matter, Party, Seat, Weights } from "../../agreement/elements.ts";
import type { Rational } from "../../kernel/rational.ts";
import type { Needs } from "../needs.ts";

/** Who votes: a party, or a body that sits in a member's place. */
export type Voter = Party | Body;

/** One decision as a rule sees it: who votes, what their votes are, what abstaining counts as. */
export interface Voting {
  /** The members, without those who are left out. */
  readonly members: readonly Voter[];
  /** The members as listed, before anybody is left out. */
  readonly allMembers: readonly Voter[];
  /** Those who are there, as far as it is known; all members where whoever is not helpful may come and vote no. */
  present(): readonly Voter[];
  /** As stated; null when the text does not say. */
  readonly abstention: AbstentionMode | null;
  /** Those whom a list names, without those who are left out. */
  voters(list: readonly Seat[]): readonly Voter[];
  /** The same list before anybody is left out. */
  allOf(list: readonly Seat[]): readonly Voter[];
  yes(voter: Voter): Needs;
  notAgainst(voter: Voter): Needs;
  /** Who breaks a tie; null when nobody does, or the one who would is left out. */
  readonly chair: Voter | null;
  /** What a part of the rule needs. */
  needs(rule: Rule): Needs;
  /** What another body's rule needs, on the same decision. */
  wins(body: Body, matter?: Matter): Needs;
  /** What it takes that a body does not object. */
  noObjection(body: Body): Needs;
  choose<T extends object>(contested: Contested<T>): T;
  weight(weights: Weights | undefined, voter: Voter): Rational;
}

/** What the manual's table and the function are made from. One rule, one file, one entry. */
export interface DecisionRule<Kind extends PlainRule["kind"]> {
  readonly kind: Kind;
  readonly says: string;
  readonly needs: (rule: Extract<PlainRule, { readonly kind: Kind }>, voting: Voting) => Needs;
}
