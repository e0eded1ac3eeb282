import { any } from "../needs.ts";
import type { DecisionRule } from "./rule.ts";

export const anyRule: DecisionRule<"any"> = {
  kind: "any",
  says: "One of the rules joined by `or`.",
  needs: ({ parts }, voting) => any(parts.map(voting.needs)),
};
