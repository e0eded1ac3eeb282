/**
 * Coalitions: how many win, and which smallest ones can pass or stop a decision.
 *
 * Counts are exact and never stop; lists stop at a limit and say so.
 */

import { countSolutions, Families, type Family, minimalCuts, minimalSolutions } from "../../kernel/index.ts";
import { inFavour, type SimpleGame } from "./game.ts";

export type Coalition = readonly string[];

export interface CoalitionList {
  /** How many there are, listed or not. */
  readonly count: bigint;
  /** Smaller ones first, those of one size in the order of the members. */
  readonly listed: readonly Coalition[];
  /** Whether all of them are listed. */
  readonly complete: boolean;
}

/** As many coalitions as anybody reads. */
export const usualLimit = 1_000;

/** Whether the decision passes when exactly these members are in favour. */
export function isWinning(game: SimpleGame, coalition: Iterable<string>): boolean {
  return game.diagram.evaluate(game.wins, inFavour(game, coalition));
}

/** Whether these members can stop the decision together: without them the others lose. */
export function isBlocking(game: SimpleGame, coalition: Iterable<string>): boolean {
  const against = inFavour(game, coalition);
  return !game.diagram.evaluate(game.wins, (variable) => !against(variable));
}

/** Of the 2^n coalitions of n members, how many win. Exact; one visit per node. */
export function winningCount(game: SimpleGame): bigint {
  return countSolutions(game.diagram, game.wins, game.variableOf);
}

/** The coalitions that win and of which no member is superfluous. Exact count; the list stops at the limit. */
export function minimalWinning(game: SimpleGame, limit = usualLimit): CoalitionList {
  const families = familiesOf(game);
  return listed(game, families, minimalSolutions(game.diagram, game.wins, families), limit);
}

/** The coalitions that block and of which no member is superfluous. Exact count; the list stops at the limit. */
export function minimalBlocking(game: SimpleGame, limit = usualLimit): CoalitionList {
  const families = familiesOf(game);
  return listed(game, families, minimalCuts(game.diagram, game.wins, families), limit);
}

function familiesOf({ diagram }: SimpleGame): Families {
  return new Families({ elements: diagram.variables, ...diagram.limits });
}

function listed(game: SimpleGame, families: Families, family: Family, limit: number): CoalitionList {
  const count = families.count(family);
  const memberOf = new Map(game.variableOf.map((variable, member) => [variable, member]));
  // Members in their order; then variables that are nobody's vote, which no coalition contains.
  const nobodys = Array.from({ length: families.elements }, (_, variable) => variable).filter((variable) => !memberOf.has(variable));
  const coalitions: Coalition[] = [];
  if (limit > 0) {
    for (const variables of families.smallestFirst(family, [...game.variableOf, ...nobodys])) {
      coalitions.push(variables.map((variable) => game.members[memberOf.get(variable) as number] as string));
      if (coalitions.length >= limit) break;
    }
  }
  return { count, listed: coalitions, complete: BigInt(coalitions.length) === count };
}
