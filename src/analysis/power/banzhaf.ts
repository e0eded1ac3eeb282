import { rational } from "../../kernel/index.ts";
import { type PowerIndex, refuseConstant } from "./power-index.ts";
import { swingsOf } from "./swings.ts";

export const banzhaf: PowerIndex = {
  name: "Banzhaf, normalised",
  field: "banzhafNormalised",
  says: "This member's part of all the swings there are; the parts of all members add up to one.",
  source: "Banzhaf1965",
  of: (game) => {
    refuseConstant(game);
    const swings = swingsOf(game);
    const all = swings.reduce((sum, count) => sum + count, 0n);
    return swings.map((count) => rational(count, all));
  },
};
