/** SV303: a position that rests on nothing its own party has said. */
import type { Evidence } from "../evidence.ts";
import { type Check, diagnose } from "./check.ts";

/** What would have to be said instead, by the kind of evidence. */
const restsOn = {
  "attributed belief": "on what others say that it wants",
  inference: "on a reporter's conclusion",
  accusation: "on an accusation",
  report: "on a report",
} as const;

/** An own statement, in dispute or not, or an assumption that says that it is one. Written `as disputed`, it is taken to have been one. */
const carries = (one: Evidence): boolean =>
  one.kind === "assumed" ||
  one.stands === "own statement" ||
  (one.stands === "disputed" && (one.undisputed === undefined || one.undisputed === "own statement"));

export const positionNotOwn: Check = {
  code: "SV303",
  name: "position-not-own",
  severity: "error",
  says: "Only a party's own statement can carry its position, or an assumption that says why: what others report, conclude or accuse may stand beside it.",
  find(_library, agreement) {
    return agreement.positions.flatMap((position) => {
      const evidence = position.evidence.filter(({ contrary }) => !contrary);
      const [first] = evidence;
      if (first === undefined || first.kind !== "quotation" || evidence.some(carries)) return [];
      const stands = first.stands === "disputed" ? first.undisputed : first.stands;
      const rests = restsOn[stands as keyof typeof restsOn];
      const who = position.party.name;
      const message = `This position of ${who} rests only ${rests}. Quote ${who} itself, or say that it is assumed, and why.`;
      return [diagnose(positionNotOwn, first.span, message)];
    });
  },
};
