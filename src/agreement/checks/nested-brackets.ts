/** SV202: a bracket inside a bracket. */
import type { ContestedPlace } from "../contested.ts";
import { type Check, diagnose } from "./check.ts";

const called = (place: ContestedPlace): string =>
  place.kind === "optional" ? place.name : place.options.map((option) => option.name).join(" | ");

export const nestedBrackets: Check = {
  code: "SV202",
  name: "nested-brackets",
  severity: "error",
  says: "Brackets cannot stand inside brackets: write each combination as an option of its own.",
  find(_library, agreement) {
    return agreement.contested.flatMap((inner) => {
      const outer = agreement.contested.find(
        (place) => place !== inner && place.span.start <= inner.span.start && inner.span.end <= place.span.end,
      );
      if (!outer) return [];
      const message = `Brackets cannot stand inside brackets: [ ${called(inner)} ] stands inside [ ${called(outer)} ]. Write each combination as an option of its own.`;
      return [diagnose(nestedBrackets, inner.span, message, { related: [{ span: outer.span, message: "The outer bracket is here." }] })];
    });
  },
};
