import { all, any } from "../needs.ts";
import type { DecisionRule } from "./rule.ts";

export const unanimity: DecisionRule<"unanimity"> = {
  kind: "unanimity",
  says: "Passes when all say yes. Where abstaining counts as consent, when nobody says no; as absence, when nobody says no and somebody says yes.",
  needs: (_, { members, abstention, yes, notAgainst }) => {
    if (members.length === 0) return any([]);
    if (abstention === "consent") return all(members.map(notAgainst));
    if (abstention === "absence") return all([...members.map(notAgainst), any(members.map(yes))]);
    return all(members.map(yes));
  },
};
