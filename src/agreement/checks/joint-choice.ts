/** SV137: a joint deed with a choice of measures. */
import { type Check, diagnose, listed } from "./check.ts";

export const jointChoice: Check = {
  code: "SV137",
  name: "joint-choice",
  severity: "warning",
  says: "In a joint deed with a choice of measures each party is read to make its own choice: say whether all must choose the same.",
  find(_library, agreement) {
    return agreement.guarantees.flatMap((guarantee) =>
      [...guarantee.duties, ...guarantee.fallback].flatMap(({ actor, action }) => {
        if (actor.kind !== "all" || action.kind !== "provide") return [];
        const lists = action.measures.kind === "bracket" ? action.measures.options.map(({ value }) => value) : [action.measures];
        const list = lists.find(({ choice, measures }) => choice && measures.length > 1);
        if (list === undefined) return [];
        const measures = listed(
          list.measures.map(({ name }) => name),
          "or",
        );
        return [
          diagnose(
            jointChoice,
            list.span,
            `In ${guarantee.name} all together provide ${measures}: say whether all must choose the same. As written, each makes its own choice; a guarantee for each measure says that all choose the same.`,
          ),
        ];
      }),
    );
  },
};
