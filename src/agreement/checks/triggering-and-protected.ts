/** SV132: one party on both sides of a case. */
import { type Check, diagnose, listed } from "./check.ts";
import { everyMember } from "./members.ts";

export const triggeringAndProtected: Check = {
  code: "SV132",
  name: "triggering-and-protected",
  severity: "error",
  says: "A party cannot be the triggering and the protected party of one case: name another party on one side.",
  find(_library, agreement) {
    return agreement.cases.flatMap((supposed) => {
      const hurt = new Set<unknown>(supposed.protected ? everyMember([supposed.protected]) : []);
      const both = supposed.triggering.filter((party) => hurt.has(party)).map((party) => party.name);
      if (both.length === 0) return [];
      const inGroup = supposed.protected?.kind === "group" ? `, and is in ${supposed.protected.name}` : "";
      const message = `A party cannot be the triggering and the protected party of one case: ${listed(both)} triggers '${supposed.name}'${inGroup || " and is protected in it"}.`;
      return [diagnose(triggeringAndProtected, supposed.span, message)];
    });
  },
};
