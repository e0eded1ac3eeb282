/** SV201: two options of one bracket that cannot be told apart. */
import { type Check, diagnose } from "./check.ts";

export const sameOptionName: Check = {
  code: "SV201",
  name: "same-option-name",
  severity: "error",
  says: "The options of a bracket have different names, since packages, positions and claims speak of them by name.",
  find(_library, agreement) {
    return agreement.contested.flatMap((place) => {
      if (place.kind !== "bracket") return [];
      return place.options.flatMap((option, index) => {
        const first = place.options.slice(0, index).find((before) => before.name === option.name);
        if (!first) return [];
        return [
          diagnose(
            sameOptionName,
            option.nameSpan,
            `Two options of this bracket have the same name: '${option.name}'. Give one of them another name.`,
            {
              related: [{ span: first.nameSpan, message: "The first one is here." }],
            },
          ),
        ];
      });
    });
  },
};
