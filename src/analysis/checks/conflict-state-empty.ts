import { conflictCheck, told } from "./conflict-check.ts";

const head = { code: "SV607", name: "conflict-state-empty", severity: "warning" } as const;

/** SV607: a named state that is none of the feasible ones. */
export const conflictStateEmpty = conflictCheck(
  { ...head, says: "A state that no feasible pattern matches cannot come about: claims about it fail." },
  (conflict, states) =>
    conflict.states
      .filter((state) => states.isEmpty(states.state(state)))
      .map((state) => {
        const pattern = states.state(state);
        const excluding = conflict.infeasible.find((one) => states.diagram.implies(pattern, states.excluded(one)));
        return told(head, state.nameSpan, `${state.name} is no feasible state.`, {
          ...(excluding && { related: [{ span: excluding.span, message: "This sentence excludes it." }] }),
        });
      }),
);
