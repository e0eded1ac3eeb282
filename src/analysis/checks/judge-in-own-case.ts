import { askedInCondition } from "../../agreement/checks/rules.ts";
import type { Diagnostic } from "../../agreement/elements.ts";
import { keyOf } from "../../agreement/elements.ts";
import { variablesOf } from "../../structure/needs.ts";
import { Structure } from "../../structure/structure.ts";
import type { StaticCheck } from "./check.ts";
import { diagnose, findInWordings } from "./check.ts";

export const judgeInOwnCase: StaticCheck = {
  code: "SV102",
  name: "judge-in-own-case",
  severity: "warning",
  says: "A party that guarantees help, and votes on it in a case that it triggers itself, judges its own case.",
  find: (library, agreement) =>
    agreement.guarantees.flatMap((guarantee) => {
      const { condition } = guarantee;
      if (condition === undefined) return [];
      return findInWordings(judgeInOwnCase, library, agreement, guarantee, (wording): Diagnostic | undefined => {
        if (!wording.stands(guarantee.optional)) return undefined;
        const actors = new Set(
          [...guarantee.duties, ...guarantee.fallback].flatMap(({ actor }) => wording.parties(actor.of).map(({ name }) => name)),
        );
        for (const supposed of agreement.cases) {
          if (keyOf(supposed.event) !== keyOf(guarantee.event)) continue;
          for (const asked of askedInCondition(condition)) {
            const needs = new Structure(library, wording, supposed).decision(asked.body, asked.matter, guaranteeAsks, "case");
            const voters = new Set(variablesOf([needs]).map(({ party }) => party));
            const party = supposed.triggering.find(({ name }) => actors.has(name) && voters.has(name));
            if (party === undefined) continue;
            const on = asked.matter === undefined ? "" : ` on ${asked.matter.name}`;
            return diagnose(
              judgeInOwnCase,
              asked.span,
              `${party.name} guarantees ${guarantee.name}, is the triggering party in ${supposed.name}, and votes in ${asked.body.name}${on}.`,
              {
                related: [
                  { span: asked.body.nameSpan, message: `${asked.body.name} is here.` },
                  { span: supposed.nameSpan, message: `${supposed.name} is here.` },
                ],
              },
            );
          }
        }
        return undefined;
      });
    }),
};

const guaranteeAsks = { name: "this question", names: [] };
