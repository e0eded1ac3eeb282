/** SV405: a weight of 0. */
import { type Check, diagnose } from "./check.ts";

export const weightOfNothing: Check = {
  code: "SV405",
  name: "weight-of-nothing",
  severity: "error",
  says: "The weight of a position is a whole number above 0; a position without `with weight` counts 1.",
  find(_library, agreement) {
    return agreement.positions
      .filter(({ weight }) => weight <= 0n)
      .map(({ span, party }) =>
        diagnose(
          weightOfNothing,
          span,
          `A weight is a whole number above 0: a position of ${party.name} with weight 0 would count for nothing.`,
        ),
      );
  },
};
