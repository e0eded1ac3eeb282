import { all } from "../needs.ts";
import type { DecisionRule } from "./rule.ts";

export const everyRule: DecisionRule<"all"> = {
  kind: "all",
  says: "All of the rules joined by `and`.",
  needs: ({ parts }, voting) => all(parts.map(voting.needs)),
};
