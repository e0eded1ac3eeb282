import { rational } from "../../kernel/index.ts";
import { winningCount } from "./coalitions.ts";
import { type CollectiveIndex, refuseConstant } from "./power-index.ts";

export const colemanAct: CollectiveIndex = {
  name: "Coleman, power of the collectivity to act",
  field: "colemanAct",
  says: "Of all coalitions, the part that wins.",
  source: "Coleman1971",
  of: (game) => {
    refuseConstant(game);
    return rational(winningCount(game), 2n ** BigInt(game.members.length));
  },
};
