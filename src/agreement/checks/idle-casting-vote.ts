/** SV140: a casting vote where no tie can arise. */

import { compare, rational } from "../../kernel/rational.ts";
import type { Rule } from "../bodies.ts";
import { type Check, diagnose } from "./check.ts";
import { rulesIn } from "./rules.ts";

const half = rational(1n, 2n);

/** Whether some part of a rule, in some option, is a majority of one half. */
const canTie = (rule: Rule): boolean =>
  [...rulesIn(rule)].some((part) => {
    if (part.kind === "majority") return true;
    if (part.kind !== "threshold" || part.compare !== "more than") return false;
    const quantities = part.quantity.kind === "bracket" ? part.quantity.options.map(({ value }) => value) : [part.quantity];
    return quantities.some((quantity) => quantity.kind === "share" && compare(quantity.value, half) === 0);
  });

export const idleCastingVote: Check = {
  code: "SV140",
  name: "idle-casting-vote",
  severity: "warning",
  says: "A casting vote decides a tie, and a tie arises only where more than half is asked for.",
  find(_library, agreement) {
    return agreement.bodies
      .filter((body) => !body.incomplete)
      .flatMap((body) =>
        body.clauses.flatMap((clause) => {
          if (clause.kind !== "casting vote") return [];
          const rules = body.clauses.flatMap((other) =>
            other.kind === "decides" &&
            (clause.matters.length === 0 || other.matters.length === 0 || other.matters.some((matter) => clause.matters.includes(matter)))
              ? [other.rule]
              : [],
          );
          if (rules.length === 0 || rules.some(canTie)) return [];
          return [
            diagnose(
              idleCastingVote,
              clause.span,
              `No tie can arise in ${body.name}: its rule is not a strict majority, so ${clause.chair.name} has no tie to decide.`,
            ),
          ];
        }),
      );
  },
};
