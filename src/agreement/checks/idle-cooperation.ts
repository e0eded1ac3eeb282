/** SV154: a cooperation that changes nothing. */
import { type Check, diagnose, listed } from "./check.ts";
import { whyVoid } from "./void-assumptions.ts";

export const idleCooperation: Check = {
  code: "SV154",
  name: "idle-cooperation",
  severity: "note",
  says: "A refusal, and the case of the triggering party itself, come before every cooperation.",
  find(_library, agreement) {
    return agreement.assumptions.flatMap((assumption) => {
      if (assumption.kind !== "cooperation") return [];
      const reasons = whyVoid(agreement, assumption);
      return reasons.length === 0
        ? []
        : [diagnose(idleCooperation, assumption.span, `This cooperation has no effect: ${listed(reasons)}.`)];
    });
  },
};
