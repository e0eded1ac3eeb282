/** SV136: a sentence on abstaining where no rule asks it. */
import type { PlainRule, Rule } from "../bodies.ts";
import { type Check, diagnose } from "./check.ts";
import { rulesIn } from "./rules.ts";

/** How a rule is named that reads no abstention, or nothing where it reads one. */
function readsNone(rule: PlainRule): string | undefined {
  switch (rule.kind) {
    case "consensus":
      return "consensus";
    case "no vote":
      return "'no vote'";
    case "no objection":
      return "'no objection'";
    case "consent":
      return "'the consent of'";
    default:
      return undefined;
  }
}

const joins = new Set<PlainRule["kind"]>(["all", "any", "some rules", "fallback"]);

/** The names of the rules, when none of them reads the abstention sentence; otherwise an empty list. */
export function idleRules(rules: readonly Rule[]): readonly string[] {
  const parts = rules.flatMap((rule) => [...rulesIn(rule)]).filter(({ kind }) => !joins.has(kind));
  const names = parts.map(readsNone);
  return names.every((name) => name !== undefined) ? [...new Set(names)] : [];
}

export const idleAbstention: Check = {
  code: "SV136",
  name: "idle-abstention",
  severity: "warning",
  says: "Under consensus, consent and no objection an abstention counts as the rule itself says: the sentence can go.",
  find(_library, agreement) {
    return agreement.bodies
      .filter((body) => !body.incomplete)
      .flatMap((body) =>
        body.clauses.flatMap((clause) => {
          if (clause.kind !== "abstention" || clause.optional !== undefined) return [];
          const rules = body.clauses.flatMap((other) =>
            other.kind === "decides" &&
            (clause.matters.length === 0 || other.matters.length === 0 || other.matters.some((matter) => clause.matters.includes(matter)))
              ? [other.rule]
              : [],
          );
          const names = idleRules(rules);
          if (names.length === 0) return [];
          const before = /\s*$/.exec(agreement.text.slice(0, clause.span.start))?.[0].length ?? 0;
          return [
            diagnose(
              idleAbstention,
              clause.span,
              `'abstention counts as ${clause.mode}' has no effect in ${body.name}: the rule is ${names.join(" with ")}.`,
              {
                fix: {
                  title: "Remove the sentence",
                  edits: [{ span: { ...clause.span, start: clause.span.start - before }, replacement: "" }],
                },
              },
            ),
          ];
        }),
      );
  },
};
