import type { DecisionRule } from "./rule.ts";

export const bodyRule: DecisionRule<"body"> = {
  kind: "body",
  says: "The other body's own rule, on the same decision.",
  needs: ({ body, matter }, voting) => voting.wins(body, matter),
};
