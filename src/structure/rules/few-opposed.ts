import { multiply, rational, subtract } from "../../kernel/rational.ts";
import { any, atLeast, never } from "../needs.ts";
import { sumOf } from "./counting.ts";
import type { DecisionRule } from "./rule.ts";

export const fewOpposed: DecisionRule<"few opposed"> = {
  kind: "few opposed",
  says: "Passes unless so many are against. Where abstaining counts as refusal, whoever does not say yes is against.",
  needs: ({ atMost, quantity, of, weights }, voting) => {
    const voters = of === undefined ? voting.members : voting.voters(of);
    if (voters.length === 0) return never;
    const help = (voting.abstention ?? "refusal") === "refusal" ? voting.yes : voting.notAgainst;
    if (quantity === undefined) return any(voters.map(help));
    const whole = sumOf(voters, voting, weights);
    if (whole.numerator === 0n) return never;
    const { kind, value } = voting.choose(quantity);
    const against = kind === "whole" ? rational(value) : multiply(value, whole);
    // Against is what remains of the whole: whole - help < against.
    return atLeast(
      voters.map((voter) => ({ weight: voting.weight(weights, voter), needs: help(voter) })),
      subtract(whole, against),
      !atMost,
    );
  },
};
