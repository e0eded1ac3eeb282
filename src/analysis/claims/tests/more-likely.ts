import { Chances, moreLikely as compareChances, nameOfTarget } from "../../guarantees/index.ts";
import type { ClaimTest } from "./test.ts";

export const moreLikely: ClaimTest<"more likely"> = {
  kind: "more likely",
  says: "Under the same coins, the chance under the first choice is above the chance under the second, whatever the intervals allow.",
  judge: ({ target, better, worse }, { under, assumptions, budget }) => {
    const [first, second] = [better, worse].map((item) => {
      const structure = under(item);
      return Chances.of(structure, structure.target(target), assumptions, budget);
    });
    if (!first || !second)
      return {
        holds: null,
        because: "the probabilities were not decided: more nodes than the budget allows, or more than ten common causes",
      };
    const answer = compareChances(first, second);
    const name = nameOfTarget(target);
    const [one, other] = [better.choice.name, worse.choice.name];
    if (answer === "more") return { holds: true, because: `${name} is more likely under ${one} than under ${other}` };
    if (answer === "not more") return { holds: false, because: `${name} is not more likely under ${one} than under ${other}` };
    if (answer === "too many")
      return { holds: null, because: "more than 16 intervals: only the bounds were compared, and they do not settle it" };
    const unassumed = [first, second].some((chances) => chances.finding(assumptions).unassumed.length > 0);
    return { holds: unassumed ? null : false, because: "not settled by the assumptions" };
  },
};
