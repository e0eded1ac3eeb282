import { rational } from "../../kernel/rational.ts";
import { count } from "./counting.ts";
import type { DecisionRule } from "./rule.ts";

export const majority: DecisionRule<"majority"> = {
  kind: "majority",
  says: "Passes when more than half of the base say yes; of the votes cast, when more say yes than no.",
  needs: ({ base, weights, counted, span }, voting) =>
    count(
      {
        quantity: { kind: "share", value: rational(1n, 2n), words: "half", span },
        strictly: true,
        base,
        ...(weights && { weights }),
        ...(counted && { counted }),
      },
      voting,
    ),
};
