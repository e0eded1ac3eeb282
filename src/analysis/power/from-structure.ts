/**
 * The simple game of a body's rule as it is written: every member one vote, the same on every chamber that it sits in.
 *
 * A rule that tells abstaining from voting no has three levels. This is its two-level reading, *nobody abstains*: under it every reading of
 * abstention gives the same game.
 */
import type { Body } from "../../agreement/bodies.ts";
import type { Matter } from "../../agreement/elements.ts";
import { FALSE } from "../../kernel/diagram.ts";
import { Clauses } from "../../structure/clauses.ts";
import type { Budget } from "../../structure/compile.ts";
import { compile } from "../../structure/compile.ts";
import { variablesOf } from "../../structure/needs.ts";
import type { Structure } from "../../structure/structure.ts";
import type { SimpleGame } from "./game.ts";

export interface BodyGame {
  readonly game: SimpleGame;
  /** Three when abstaining is told from voting no. */
  readonly levels: 2 | 3;
}

/** @throws OutOfBudget  when the rule is larger than the node budget */
export function gameOfBody(structure: Structure, body: Body, matter: Matter | undefined, budget: Budget = {}): BodyGame {
  const needs = structure.target({ kind: "body", body, ...(matter && { matter }) });
  const variables = variablesOf([needs]);
  const seats = new Clauses(body, matter, structure.wording, (span) => structure.quote(span)).one("membership")?.who ?? [];
  const sitting = structure.wording.seats(seats).flatMap((seat) => (seat.kind === "party" ? [seat.name] : []));
  // A member without a variable is left out, or never needed; only the latter has a vote.
  const voting = new Set(variables.flatMap(({ party }) => party ?? []));
  const leftOut = structure.withoutVote(body, matter);
  const members = [...new Set([...sitting.filter((name) => !leftOut.has(name)), ...voting])];
  const { diagram, nodes, groups } = compile([needs], ({ party }) => party ?? true, budget, members);
  const levels = new Map(groups.map((group, level) => [group, level]));
  const yes = new Set(variables.flatMap(({ meaning, party }) => (meaning.kind === "yes" ? [party] : [])));
  return {
    game: { members, diagram, wins: nodes[0] ?? FALSE, variableOf: members.map((name) => levels.get(name) as number) },
    levels: variables.some(({ meaning, party }) => meaning.kind === "not against" && yes.has(party)) ? 3 : 2,
  };
}
