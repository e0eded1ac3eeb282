/**
 * Swings: the coalitions of the others that lose without a member and win with it.
 *
 * Several indices are made of the same counts, so they are kept with the game they were counted for.
 *
 * Sources: [Penrose1946], [Banzhaf1965]; the two sweeps over the diagram are [Bolus2011]'s.
 */

import { swings, swingsBySize } from "../../kernel/index.ts";
import type { SimpleGame } from "./game.ts";

const counted = new WeakMap<SimpleGame, readonly bigint[]>();
const countedBySize = new WeakMap<SimpleGame, readonly (readonly bigint[])[]>();

/** One count per member, of the 2^(n-1) coalitions of the others. Exact; two visits per node for all members together. */
export function swingsOf(game: SimpleGame): readonly bigint[] {
  const known = counted.get(game);
  if (known !== undefined) return known;
  const found = swings(game.diagram, game.wins, game.variableOf);
  counted.set(game, found);
  return found;
}

/** `[i][k]`: the swings of member `i` that join a coalition of k others, k from 0 to n-1. Exact; two visits per node. */
export function swingsOfBySize(game: SimpleGame): readonly (readonly bigint[])[] {
  const known = countedBySize.get(game);
  if (known !== undefined) return known;
  const found = swingsBySize(game.diagram, game.wins, game.variableOf);
  countedBySize.set(game, found);
  return found;
}
