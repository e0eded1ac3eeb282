import type { Conflict, Infeasible } from "../../agreement/conflicts.ts";
import { attempt } from "../../kernel/index.ts";
import { FeasibleStates } from "../conflict/feasible.ts";
import type { StaticCheck } from "./check.ts";
import { told, wholeConflicts } from "./conflict-check.ts";

const head = { code: "SV604", name: "conflict-nothing-feasible", severity: "error" } as const;
const NODES = 500_000;

const isEmpty = (conflict: Conflict, infeasible: readonly Infeasible[]): boolean =>
  new FeasibleStates({ ...conflict, infeasible }, { nodeBudget: NODES }).count() === 0n;

/** SV604: sentences that together exclude every state; of them a smallest set in the sense that none can be left out. */
export const conflictNothingFeasible: StaticCheck = {
  ...head,
  says: "Sentences about what cannot be combined exclude every state: change or drop one of those that are named.",
  find: (library, agreement) =>
    wholeConflicts(library, agreement).flatMap((conflict) => {
      const found = attempt(() => {
        if (!isEmpty(conflict, conflict.infeasible)) return undefined;
        let kept = conflict.infeasible;
        for (const one of conflict.infeasible) {
          const without = kept.filter((other) => other !== one);
          if (isEmpty(conflict, without)) kept = without;
        }
        return kept;
      });
      const [first, ...rest] = (found.done ? found.value : undefined) ?? [];
      if (first === undefined) return [];
      const message =
        rest.length === 0
          ? `This sentence excludes every state of ${conflict.name}.`
          : `${["Two", "Three", "Four"][rest.length - 1] ?? `${rest.length + 1}`} sentences together exclude every state of ${conflict.name}.`;
      return [told(head, first.span, message, { related: rest.map(({ span }) => ({ span, message: "This sentence belongs to them." })) })];
    }),
};
