import { canBeHonouredWithout } from "../../guarantees/index.ts";
import type { ClaimTest } from "./test.ts";

export const honouredWithout: ClaimTest<"honoured without"> = {
  kind: "honoured without",
  says: "Every bound party does its duty, every vote and judgement is given, and the goal fails all the same.",
  judge: ({ guarantee, can, goal }, { structure, budget }) => {
    // The guarantee's own duties are read too, so that what it owes counts also where the goal does not look at it.
    structure.performed(guarantee);
    const hollow = canBeHonouredWithout(structure, structure.goal(goal), budget);
    if (hollow === "undecided") return { holds: null, because: "not decided within the budget" };
    return {
      holds: hollow === can,
      because: hollow
        ? `everybody can do what ${guarantee.name} owes, and ${goal.name} still fails`
        : `whoever honours ${guarantee.name} meets ${goal.name}`,
    };
  },
};
