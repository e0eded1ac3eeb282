import { workedVote } from "../../../structure/worked-vote.ts";
import type { ClaimTest } from "./test.ts";

export const workedVoteTest: ClaimTest<"worked vote"> = {
  kind: "worked vote",
  says: "The body passes it, or does not, on exactly these ballots, everybody asking: in favour, against, abstaining, absent.",
  judge: (test, { structure }) => {
    if (test.target.kind !== "body") return { holds: null, because: "a worked vote is a vote of a body" };
    const { passes, missing } = workedVote(test, structure);
    const { name } = test.target.body;
    if (passes === null) return { holds: null, because: `it does not say how ${missing.map((party) => party.name).join(", ")} votes` };
    return {
      holds: passes === test.passes,
      because: passes ? `with these ballots ${name} passes it` : `with these ballots ${name} does not pass it`,
    };
  },
};
