import { rational } from "../../kernel/index.ts";
import { type PowerIndex, refuseConstant } from "./power-index.ts";
import { swingsOf } from "./swings.ts";

export const penroseBanzhaf: PowerIndex = {
  name: "Penrose-Banzhaf",
  field: "banzhafAbsolute",
  says: "The chance that this vote decides, when every other vote is yes or no with equal chance.",
  source: "Penrose1946",
  of: (game) => {
    refuseConstant(game);
    const coalitions = 2n ** BigInt(game.members.length - 1);
    return swingsOf(game).map((count) => rational(count, coalitions));
  },
};
