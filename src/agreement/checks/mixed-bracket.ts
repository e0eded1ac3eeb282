/** SV216: a bracket that is half a proposal and half a reading. */
import { type Check, diagnose } from "./check.ts";

export const mixedBracket: Check = {
  code: "SV216",
  name: "mixed-bracket",
  severity: "error",
  says: "A bracket is negotiated (`proposed by`) or a reading of agreed text (`held by`): nobody negotiates what has been agreed.",
  find(_library, agreement) {
    return agreement.contested.flatMap((place) => {
      if (place.kind !== "bracket") return [];
      const proposed = place.options.find((option) => option.proposers.length > 0);
      const held = place.options.find((option) => option.holders.length > 0);
      if (!proposed || !held) return [];
      const message = `A bracket is either negotiated ('proposed by') or a reading ('held by'), not both: '${proposed.name}' is proposed and '${held.name}' is held.`;
      return [diagnose(mixedBracket, place.span, message)];
    });
  },
};
