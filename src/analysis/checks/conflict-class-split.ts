import { Diagram, type Node } from "../../kernel/index.ts";
import { classesOf, conflictCheck, told } from "./conflict-check.ts";

const head = { code: "SV610", name: "conflict-class-split", severity: "error" } as const;

/** SV610: states that are one outcome and yet ranked differently. */
export const conflictClassSplit = conflictCheck(
  { ...head, says: "Where nothing else matters, all states are one outcome, and no party may prefer one of them to another." },
  (conflict, states) => {
    const { diagram } = states;
    return conflict.merged.flatMap((merged) => {
      const outcome = states.within(states.pattern(merged.literals));
      if (outcome === Diagram.FALSE) return [];
      const split = (one: Node) => states.constantIn(one, outcome) === undefined;
      return conflict.preferences.flatMap(({ who, statements, ranking, span }) => {
        const by = statements?.find(({ expression }) => split(states.expression(expression)));
        const ranked = ranking !== undefined && classesOf(states, ranking).some(split);
        if (by === undefined && !ranked) return [];
        const f = by && states.expression(by.expression);
        const pair =
          f === undefined ? [] : [diagram.and(outcome, f), diagram.and(outcome, diagram.not(f))].map((one) => states.example(one));
        const such = pair.length === 2 ? ` It prefers (${pair[0]}) to (${pair[1]}).` : "";
        const message = `${who.name} ranks states differently that are one outcome, since nothing else matters there.${such}`;
        return [
          told(head, merged.span, message, { related: [{ span: by?.span ?? span, message: `This preference of ${who.name} does.` }] }),
        ];
      });
    });
  },
);
