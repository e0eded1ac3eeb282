import { rational } from "../../kernel/index.ts";
import { type PowerIndex, refuseConstant } from "./power-index.ts";
import { swingsOf } from "./swings.ts";

export const rae: PowerIndex = {
  name: "Rae",
  field: "rae",
  says: "The chance that the outcome is what this member votes for, when every vote is yes or no with equal chance.",
  source: "Rae1969",
  of: (game) => {
    refuseConstant(game);
    const votes = 2n ** BigInt(game.members.length);
    return swingsOf(game).map((count) => rational(votes / 2n + count, votes));
  },
};
