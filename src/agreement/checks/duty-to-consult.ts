/** SV138: a duty that delivers nothing but talk. */
import { type Check, diagnose } from "./check.ts";

export const dutyToConsult: Check = {
  code: "SV138",
  name: "duty-to-consult",
  severity: "note",
  says: "A duty to consult delivers nothing but talk: no goal that asks for help is met by it.",
  find(_library, agreement) {
    return agreement.guarantees.flatMap((guarantee) => {
      const talks = [...guarantee.duties, ...guarantee.fallback].filter(({ action }) => action.kind === "consult");
      const [first, ...others] = talks;
      if (first === undefined) return [];
      return [
        diagnose(dutyToConsult, first.action.span, `In ${guarantee.name} a duty to consult delivers nothing but talk.`, {
          ...(others.length > 0 && { related: others.map(({ action }) => ({ span: action.span, message: "So does this one." })) }),
        }),
      ];
    });
  },
};
