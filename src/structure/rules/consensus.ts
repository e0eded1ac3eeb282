import { all, never } from "../needs.ts";
import type { DecisionRule } from "./rule.ts";

export const consensus: DecisionRule<"consensus"> = {
  kind: "consensus",
  says: "Passes unless somebody objects, whatever abstaining counts as.",
  needs: (_, { members, notAgainst }) => (members.length === 0 ? never : all(members.map(notAgainst))),
};
