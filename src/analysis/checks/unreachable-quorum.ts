import type { Agreement, Library } from "../../agreement/agreement.ts";
import type { Body, BodyClause } from "../../agreement/bodies.ts";
import type { Diagnostic, Matter } from "../../agreement/elements.ts";
import type { Wording } from "../../agreement/wording.ts";
import { Clauses, mattersOf, partiesInRole } from "../../structure/clauses.ts";
import type { StaticCheck } from "./check.ts";
import { diagnose, findInWordings } from "./check.ts";
import { canBeMet } from "./part-of-body.ts";

export const unreachableQuorum: StaticCheck = {
  code: "SV142",
  name: "unreachable-quorum",
  severity: "warning",
  says: "A quorum that its members cannot reach, or not once somebody is left out, keeps the body from ever meeting.",
  find: (library, agreement) =>
    agreement.bodies
      .filter((body) => !body.incomplete && body.clauses.some(({ kind }) => kind === "quorum"))
      .flatMap((body) => {
        for (const matter of mattersOf(body)) {
          const found = findInWordings(unreachableQuorum, library, agreement, body, (wording) =>
            inWording(library, agreement, body, matter, wording),
          );
          // A quorum that holds for every matter is told once.
          if (found.length > 0) return found;
        }
        return [];
      }),
};

type Quorum = BodyClause & { readonly kind: "quorum" };

function inWording(
  library: Library,
  agreement: Agreement,
  body: Body,
  matter: Matter | undefined,
  wording: Wording,
): Diagnostic | undefined {
  const clauses = new Clauses(body, matter, wording, () => "");
  for (const supposed of [undefined, ...agreement.cases]) {
    const seats = wording.seats(clauses.one("membership")?.who ?? []);
    const leftOut = new Set(clauses.every("recusal").flatMap(({ who }) => partiesInRole(who, supposed, wording).map(({ name }) => name)));
    const remaining = seats.filter(({ name }) => !leftOut.has(name));
    // Nobody who could meet is another warning.
    if (remaining.length === 0) continue;
    for (const quorum of clauses.every("quorum")) {
      if (canBeMet(library, wording, supposed, body, matter, { quorums: [quorum] })) continue;
      if (supposed !== undefined) {
        return diagnose(
          unreachableQuorum,
          quorum.span,
          `Whoever is left out or must abstain brings ${body.name} under its quorum in ${supposed.name}: it cannot meet.`,
        );
      }
      return diagnose(
        unreachableQuorum,
        quorum.span,
        `The quorum of ${body.name} can never be reached${inNumbers(quorum, wording, remaining.length)}.`,
      );
    }
  }
  return undefined;
}

/** ": 12 of 11 members", where members are counted one by one. */
function inNumbers(quorum: Quorum, wording: Wording, members: number): string {
  const quantity = wording.choose(quorum.quantity);
  if (quantity.kind !== "whole" || quorum.weights !== undefined || quorum.base.kind !== "members") return "";
  return `: ${quorum.compare === "more than" ? "more than " : ""}${quantity.value} of ${members} ${members === 1 ? "member" : "members"}`;
}
