import type { Base } from "../../agreement/bodies.ts";
import { rational, subtract } from "../../kernel/rational.ts";
import { atLeast, never } from "../needs.ts";
import { abstentionFor, baseOf, sumOf } from "./counting.ts";
import type { DecisionRule, Voter, Voting } from "./rule.ts";

/** The base before anybody is left out. */
function listedFor(base: Base, counted: readonly Voter[], voting: Voting): readonly Voter[] {
  if (base.kind === "parties") return voting.allOf(base.of);
  if (base.kind === "votes cast" && base.by) return voting.allOf(base.by);
  // Of those present: whoever is left out counts as there, since it is not its absence that takes its vote away.
  if (base.kind === "those present") return [...counted, ...voting.allMembers.filter((member) => !voting.members.includes(member))];
  return voting.allMembers;
}

export const allBut: DecisionRule<"all but"> = {
  kind: "all but",
  says: "Passes when at most so many of the base do not say yes; the base is counted before anybody is left out.",
  needs: ({ count, base, weights }, voting) => {
    const { counted } = baseOf(base, voting);
    if (sumOf(counted, voting, weights).numerator === 0n) return never;
    const listed = listedFor(base, counted, voting);
    const value = abstentionFor(base, voting) === "consent" ? voting.notAgainst : voting.yes;
    return atLeast(
      counted.map((voter) => ({ weight: voting.weight(weights, voter), needs: value(voter) })),
      subtract(sumOf(listed, voting, weights), rational(count)),
    );
  },
};
