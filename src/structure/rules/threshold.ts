import { count } from "./counting.ts";
import type { DecisionRule } from "./rule.ts";

export const threshold: DecisionRule<"threshold"> = {
  kind: "threshold",
  says: "Passes when at least (or more than) a number or a share of the base say yes. A number stays when somebody is left out; a share is of those who remain.",
  needs: ({ compare, quantity, base, weights, counted }, voting) =>
    count(
      {
        quantity: voting.choose(quantity),
        strictly: compare === "more than",
        base,
        ...(weights && { weights }),
        ...(counted && { counted }),
      },
      voting,
    ),
};
