import { rational, subtract } from "../../kernel/rational.ts";
import { atLeast, never } from "../needs.ts";
import { abstentionFor, baseOf, sumOf } from "./counting.ts";
import type { DecisionRule } from "./rule.ts";

export const allBut: DecisionRule<"all but"> = {
  kind: "all but",
  says: "Passes when at most so many of the base do not say yes; the base is counted before anybody is left out.",
  needs: ({ count, base, weights }, voting) => {
    const { counted } = baseOf(base, voting);
    if (sumOf(counted, voting, weights).numerator === 0n) return never;
    const listed =
      base.kind === "parties" ? voting.allOf(base.of) : base.kind === "votes cast" && base.by ? voting.allOf(base.by) : voting.allMembers;
    const value = abstentionFor(base, voting) === "consent" ? voting.notAgainst : voting.yes;
    return atLeast(
      counted.map((voter) => ({ weight: voting.weight(weights, voter), needs: value(voter) })),
      subtract(sumOf(listed, voting, weights), rational(count)),
    );
  },
};
