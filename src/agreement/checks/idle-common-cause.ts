/** SV153: a common cause that changes nothing. */
import { type Check, diagnose, listed } from "./check.ts";
import { whyVoid } from "./void-assumptions.ts";

export const idleCommonCause: Check = {
  code: "SV153",
  name: "idle-common-cause",
  severity: "note",
  says: "A common cause that makes those refuse who refuse already changes no probability.",
  find(_library, agreement) {
    return agreement.assumptions.flatMap((assumption) => {
      if (assumption.kind !== "common cause") return [];
      const reasons = whyVoid(agreement, assumption);
      return reasons.length === 0
        ? []
        : [diagnose(idleCommonCause, assumption.span, `This common cause says nothing: ${listed(reasons)} already.`)];
    });
  },
};
