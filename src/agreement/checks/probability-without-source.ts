/** SV151: probabilities for which no source and no reason is given. */
import type { Diagnostic } from "../elements.ts";
import { type Check, diagnose } from "./check.ts";

export const probabilityWithoutSource: Check = {
  code: "SV151",
  name: "probability-without-source",
  severity: "note",
  says: "A probability needs a source or a reason, since readers will quote what follows from it; every result that uses a bare one says so.",
  find(_library, agreement): readonly Diagnostic[] {
    const bare = agreement.assumptions.flatMap((assumption) =>
      "chance" in assumption && assumption.chance !== undefined && assumption.evidence.length === 0 ? [assumption.chance.span] : [],
    );
    const [first, ...others] = bare;
    if (first === undefined) return [];
    const message =
      others.length === 0
        ? "Probability without a source. Printed with every result that uses it."
        : `${bare.length} probabilities without a source. Printed with every result that uses them.`;
    return [diagnose(probabilityWithoutSource, first, message, { related: others.map((span) => ({ span, message: "this one too" })) })];
  },
};
