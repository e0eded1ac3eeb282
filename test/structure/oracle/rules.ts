/**
 * When a rule passes, on the ballots of one decision: the table of the manual, row by row.
 */
import type { AbstentionMode, Base, Body, Counted, PlainRule, Quantity, Rule } from "../../../src/agreement/bodies.ts";
import type { Matter, Party, Seat, Weights } from "../../../src/agreement/elements.ts";
import type { Rational } from "../../../src/kernel/rational.ts";
import { add, compare, multiply, rational, subtract, zero } from "../../../src/kernel/rational.ts";
import type { Text } from "./text.ts";

export type Voter = Party | Body;

/** Yes (1,1), abstain (0,1), no (0,0), absent (0,1) and not there. */
export interface Ballot {
  readonly y: boolean;
  readonly o: boolean;
  readonly there: boolean;
}

export interface Decision {
  readonly text: Text;
  /** After recusal. */
  readonly members: readonly Voter[];
  /** As listed, before recusal. */
  readonly listed: readonly Voter[];
  readonly abstention: AbstentionMode | null;
  /** The four ballots as they were cast; otherwise whoever is not helpful does what hurts most. */
  readonly worked: boolean;
  readonly ballot: (voter: Voter) => Ballot;
  readonly isLeftOut: (voter: Voter) => boolean;
  /** Who decides a tie, unless left out. */
  readonly chair: Party | null;
  readonly bodyDecides: (body: Body, matter: Matter | undefined) => boolean;
  readonly bodyObjects: (body: Body) => boolean;
}

export const weightOf = (weights: Weights | undefined, { name }: Voter): Rational =>
  weights === undefined ? rational(1n) : (weights.holds.get(name) ?? zero);
export const sum = (numbers: readonly Rational[]): Rational => numbers.reduce(add, zero);
const every = (answers: readonly boolean[]) => answers.every((answer) => answer);
const some = (answers: readonly boolean[]) => answers.some((answer) => answer);

export function passes(contested: Rule, d: Decision): boolean {
  const rule: PlainRule = d.text.value(contested);
  const ballots = d.members.map((member) => d.ballot(member));
  const y = ballots.map((ballot) => ballot.y);
  const o = ballots.map((ballot) => ballot.o);
  switch (rule.kind) {
    case "unanimity":
      if (d.members.length === 0) return false;
      return d.abstention === "consent" ? every(o) : d.abstention === "absence" ? every(o) && some(y) : every(y);
    case "consensus":
      return d.members.length > 0 && every(o);
    case "no vote":
      return true;
    case "majority":
      return counts({ ...rule, strictly: true, quantity: half(rule) }, d);
    case "threshold":
      return counts({ ...rule, strictly: rule.compare === "more than", quantity: d.text.value(rule.quantity) }, d);
    case "all but": {
      const voters = votersOf(rule.base, d);
      const before = sum(listedOf(rule.base, d).map((voter) => weightOf(rule.weights, voter)));
      const inFavour = weightWhere(voters, rule.weights, (voter) => counted(voter, rule.base, undefined, d));
      if (voters.length === 0 || weightWhere(voters, rule.weights, () => true).numerator === 0n) return false;
      return compare(inFavour, subtract(before, rational(rule.count))) >= 0;
    }
    case "some rules":
      return BigInt(rule.parts.map((part) => passes(part, d)).filter((answer) => answer).length) >= rule.count;
    case "few opposed": {
      const voters = rule.of === undefined ? d.members : namedVoters(rule.of, d);
      const helps = (voter: Voter) => ((d.abstention ?? "refusal") === "refusal" ? d.ballot(voter).y : d.ballot(voter).o);
      const whole = weightWhere(voters, rule.weights, () => true);
      const opposed = weightWhere(voters, rule.weights, (voter) => !helps(voter));
      if (voters.length === 0) return false;
      if (rule.quantity === undefined) return some(voters.map(helps));
      if (whole.numerator === 0n) return false;
      const bound = amount(d.text.value(rule.quantity), whole);
      return rule.atMost ? compare(opposed, bound) <= 0 : compare(opposed, bound) < 0;
    }
    case "no objection":
      return every(
        d.text.seats(rule.from).map((seat) => d.isLeftOut(seat) || (seat.kind === "body" ? !d.bodyObjects(seat) : d.ballot(seat).o)),
      );
    case "consent": {
      const needed = namedVoters(rule.of, d);
      // A part whose list is empty is false, for whatever reason; only `no objection` from nobody is true.
      return needed.length > 0 && every(needed.map((voter) => d.ballot(voter).y));
    }
    case "body":
      return d.bodyDecides(rule.body, rule.matter);
    case "fallback":
      return some([passes(rule.first, d), passes(rule.second, d)]);
    case "all":
      return every(rule.parts.map((part) => passes(part, d)));
    case "any":
      return some(rule.parts.map((part) => passes(part, d)));
  }
}

const half = ({ span }: PlainRule): Quantity => ({ kind: "share", value: rational(1n, 2n), words: "half", span });
export const amount = (quantity: Quantity, whole: Rational): Rational =>
  quantity.kind === "whole" ? rational(quantity.value) : multiply(quantity.value, whole);
export const weightWhere = (voters: readonly Voter[], weights: Weights | undefined, where: (voter: Voter) => boolean): Rational =>
  sum(voters.map((voter) => (where(voter) ? weightOf(weights, voter) : zero)));

const namedVoters = (list: readonly Seat[], d: Decision) => d.text.seats(list).filter((voter) => !d.isLeftOut(voter));

function votersOf(base: Base, d: Decision): readonly Voter[] {
  if (base.kind === "parties") return namedVoters(base.of, d);
  if (base.kind === "votes cast" && base.by !== undefined) return namedVoters(base.by, d);
  // Against a hostile rest all may come and vote no; in a worked vote those who came are known.
  if (base.kind === "those present" && d.worked) return d.members.filter((member) => d.ballot(member).there);
  return d.members;
}

function listedOf(base: Base, d: Decision): readonly Voter[] {
  if (base.kind === "parties") return d.text.seats(base.of);
  if (base.kind === "votes cast" && base.by !== undefined) return d.text.seats(base.by);
  if (base.kind === "those present" && d.worked) return d.listed.filter((voter) => d.isLeftOut(voter) || d.ballot(voter).there);
  return d.listed;
}

/** What abstaining counts as for a base, and what is counted in favour. */
const readingOf = (base: Base, d: Decision): AbstentionMode => d.abstention ?? (base.kind === "votes cast" ? "absence" : "refusal");
function counted(voter: Voter, base: Base, fixed: Counted | undefined, d: Decision): boolean {
  const { y, o } = d.ballot(voter);
  if (fixed !== undefined) return fixed === "in favour" ? y : o;
  return readingOf(base, d) === "consent" ? o : y;
}

interface Count {
  readonly strictly: boolean;
  readonly quantity: Quantity;
  readonly base: Base;
  readonly weights?: Weights;
  readonly counted?: Counted;
}

function counts({ strictly, quantity, base, weights, counted: fixed }: Count, d: Decision): boolean {
  const voters = votersOf(base, d);
  const whole = weightWhere(base.kind === "members" && base.all ? d.listed : voters, weights, () => true);
  const votesCast = base.kind === "votes cast" && readingOf(base, d) === "absence" && fixed === undefined && quantity.kind === "share";
  const yes = weightWhere(voters, weights, (voter) => d.ballot(voter).y);
  const no = weightWhere(voters, weights, (voter) => !d.ballot(voter).o);
  const inFavour = votesCast ? yes : weightWhere(voters, weights, (voter) => counted(voter, base, fixed, d));
  const needed = votesCast ? amount(quantity, add(yes, no)) : amount(quantity, whole);
  const chairSaysYes = d.chair !== null && d.ballot(d.chair).y;
  if (voters.length === 0 || whole.numerator === 0n) return false;
  if (votesCast && yes.numerator === 0n) return false;
  const difference = compare(inFavour, needed);
  const isHalf = quantity.kind === "share" && compare(quantity.value, rational(1n, 2n)) === 0;
  if (strictly && isHalf && difference === 0) return chairSaysYes;
  return strictly ? difference > 0 : difference >= 0;
}
