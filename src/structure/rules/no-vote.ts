import { always } from "../needs.ts";
import type { DecisionRule } from "./rule.ts";

export const noVote: DecisionRule<"no vote"> = {
  kind: "no vote",
  says: "Needs no decision.",
  needs: () => always,
};
