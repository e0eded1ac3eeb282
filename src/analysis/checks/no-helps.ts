import type { Agreement, Library } from "../../agreement/agreement.ts";
import type { Body } from "../../agreement/bodies.ts";
import type { Diagnostic, Matter } from "../../agreement/elements.ts";
import type { Wording } from "../../agreement/wording.ts";
import { Clauses, mattersOf } from "../../structure/clauses.ts";
import { Structure } from "../../structure/structure.ts";
import { noThatHelps } from "../../structure/worked-vote.ts";
import type { StaticCheck } from "./check.ts";
import { firstFound } from "./check.ts";

export const noHelps: StaticCheck = {
  code: "SV135",
  name: "no-helps",
  severity: "note",
  says: "Where a quorum counts everybody who comes, opponents who vote no can bring it about: they do better by staying away.",
  find: (library, agreement) =>
    agreement.bodies
      .filter((body) => !body.incomplete)
      .flatMap((body) => {
        for (const matter of mattersOf(body)) {
          const found = firstFound(library, agreement, (wording) => inWording(library, agreement, body, matter, wording));
          // One note per body: the way is the same on every matter.
          if (found !== undefined) return [found];
        }
        return [];
      }),
};

function inWording(library: Library, _: Agreement, body: Body, matter: Matter | undefined, wording: Wording): Diagnostic | undefined {
  const found = noThatHelps(new Structure(library, wording, undefined), body, matter);
  if (found === null) return undefined;
  const quorum = new Clauses(body, matter, wording, () => "").one("quorum");
  const { inFavour, against, members } = found;
  return {
    code: noHelps.code,
    name: noHelps.name,
    severity: noHelps.severity,
    message: `Here a no can help in ${body.name}: ${inFavour.length} in favour of ${members} fail; with ${against.length} against they pass. Opponents should stay away.`,
    span: (quorum ?? body).span,
  };
}
