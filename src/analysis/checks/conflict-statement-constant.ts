import { conflictCheck, inWords, told } from "./conflict-check.ts";

const head = { code: "SV606", name: "conflict-statement-constant", severity: "warning" } as const;

/** SV606: a statement that is true in all feasible states, or in none. */
export const conflictStatementConstant = conflictCheck(
  { ...head, says: "A statement that is true, or false, in every feasible state prefers no state to another: change it, or leave it out." },
  (conflict, states) =>
    conflict.preferences.flatMap(({ statements = [] }) =>
      statements.flatMap((statement) => {
        const value = states.constantIn(states.expression(statement.expression), states.feasible);
        if (value === undefined) return [];
        const when = value ? "true in every feasible state" : "never true in a feasible state";
        return [told(head, statement.span, `'${inWords(statement.expression)}' is ${when}: it says nothing.`)];
      }),
    ),
);
