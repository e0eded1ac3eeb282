/** SV306: something that rests on a reporter's conclusion alone. */
import { type Check, diagnose } from "./check.ts";
import { supported } from "./supported.ts";

export const onlyInference: Check = {
  code: "SV306",
  name: "only-inference",
  severity: "warning",
  says: "A reporter's conclusion is something to compute, not something to rest on: quote what was reported, or say that it is assumed. Positions are SV303.",
  find(_library, agreement) {
    const positions = new Set(agreement.positions.flatMap(({ evidence }) => evidence));
    return supported(agreement).flatMap((evidence) => {
      const [first] = evidence;
      if (first === undefined || positions.has(first)) return [];
      if (!evidence.every((one) => one.kind === "quotation" && (one.undisputed ?? one.stands) === "inference")) return [];
      return [diagnose(onlyInference, first.span, "The only source for this is the reporter's own conclusion.")];
    });
  },
};
