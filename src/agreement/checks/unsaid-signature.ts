/** SV209: acceptance is asked for, and the text does not say whose consent it needs. */
import { type Check, closureOf, diagnose, isReadWhole } from "./check.ts";

const aboutAcceptance: ReadonlySet<string> = new Set(["acceptable", "package acceptable", "minimal conflict", "concession"]);

export const unsaidSignature: Check = {
  code: "SV209",
  name: "unsaid-signature",
  severity: "note",
  says: "Where a claim asks what can be accepted and no signature sentence stands, every party of the file must consent. Said once, at the first such claim.",
  find(library, agreement) {
    const closure = closureOf(library, agreement);
    if (!isReadWhole(closure) || closure.some(({ signature }) => signature !== undefined)) return [];
    const asking = agreement.claims.find(({ test }) => aboutAcceptance.has(test.kind) && !("to" in test && test.to !== undefined));
    if (asking === undefined) return [];
    return [diagnose(unsaidSignature, asking.nameSpan, "No signature sentence: every party of the file must consent.")];
  },
};
