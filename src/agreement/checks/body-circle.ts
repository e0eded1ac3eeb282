/** SV130: a body whose decision waits for its own decision, or that is its own member. */
import type { Body } from "../bodies.ts";
import { type Check, diagnose, isReadable, listed } from "./check.ts";
import { wayBack } from "./group-circle.ts";
import { askedInClause } from "./rules.ts";

const needs = (body: Body): Body[] => body.clauses.flatMap((clause) => [...askedInClause(clause)].map((asking) => asking.body));

export const bodyCircle: Check = {
  code: "SV130",
  name: "body-circle",
  severity: "error",
  says: "A body cannot consist of itself or decide by its own decision, directly or through other bodies.",
  find(library, agreement) {
    if (!isReadable(library, agreement.file)) return [];
    const told = new Set<Body>();
    return agreement.bodies.flatMap((body) => {
      const way = told.has(body) ? undefined : wayBack(body, needs);
      if (way === undefined) return [];
      for (const other of [body, ...way]) told.add(other);
      const sits = body.clauses.some((clause) => clause.kind === "membership" && clause.who.includes(body));
      const through = listed(way.map((other) => `'${other.name}'`));
      const message =
        way.length === 0
          ? `Body '${body.name}' cannot ${sits ? "consist of itself" : "decide by its own decision"}.`
          : `Body '${body.name}' cannot decide by its own decision: it needs ${through}, which ${way.length > 1 ? "need" : "needs"} it in turn.`;
      return [
        diagnose(bodyCircle, body.nameSpan, message, {
          related: way.map((other) => ({ span: other.nameSpan, message: `'${other.name}' is here.` })),
        }),
      ];
    });
  },
};
