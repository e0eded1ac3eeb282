import { all, never } from "../needs.ts";
import type { DecisionRule } from "./rule.ts";

export const consent: DecisionRule<"consent"> = {
  kind: "consent",
  says: "All of the named must say yes; they may stand outside the body. When every one of them is left out, nobody is there to consent.",
  needs: ({ of }, voting) => {
    const named = voting.voters(of);
    return named.length === 0 ? never : all(named.map(voting.yes));
  },
};
