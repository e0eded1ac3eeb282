import { conflictCheck, told } from "./conflict-check.ts";

const head = { code: "SV603", name: "conflict-status-quo", severity: "error" } as const;

/** SV603: the status quo is one feasible state. */
export const conflictStatusQuo = conflictCheck(
  {
    ...head,
    says: "The status quo is one feasible state: with `only`, the options that are not named are not taken.",
  },
  (conflict, states) => {
    const { statusQuo } = conflict;
    if (statusQuo === undefined) return [];
    const pattern = states.pattern(statusQuo.literals, statusQuo.only);
    const count = states.count(pattern);
    if (count === 1n) return [];
    if (count > 1n) return [told(head, statusQuo.span, `The status quo matches ${count} states: say 'only', or name every option.`)];
    const violated = conflict.infeasible.find((one) => states.diagram.implies(pattern, states.excluded(one)));
    return [
      told(head, statusQuo.span, "The status quo is not feasible: sentences of this conflict exclude it.", {
        ...(violated && { related: [{ span: violated.span, message: "This sentence excludes it." }] }),
      }),
    ];
  },
);
