/** SV206: an optional sentence that packages cannot name. */
import { type Check, diagnose } from "./check.ts";

export const unnamedOptional: Check = {
  code: "SV206",
  name: "unnamed-optional",
  severity: "error",
  says: "A sentence in square brackets needs a name, so that a package can say whether it stands.",
  find(_library, agreement) {
    return agreement.contested.flatMap((place) => {
      if (place.kind !== "optional" || place.name !== "") return [];
      return [
        diagnose(
          unnamedOptional,
          place.span,
          `An optional provision needs a name: write '${place.of} Some Name: ...' inside the brackets.`,
        ),
      ];
    });
  },
};
