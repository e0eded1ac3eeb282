/**
 * Simple games: who has a vote, and which coalitions win.
 *
 * The rule is a monotone function over one variable per member: true when the member votes in favour. A weight is one way to
 * write a rule, not a part of the game.
 *
 * Source: [TaylorZwicker1999] for the words.
 */

import { Diagram, type Node, type Variable } from "../../kernel/index.ts";

export interface SimpleGame {
  /** Names, in the order of the text. */
  readonly members: readonly string[];
  readonly diagram: Diagram;
  /** True exactly for the winning coalitions; monotone. */
  readonly wins: Node;
  /** `variableOf[i]` is true when member `i` is in favour. */
  readonly variableOf: readonly Variable[];
}

export interface GameOptions {
  /** Heavier members stand higher in the diagram, which keeps it small; without weights the order is that of the members. */
  readonly weights?: readonly bigint[];
  readonly nodeBudget?: number;
  readonly cancelled?: () => boolean;
}

/**
 * The game of a rule over the members' votes.
 *
 * @param rule  makes the rule of the diagram's votes, `votes[i]` being that of member `i`
 * @throws RangeError when a name stands twice, or the rule can be lost by gaining a vote
 */
export function gameOf(
  members: readonly string[],
  rule: (votes: readonly Node[], diagram: Diagram) => Node,
  options: GameOptions = {},
): SimpleGame {
  const twice = members.find((name, index) => members.indexOf(name) !== index);
  if (twice !== undefined) throw new RangeError(`member "${twice}" stands twice in the list of members`);
  const diagram = new Diagram({ variables: members.length, nodeBudget: options.nodeBudget, cancelled: options.cancelled });
  const variableOf = heaviestFirst(members.length, options.weights ?? []);
  const votes = variableOf.map((variable) => diagram.variable(variable));
  const game = { members, diagram, wins: rule(votes, diagram), variableOf };
  if (!diagram.isMonotone(game.wins)) throw new RangeError("a rule may not be lost by gaining a vote");
  return game;
}

/** Variables for members so that a heavier member stands above a lighter one; equal ones in their order. */
function heaviestFirst(size: number, weights: readonly bigint[]): Variable[] {
  const weight = (member: number) => weights[member] ?? 0n;
  const order = Array.from({ length: size }, (_, member) => member);
  order.sort((a, b) => (weight(a) === weight(b) ? a - b : weight(a) > weight(b) ? -1 : 1));
  const variableOf = new Array<Variable>(size);
  order.forEach((member, variable) => {
    variableOf[member] = variable;
  });
  return variableOf;
}

/**
 * The game in which a coalition wins when its weights sum to the quota or more.
 *
 * @throws RangeError when there is not one weight per member, or one is negative
 */
export function weightedGame(
  members: readonly string[],
  weights: readonly bigint[],
  quota: bigint,
  options: Omit<GameOptions, "weights"> = {},
): SimpleGame {
  if (weights.length !== members.length) {
    throw new RangeError(`${weights.length} weights were given for ${members.length} members: one per member is needed`);
  }
  return gameOf(members, (votes, d) => weighted(d, votes, weights, quota), { ...options, weights });
}

/** At least the quota of the weights; `votes` may be members' votes or other rules. */
export function weighted(d: Diagram, votes: readonly Node[], weights: readonly bigint[], quota: bigint): Node {
  return d.threshold(
    votes.map((of, index) => ({ weight: weights[index] ?? 0n, of })),
    quota,
  );
}

/** Why no index is defined: the votes do not matter. */
export type Constant = "nothing can pass" | "everything passes";

/** Whether the game is the same for every coalition, and which way; null for a game worth playing. */
export function constant(game: SimpleGame): Constant | null {
  if (game.wins === Diagram.FALSE) return "nothing can pass";
  return game.wins === Diagram.TRUE ? "everything passes" : null;
}

/**
 * Members of a coalition as a test of their variables.
 *
 * @throws RangeError when a name is not a member
 */
export function inFavour(game: SimpleGame, coalition: Iterable<string>): (variable: Variable) => boolean {
  const variables = new Set<Variable>();
  for (const name of coalition) {
    const variable = game.variableOf[game.members.indexOf(name)];
    if (variable === undefined) throw new RangeError(`"${name}" is not a member; members: ${game.members.join(", ")}`);
    variables.add(variable);
  }
  return (variable) => variables.has(variable);
}
