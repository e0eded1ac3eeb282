import { all } from "../needs.ts";
import type { DecisionRule } from "./rule.ts";

export const consent: DecisionRule<"consent"> = {
  kind: "consent",
  says: "All of the named must say yes; they may stand outside the body.",
  needs: ({ of }, voting) => all(voting.voters(of).map(voting.yes)),
};
