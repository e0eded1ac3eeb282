/**
 * Roles that a member has by the rule alone: veto player, passer, dictator, dummy.
 *
 * Whether a weight reaches the quota is no test for a veto; these follow the definitions. Lists are in the order of the members.
 */

import type { SimpleGame } from "./game.ts";

export type Role = "vetoer" | "passer" | "dictator" | "dummy";

const membersWhere = (game: SimpleGame, holds: (variable: number) => boolean): string[] =>
  game.members.filter((_, index) => holds(game.variableOf[index] as number));

/** Members without whom all the others together lose. */
export function vetoPlayers(game: SimpleGame): string[] {
  return membersWhere(game, (own) => !game.diagram.evaluate(game.wins, (variable) => variable !== own));
}

/** Members who win alone. */
export function passers(game: SimpleGame): string[] {
  return membersWhere(game, (own) => game.diagram.evaluate(game.wins, (variable) => variable === own));
}

/** The member, if there is one, who passes alone and blocks alone. */
export function dictators(game: SimpleGame): string[] {
  const vetoing = new Set(vetoPlayers(game));
  return passers(game).filter((name) => vetoing.has(name));
}

/** Members whose vote never changes the outcome. */
export function dummies(game: SimpleGame): string[] {
  const matters = new Set(game.diagram.support(game.wins));
  return membersWhere(game, (own) => !matters.has(own));
}

/** The roles of every member, in the order of the members; most have none. */
export function rolesOf(game: SimpleGame): readonly (readonly Role[])[] {
  const roles: readonly (readonly [Role, readonly string[]])[] = [
    ["vetoer", vetoPlayers(game)],
    ["passer", passers(game)],
    ["dictator", dictators(game)],
    ["dummy", dummies(game)],
  ];
  return game.members.map((name) => roles.filter(([, names]) => names.includes(name)).map(([role]) => role));
}
