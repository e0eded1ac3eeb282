import type { Agreement, Library } from "../../agreement/agreement.ts";
import type { Body, PlainRule } from "../../agreement/bodies.ts";
import type { Diagnostic, Matter } from "../../agreement/elements.ts";
import type { Wording } from "../../agreement/wording.ts";
import { Clauses, mattersOf, partiesInRole } from "../../structure/clauses.ts";
import { comesAbout } from "../../structure/needs.ts";
import { Structure } from "../../structure/structure.ts";
import { singleBlockers } from "../guarantees/blockers.ts";
import type { StaticCheck } from "./check.ts";
import { diagnose, findInWordings } from "./check.ts";

export const unanimityAfterRefusal: StaticCheck = {
  code: "SV105",
  name: "unanimity-after-refusal",
  severity: "warning",
  says: "A share of the members becomes unanimity of the others once one of them refuses or is left out: then each of them can block.",
  find: (library, agreement) =>
    agreement.bodies
      .filter((body) => !body.incomplete)
      .flatMap((body) =>
        mattersOf(body).flatMap((matter) =>
          findInWordings(unanimityAfterRefusal, library, agreement, body, (wording) =>
            inWording(library, agreement, body, matter, wording),
          ),
        ),
      ),
};

/** Rules that ask for a number of votes, of which an author does not expect that everybody is needed. */
const counts = new Set<PlainRule["kind"]>(["majority", "threshold", "all but", "few opposed"]);

function inWording(
  library: Library,
  agreement: Agreement,
  body: Body,
  matter: Matter | undefined,
  wording: Wording,
): Diagnostic | undefined {
  const clauses = new Clauses(body, matter, wording, () => "");
  const decides = clauses.one("decides");
  const rule = decides && wording.choose(decides.rule);
  if (rule === undefined || !counts.has(rule.kind)) return undefined;
  const seats = wording.seats(clauses.one("membership")?.who ?? []);
  const usually = new Structure(library, wording, undefined);
  const everybody = singleBlockers(usually, usually.target({ kind: "body", body, ...(matter && { matter }) }));
  for (const supposed of agreement.cases) {
    const triggering = supposed.triggering.filter(({ name }) => seats.some((seat) => seat.name === name));
    const structure = new Structure(library, wording, supposed);
    const leftOut = new Set(clauses.every("recusal").flatMap(({ who }) => partiesInRole(who, supposed, wording).map(({ name }) => name)));
    const out = seats.filter(({ name }) => leftOut.has(name) || triggering.some((party) => party.name === name));
    const others = seats.filter((seat) => !out.includes(seat));
    // Of two left, both are needed by any rule above one half; and who sits there as a body has no vote of its own.
    if (out.length === 0 || others.length < 3 || others.some(({ kind }) => kind === "body")) continue;
    const needs = structure.target({ kind: "body", body, ...(matter && { matter }) });
    if (!comesAbout(needs, () => true)) continue;
    const blockers = new Set(singleBlockers(structure, needs));
    if (!others.every(({ name }) => blockers.has(name))) continue;
    // Where each could block before, nothing has become of the rule.
    if (others.every(({ name }) => everybody.includes(name))) continue;
    const refuses = out.every(({ name }) => leftOut.has(name)) ? "left out" : "refuses";
    const who = out.map(({ name }) => name).join(" and ");
    const when =
      refuses === "refuses" ? `${who} ${out.length > 1 ? "refuse" : "refuses"}` : `${who} ${out.length > 1 ? "are" : "is"} left out`;
    return diagnose(
      unanimityAfterRefusal,
      rule.span,
      `When ${when} in ${supposed.name}, ${structure.quote(rule.span)} means all ${others.length} others in ${body.name}: each of them can block.`,
      { related: [{ span: supposed.nameSpan, message: `${supposed.name} is here.` }] },
    );
  }
  return undefined;
}
