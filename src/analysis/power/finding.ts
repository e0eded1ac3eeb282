/**
 * The answer to "who decides, who can block?" for one game: everything that is counted, exact, with its limits.
 */

import { attempt, OutOfBudget, type Rational } from "../../kernel/index.ts";
import { type CoalitionList, minimalBlocking, minimalWinning, usualLimit, winningCount } from "./coalitions.ts";
import { type Constant, constant, type SimpleGame } from "./game.ts";
import { collectiveIndices, powerIndices } from "./indices.ts";
import type { CollectiveField, MemberField } from "./power-index.ts";
import { isProper, isStrong } from "./properness.ts";
import { type Role, rolesOf } from "./roles.ts";
import { swingsOf } from "./swings.ts";

/** One member; every index is null in a constant game. */
export type MemberPower = {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly swings: bigint;
} & { readonly [field in MemberField]: Rational | null };

/** Something that was asked for and not computed. */
export interface NotComputed {
  readonly what: string;
  readonly why: string;
  readonly wayOut: string;
}

export interface PowerFinding {
  readonly kind: "power";
  readonly game: {
    readonly members: number;
    /** Ballots that the rule tells apart: in favour or not. */
    readonly levels: 2;
    /** Why there are no indices; null when there are. */
    readonly constant: Constant | null;
    readonly proper: boolean;
    readonly strong: boolean;
  };
  readonly coalitions: {
    /** All there are: 2 to the number of members. */
    readonly total: bigint;
    readonly winning: bigint;
    readonly minimalWinning: CoalitionList | null;
    readonly minimalBlocking: CoalitionList | null;
  };
  /** In the order of the game's members. */
  readonly members: readonly MemberPower[];
  readonly collective: { readonly [field in CollectiveField]: Rational | null };
  readonly engine: {
    readonly name: "diagram";
    readonly why: string;
    /** Nodes of the rule's diagram. */
    readonly nodes: number;
    readonly notComputed: readonly NotComputed[];
  };
}

/**
 * Everything about the power in one game.
 *
 * @param limit  the most coalitions to list, of each kind
 * @throws OutOfBudget when the computation is cancelled, or the budget does not even suffice for the counts; when only a
 * list of coalitions does not fit, that list is null and `notComputed` says so
 *
 * Exact. A few visits per node of the diagram; the lists cost their length.
 */
export function power(game: SimpleGame, limit: number = usualLimit): PowerFinding {
  const reason = constant(game);
  const notComputed: NotComputed[] = [];
  const unlessTooLarge = (what: string, list: () => CoalitionList): CoalitionList | null => {
    const result = attempt(list);
    if (result.done) return result.value;
    if (result.reason === "cancelled") throw new OutOfBudget("cancelled", "the computation was cancelled");
    notComputed.push({
      what,
      why: `they need more than ${game.diagram.limits.nodeBudget} nodes`,
      wayOut: "give a larger budget of nodes",
    });
    return null;
  };
  const shares = powerIndices.map(({ field, of }) => [field, reason === null ? of(game) : null] as const);
  const roles = rolesOf(game);
  const swings = swingsOf(game);
  const members = game.members.map((name, index) => {
    const indices = Object.fromEntries(shares.map(([field, values]) => [field, values?.[index] ?? null]));
    const counted = { name, roles: reason === null ? (roles[index] ?? []) : [], swings: swings[index] ?? 0n };
    return { ...counted, ...(indices as Record<MemberField, Rational | null>) };
  });
  const collective = Object.fromEntries(collectiveIndices.map(({ field, of }) => [field, reason === null ? of(game) : null]));
  return {
    kind: "power",
    game: { members: members.length, levels: 2, constant: reason, proper: isProper(game), strong: isStrong(game) },
    coalitions: {
      total: 2n ** BigInt(members.length),
      winning: winningCount(game),
      minimalWinning: unlessTooLarge("minimal winning coalitions", () => minimalWinning(game, limit)),
      minimalBlocking: unlessTooLarge("minimal blocking coalitions", () => minimalBlocking(game, limit)),
    },
    members,
    collective: collective as Record<CollectiveField, Rational | null>,
    engine: { name: "diagram", why: "it takes every rule as it is written", nodes: game.diagram.size(game.wins), notComputed },
  };
}
