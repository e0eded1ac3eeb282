/**
 * Whether two opposite decisions can both pass, and whether neither need pass.
 *
 * A coalition and its complement both win where the rule holds and its dual does not; both lose where the dual holds and the
 * rule does not. The duals are compared as whole functions: nothing is tried coalition by coalition.
 */

import type { Node } from "../../kernel/index.ts";
import type { Coalition } from "./coalitions.ts";
import type { SimpleGame } from "./game.ts";

/** Proper: of a coalition and the rest of the members, not both win. */
export function isProper({ diagram, wins }: SimpleGame): boolean {
  return diagram.implies(wins, diagram.dual(wins));
}

/** Strong: of a coalition and the rest of the members, one wins. */
export function isStrong({ diagram, wins }: SimpleGame): boolean {
  return diagram.implies(diagram.dual(wins), wins);
}

/** A division of the members into two coalitions. */
export type Division = readonly [Coalition, Coalition];

/** Two coalitions of all members that can both pass a decision; null in a proper game. */
export function bothWin(game: SimpleGame): Division | null {
  const { diagram, wins } = game;
  return division(game, diagram.and(wins, diagram.not(diagram.dual(wins))));
}

/** Two coalitions of all members neither of which can pass a decision; null in a strong game. */
export function bothLose(game: SimpleGame): Division | null {
  const { diagram, wins } = game;
  return division(game, diagram.and(diagram.dual(wins), diagram.not(wins)));
}

function division(game: SimpleGame, f: Node): Division | null {
  const found = game.diagram.satisfy(f);
  if (found === null) return null;
  const isIn = (index: number) => found.get(game.variableOf[index] as number) === true;
  return [game.members.filter((_, index) => isIn(index)), game.members.filter((_, index) => !isIn(index))];
}
