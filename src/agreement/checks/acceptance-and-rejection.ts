/** SV410: one party accepts and rejects one thing. */
import { type Check, diagnose } from "./check.ts";
import { isAcceptance, opposedPairs } from "./position-sides.ts";

export const acceptanceAndRejection: Check = {
  code: "SV410",
  name: "acceptance-and-rejection",
  severity: "warning",
  says: "Acceptance and rejection of one thing by one party, without dates or conditions, are both kept; say which was later, or when each holds.",
  find(_library, agreement) {
    return opposedPairs(agreement)
      .filter(isAcceptance)
      .map(([first, second, party]) =>
        diagnose(
          acceptanceAndRejection,
          second.position.subject.span,
          `${party.name} ${first.position.stance} this and ${second.position.stance} it, without a date or a condition: both are kept.`,
          { related: [{ span: first.position.span, message: "The first position is here." }] },
        ),
      );
  },
};
