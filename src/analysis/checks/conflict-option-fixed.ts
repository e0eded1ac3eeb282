import { conflictCheck, told } from "./conflict-check.ts";

const head = { code: "SV611", name: "conflict-option-fixed", severity: "note" } as const;

/** SV611: an option that is the same in every feasible state. */
export const conflictOptionFixed = conflictCheck(
  {
    ...head,
    says: "An option that is taken in every feasible state, or in none, is no choice: a sentence about what is infeasible has decided it.",
  },
  (conflict, states) =>
    conflict.options.flatMap((option) => {
      const value = states.constantIn(states.taken(option), states.feasible);
      if (value === undefined) return [];
      return [
        told(
          head,
          option.nameSpan,
          `${option.name} is ${value ? "taken in every feasible state" : "taken in no feasible state"}: it is no choice.`,
        ),
      ];
    }),
);
