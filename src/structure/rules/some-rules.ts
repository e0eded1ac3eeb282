import { rational } from "../../kernel/rational.ts";
import { atLeast } from "../needs.ts";
import type { DecisionRule } from "./rule.ts";

export const someRules: DecisionRule<"some rules"> = {
  kind: "some rules",
  says: "Passes when at least so many of the rules in the list pass; it counts rules, not members.",
  needs: ({ count, parts }, voting) =>
    atLeast(
      parts.map((part) => ({ weight: rational(1n), needs: voting.needs(part) })),
      rational(count),
    ),
};
