import { fails, nameOfTarget, singleBlockers } from "../../guarantees/index.ts";
import type { ClaimTest } from "./test.ts";

export const nobodyBlocks: ClaimTest<"nobody blocks"> = {
  kind: "nobody blocks",
  says: "It is not prevented already, and no party except the triggering one can prevent it alone.",
  judge: ({ target }, { structure }) => {
    const needs = structure.target(target);
    if (fails(structure, needs, () => false))
      return { holds: false, because: `${nameOfTarget(target)} is prevented already`, already: true };
    const blockers = singleBlockers(structure, needs);
    return {
      holds: blockers.length === 0,
      because: blockers.length === 0 ? `no single party stops ${nameOfTarget(target)}` : `${blockers.join(", ")} can each stop it alone`,
    };
  },
};
