import type { Body, BodyClause } from "../../agreement/bodies.ts";
import { askedInCondition } from "../../agreement/checks/rules.ts";
import type { Diagnostic, Matter, Span } from "../../agreement/elements.ts";
import { keyOf } from "../../agreement/elements.ts";
import type { Case } from "../../agreement/suppositions.ts";
import type { Wording } from "../../agreement/wording.ts";
import { Clauses, partiesInRole } from "../../structure/clauses.ts";
import { variablesOf } from "../../structure/needs.ts";
import { Structure } from "../../structure/structure.ts";
import type { StaticCheck } from "./check.ts";
import { diagnose, findInWordings } from "./check.ts";

export const recusalOutOfReach: StaticCheck = {
  code: "SV113",
  name: "recusal-out-of-reach",
  severity: "warning",
  says: "A recusal reaches only the matter for which it is written: a guarantee that asks the same members on something else is not reached.",
  find: (library, agreement) =>
    agreement.guarantees.flatMap((guarantee) =>
      findInWordings(recusalOutOfReach, library, agreement, guarantee, (wording): Diagnostic | undefined => {
        if (guarantee.condition === undefined || !wording.stands(guarantee.optional)) return undefined;
        for (const asked of askedInCondition(guarantee.condition)) {
          for (const supposed of agreement.cases) {
            if (keyOf(supposed.event) !== keyOf(guarantee.event)) continue;
            const needs = new Structure(library, wording, supposed).decision(
              asked.body,
              asked.matter,
              { name: "this question", names: [] },
              "case",
            );
            const voters = new Set(variablesOf([needs]).map(({ party }) => party));
            const recusal = recusals(asked.body, agreement.bodies, wording).find(({ clause, body, on }) => {
              const out = partiesInRole(clause.who, supposed, wording);
              return (
                out.some(({ name }) => voters.has(name) && isTriggering(supposed, name)) && (body !== asked.body || on !== asked.matter)
              );
            });
            if (recusal === undefined) continue;
            return say(guarantee.name, recusal, asked);
          }
        }
        return undefined;
      }),
    ),
};

const isTriggering = (supposed: Case, party: string): boolean => supposed.triggering.some(({ name }) => name === party);

type Recusing = BodyClause & { readonly kind: "recusal" | "must abstain" };
interface Recusal {
  readonly clause: Recusing;
  readonly body: Body;
  readonly on: Matter | undefined;
}

/** Recusals for one matter of the body, and those of another body of the same members: a text often has one body for each matter. */
function recusals(asked: Body, bodies: readonly Body[], wording: Wording): readonly Recusal[] {
  const recusing = (body: Body): readonly Recusing[] => {
    const isRecusing = (clause: BodyClause): clause is Recusing => clause.kind === "recusal" || clause.kind === "must abstain";
    return body.clauses.filter(isRecusing).filter(({ optional }) => wording.stands(optional));
  };
  const own = recusing(asked).flatMap((clause) => clause.matters.map((on) => ({ clause, body: asked, on })));
  const others = bodies
    .filter((body) => body !== asked && !body.incomplete && sameMembers(asked, body, wording))
    .flatMap((body) => recusing(body).map((clause) => ({ clause, body, on: clause.matters[0] })));
  return [...own, ...others];
}

function sameMembers(a: Body, b: Body, wording: Wording): boolean {
  const names = (body: Body) =>
    wording
      .seats(new Clauses(body, undefined, wording, () => "").one("membership")?.who ?? [])
      .map(({ name }) => name)
      .sort()
      .join("\n");
  return names(a) === names(b);
}

function say(
  guarantee: string,
  { clause, body, on }: Recusal,
  asked: { readonly body: Body; readonly matter?: Matter | undefined; readonly span: Span },
): Diagnostic {
  const onMatter = (matter: Matter | undefined) => (matter === undefined ? "" : ` on ${matter.name}`);
  return diagnose(
    recusalOutOfReach,
    asked.span,
    `The recusal of ${body.name}${onMatter(on)} does not reach ${guarantee}, which asks ${asked.body.name}${onMatter(asked.matter)}.`,
    { related: [{ span: clause.span, message: "The recusal is here." }] },
  );
}
