/** SV309: one party for and against one thing at one time. */
import { type Check, diagnose } from "./check.ts";
import { isAcceptance, opposedPairs } from "./position-sides.ts";

export const contradiction: Check = {
  code: "SV309",
  name: "contradiction",
  severity: "error",
  says: "A party is not for and against one thing at the same time: date the statements (`on 2022-03-29`), give one a condition, or decide between them.",
  find(_library, agreement) {
    return opposedPairs(agreement)
      .filter((pair) => !isAcceptance(pair))
      .map(([first, second, party]) =>
        diagnose(
          contradiction,
          second.position.subject.span,
          `${party.name} ${first.position.stance} this and ${second.position.stance} it${second.date === undefined ? "" : ` on ${second.date}`}. Date one of the statements, or decide between them.`,
          { related: [{ span: first.position.span, message: "The first position is here." }] },
        ),
      );
  },
};
