import { any } from "../needs.ts";
import type { DecisionRule } from "./rule.ts";

export const fallback: DecisionRule<"fallback"> = {
  kind: "fallback",
  says: "Either rule: whoever stops the first only moves the matter to the second.",
  needs: ({ first, second }, voting) => any([voting.needs(first), voting.needs(second)]),
};
