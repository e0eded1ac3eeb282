/** SV217: a claim about amendment, and no sentence that says how the text is amended. */
import { type Check, diagnose, isReadWhole } from "./check.ts";

export const unsaidAmendment: Check = {
  code: "SV217",
  name: "unsaid-amendment",
  severity: "note",
  says: "Where a claim asks whether an amendment can pass and no amendment sentence stands, every party must agree. Said once, at the first such claim.",
  find(_library, agreement) {
    if (agreement.amendments.length > 0 || !isReadWhole([agreement])) return [];
    const asking = agreement.claims.find(({ test }) => test.kind === "amendment");
    return asking === undefined ? [] : [diagnose(unsaidAmendment, asking.nameSpan, "No amendment sentence: every party must agree.")];
  },
};
