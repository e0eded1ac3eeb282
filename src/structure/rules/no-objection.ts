import { all } from "../needs.ts";
import type { DecisionRule } from "./rule.ts";

export const noObjection: DecisionRule<"no objection"> = {
  kind: "no objection",
  says: "None of the named may say no, whatever abstaining counts as; a body objects by its own rule.",
  needs: ({ from }, voting) =>
    all(voting.voters(from).map((voter) => (voter.kind === "body" ? voting.noObjection(voter) : voting.notAgainst(voter)))),
};
