import { rational } from "../../kernel/index.ts";
import { winningCount } from "./coalitions.ts";
import { type PowerIndex, refuseConstant } from "./power-index.ts";
import { swingsOf } from "./swings.ts";

export const colemanInitiate: PowerIndex = {
  name: "Coleman, power to initiate action",
  field: "colemanInitiate",
  says: "Of the coalitions that lose, the part that would win with this member.",
  source: "Coleman1971",
  of: (game) => {
    refuseConstant(game);
    const losing = 2n ** BigInt(game.members.length) - winningCount(game);
    return swingsOf(game).map((count) => rational(count, losing));
  },
};
