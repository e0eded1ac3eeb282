import { rational } from "../../kernel/index.ts";
import { type PowerIndex, refuseConstant } from "./power-index.ts";
import { swingsOfBySize } from "./swings.ts";

export const shapleyShubik: PowerIndex = {
  name: "Shapley-Shubik",
  field: "shapleyShubik",
  says: "The chance that this vote is the one that turns losing into winning, when the members join in an order drawn by lot; the parts add up to one.",
  source: "ShapleyShubik1954",
  of: (game) => {
    refuseConstant(game);
    const size = game.members.length;
    const factorial = [1n];
    for (let k = 1; k <= size; k += 1) factorial.push((factorial[k - 1] as bigint) * BigInt(k));
    // A member that joins k others is the pivot of k! (n-1-k)! of the n! orders.
    const orders = (k: number) => (factorial[k] as bigint) * (factorial[size - 1 - k] as bigint);
    return swingsOfBySize(game).map((counts) =>
      rational(
        counts.reduce((sum, count, k) => sum + count * orders(k), 0n),
        factorial[size] as bigint,
      ),
    );
  },
};
