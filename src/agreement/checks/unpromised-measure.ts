/** SV110: a goal counts a measure that nobody promises. */
import type { Measure } from "../elements.ts";
import type { Guarantee } from "../provisions.ts";
import type { GoalExpression } from "../suppositions.ts";
import { type Check, closureOf, diagnose, isReadWhole, listed } from "./check.ts";

/** Measures that a guarantee promises, in any of its options. */
function promisedBy(guarantee: Guarantee): Set<string> {
  const promised = new Set<string>();
  for (const { action } of [...guarantee.duties, ...guarantee.fallback]) {
    if (action.kind !== "provide") continue;
    const lists = action.measures.kind === "bracket" ? action.measures.options.map((option) => option.value) : [action.measures];
    for (const { measures } of lists) for (const measure of measures) promised.add(measure.name);
  }
  return promised;
}

interface Lack {
  readonly expression: GoalExpression & { readonly kind: "some provide" | "provides" };
  readonly measures: readonly Measure[];
}

/** What is lacking so that the goal cannot be met at all; of alternatives, only if each lacks something. */
function lacks(expression: GoalExpression, guarantees: readonly Guarantee[]): Lack[] {
  switch (expression.kind) {
    case "all":
      return expression.parts.flatMap((part) => lacks(part, guarantees));
    case "any": {
      const parts = expression.parts.map((part) => lacks(part, guarantees));
      return parts.every((lack) => lack.length > 0) ? parts.flat() : [];
    }
    case "decides":
      return [];
    default: {
      const { measures, choice } = expression.measures;
      const from = expression.through ? [expression.through] : guarantees;
      const missing = measures.filter((measure) => !from.some((guarantee) => promisedBy(guarantee).has(measure.name)));
      const lacking = choice ? missing.length === measures.length : missing.length > 0;
      return lacking ? [{ expression, measures: missing }] : [];
    }
  }
}

export const unpromisedMeasure: Check = {
  code: "SV110",
  name: "unpromised-measure",
  severity: "error",
  says: "A goal counts only what a guarantee promises: let a guarantee provide the measure, or leave it out of the goal.",
  find(library, agreement) {
    const closure = closureOf(library, agreement);
    // A sentence that could not be read may have been the guarantee.
    if (!isReadWhole(closure)) return [];
    const guarantees = closure.flatMap((each) => each.guarantees);
    return agreement.goals
      .flatMap((goal) => lacks(goal.expression, guarantees))
      .map(({ expression, measures }) => {
        const names = measures.map((measure) => measure.name);
        const goal = `but the goal needs ${names.length > 1 ? "them" : "it"}.`;
        const { through } = expression;
        const message = through
          ? `${through.name} does not promise ${listed(names, "or")}, ${goal}`
          : `No guarantee promises ${listed(names, "or")}, ${goal}`;
        const related = through ? [{ span: through.nameSpan, message: `${through.name} is here.` }] : [];
        return diagnose(unpromisedMeasure, expression.measures.span, message, related.length > 0 ? { related } : {});
      });
  },
};
