import type { PreferenceStatement } from "../../agreement/conflicts.ts";
import { Diagram, type Node } from "../../kernel/index.ts";
import type { FeasibleStates } from "../conflict/feasible.ts";
import { conflictCheck, inWords, told } from "./conflict-check.ts";

const head = { code: "SV608", name: "conflict-statement-repeats", severity: "warning" } as const;
/** The statements before a statement tell at most so many classes of states apart, or it is not judged. */
const CLASSES = 1024;

/** The classes of states that no statement tells apart; undefined when there are too many. */
function split(states: FeasibleStates, statements: readonly PreferenceStatement[]): readonly Node[] | undefined {
  const { diagram } = states;
  let classes: readonly Node[] = [states.feasible];
  for (const { expression } of statements) {
    const f = states.expression(expression);
    const not = diagram.not(f);
    classes = classes.flatMap((one) => [diagram.and(one, f), diagram.and(one, not)].filter((part) => part !== Diagram.FALSE));
    if (classes.length > CLASSES) return undefined;
  }
  return classes;
}

const decides = (states: FeasibleStates, before: readonly PreferenceStatement[], statement: PreferenceStatement): boolean => {
  const f = states.expression(statement.expression);
  return split(states, before)?.every((one) => states.constantIn(f, one) !== undefined) === true;
};

/** SV608: a statement that is never reached, because the ones before it have decided. */
export const conflictStatementRepeats = conflictCheck(
  {
    ...head,
    says: "States that earlier statements do not tell apart are not told apart by this one: it is never reached. Move it up, or leave it out.",
  },
  (conflict, states) =>
    conflict.preferences.flatMap(({ statements = [] }) =>
      statements.flatMap((statement, at) => {
        if (states.constantIn(states.expression(statement.expression), states.feasible) !== undefined) return [];
        // One that a package may switch off is not counted on.
        const before = statements.slice(0, at).filter(({ optional }) => optional === undefined);
        if (!decides(states, before, statement)) return [];
        let needed: readonly PreferenceStatement[] = before;
        for (const one of before) {
          const without = needed.filter((other) => other !== one);
          if (decides(states, without, statement)) needed = without;
        }
        return [
          told(head, statement.span, `'${inWords(statement.expression)}' is decided by what stands before it: it says nothing more.`, {
            related: needed.map(({ span }) => ({ span, message: "This statement decides it." })),
          }),
        ];
      }),
    ),
);
