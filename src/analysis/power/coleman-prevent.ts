import { rational } from "../../kernel/index.ts";
import { winningCount } from "./coalitions.ts";
import { type PowerIndex, refuseConstant } from "./power-index.ts";
import { swingsOf } from "./swings.ts";

export const colemanPrevent: PowerIndex = {
  name: "Coleman, power to prevent action",
  field: "colemanPrevent",
  says: "Of the coalitions that win, the part that would lose without this member.",
  source: "Coleman1971",
  of: (game) => {
    refuseConstant(game);
    const winning = winningCount(game);
    return swingsOf(game).map((count) => rational(count, winning));
  },
};
