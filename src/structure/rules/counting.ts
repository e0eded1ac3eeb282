/**
 * Counting votes against a base: shared by the rules that name a majority, a number or a share.
 */
import type { AbstentionMode, Base, Counted, Quantity } from "../../agreement/bodies.ts";
import type { Weights } from "../../agreement/elements.ts";
import type { Rational } from "../../kernel/rational.ts";
import { add, multiply, rational, subtract, zero } from "../../kernel/rational.ts";
import type { Needs } from "../needs.ts";
import { all, any, atLeast, never } from "../needs.ts";
import type { Voter, Voting } from "./rule.ts";

export interface Count {
  readonly quantity: Quantity;
  /** More than, not at least. */
  readonly strictly: boolean;
  readonly base: Base;
  readonly weights?: Weights;
  readonly counted?: Counted;
}

/** What abstaining counts as for a base: as stated; not stated, absence for votes cast and refusal otherwise. */
export const abstentionFor = (base: Base, voting: Voting): AbstentionMode =>
  voting.abstention ?? (base.kind === "votes cast" ? "absence" : "refusal");

/** The voters that a base counts, and those it is a share of. They differ only for `of all the members`. */
export function baseOf(base: Base, voting: Voting): { readonly counted: readonly Voter[]; readonly total: readonly Voter[] } {
  switch (base.kind) {
    case "members":
      return { counted: voting.members, total: base.all ? voting.allMembers : voting.members };
    case "votes cast": {
      const members = base.by === undefined ? voting.members : voting.voters(base.by);
      return { counted: members, total: members };
    }
    // Against a hostile rest all may come and vote no, so nothing less than a share of the members is always enough.
    case "those present": {
      const there = voting.present();
      return { counted: there, total: there };
    }
    case "parties": {
      const parties = voting.voters(base.of);
      return { counted: parties, total: parties };
    }
  }
}

export const sumOf = (voters: readonly Voter[], voting: Voting, weights: Weights | undefined): Rational =>
  voters.reduce((sum, voter) => add(sum, voting.weight(weights, voter)), zero);

/** The rule that a count makes, and with a casting vote also the tie that the chair breaks. */
export function count({ quantity, strictly, base, weights, counted }: Count, voting: Voting): Needs {
  const { counted: voters, total } = baseOf(base, voting);
  const whole = sumOf(total, voting, weights);
  if (voters.length === 0 || whole.numerator === 0n) return never;
  const weighed = (needs: (voter: Voter) => Needs, factor: Rational) =>
    voters.map((voter) => ({ weight: multiply(factor, voting.weight(weights, voter)), needs: needs(voter) }));
  const one = rational(1n);
  const abstention = abstentionFor(base, voting);
  const fixed = counted === "in favour" ? voting.yes : counted === "not against" ? voting.notAgainst : undefined;
  const half = strictly && quantity.kind === "share" && quantity.value.numerator * 2n === quantity.value.denominator;

  const rule = (orEqual: boolean): Needs => {
    const exceeds = strictly && !orEqual;
    if (fixed === undefined && base.kind === "votes cast" && abstention === "absence" && quantity.kind === "share") {
      // Yes against all votes cast: (1 - s) Y >= s N, where N, those against, are everybody but those who are not against.
      const share = quantity.value;
      const enough = atLeast(
        [...weighed(voting.yes, subtract(one, share)), ...weighed(voting.notAgainst, share)],
        multiply(share, whole),
        exceeds,
      );
      // When all abstain the shares are 0 : 0, and nobody has decided anything.
      return all([enough, any(voters.map((voter) => (voting.weight(weights, voter).numerator > 0n ? voting.yes(voter) : never)))]);
    }
    const value = fixed ?? (abstention === "consent" ? voting.notAgainst : voting.yes);
    return atLeast(weighed(value, one), quantity.kind === "whole" ? rational(quantity.value) : multiply(quantity.value, whole), exceeds);
  };
  const passes = rule(false);
  if (!half || voting.chair === null) return passes;
  return any([passes, all([rule(true), voting.yes(voting.chair)])]);
}
