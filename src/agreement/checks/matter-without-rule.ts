/** SV143: a body is asked on a matter for which it has no rule of its own. Two rules for one matter are SV103. */
import { allAskings } from "./askings.ts";
import { type Check, diagnose } from "./check.ts";
import { askedInRule } from "./rules.ts";

export const matterWithoutRule: Check = {
  code: "SV143",
  name: "matter-without-rule",
  severity: "warning",
  says: "A matter that no rule of the body names falls under its plain rule: name it, or say `otherwise`.",
  find(_library, agreement) {
    const told = new Set<string>();
    return [...allAskings(agreement)].flatMap(({ body, matter, span }) => {
      if (matter === undefined || body.incomplete) return [];
      const rules = body.clauses.filter(({ kind }) => kind === "decides");
      if (body.clauses.some(({ matters }) => matters.some(({ name }) => name === matter.name))) return [];
      const plain = rules.find(({ matters, otherwise }) => matters.length === 0 && !otherwise);
      // A rule that asks another body passes the matter on to it.
      if (plain?.kind !== "decides" || !askedInRule(plain.rule).next().done) return [];
      if (rules.some(({ otherwise }) => otherwise)) return [];
      const key = `${body.span.file}#${body.name} on ${matter.name}`;
      if (told.has(key)) return [];
      told.add(key);
      return [
        diagnose(
          matterWithoutRule,
          span,
          `Matter ${matter.name} is named by no rule of ${body.name}, which has no 'otherwise': its plain rule applies.`,
          { related: [{ span: plain.span, message: "The plain rule is here." }] },
        ),
      ];
    });
  },
};
