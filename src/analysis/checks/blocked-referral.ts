import type { Diagnostic } from "../../agreement/elements.ts";
import { keyOf } from "../../agreement/elements.ts";
import { comesAbout } from "../../structure/needs.ts";
import { Structure } from "../../structure/structure.ts";
import type { StaticCheck } from "./check.ts";
import { diagnose, findInWordings } from "./check.ts";

export const blockedReferral: StaticCheck = {
  code: "SV112",
  name: "blocked-referral",
  severity: "warning",
  says: "A matter that is referred to a body in which the triggering party can block comes to nothing without that party.",
  find: (library, agreement) =>
    agreement.guarantees.flatMap((guarantee) =>
      [...guarantee.duties, ...guarantee.fallback].flatMap(({ action }) => {
        if (action.kind !== "refer") return [];
        return findInWordings(blockedReferral, library, agreement, guarantee, (wording): Diagnostic | undefined => {
          if (!wording.stands(guarantee.optional)) return undefined;
          for (const supposed of agreement.cases) {
            if (keyOf(supposed.event) !== keyOf(guarantee.event)) continue;
            const about = { name: "this question", names: [] };
            const needs = new Structure(library, wording, supposed).decision(action.body, action.matter, about, "case", "referral");
            if (!comesAbout(needs, () => true)) continue;
            const party = supposed.triggering.find(({ name }) => !comesAbout(needs, (variable) => variable.party !== name));
            if (party === undefined) continue;
            const on = action.matter === undefined ? "" : ` on ${action.matter.name}`;
            return diagnose(
              blockedReferral,
              action.span,
              `${guarantee.name} goes to ${action.body.name}${on}, where ${party.name}, the triggering party in ${supposed.name}, can block.`,
              {
                related: [
                  { span: action.body.nameSpan, message: `${action.body.name} is here.` },
                  { span: supposed.nameSpan, message: `${supposed.name} is here.` },
                ],
              },
            );
          }
          return undefined;
        });
      }),
    ),
};
