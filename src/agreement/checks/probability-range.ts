/** SV150: numbers that are no probabilities, and intervals the wrong way round. */
import { compare, one, type Rational, zero } from "../../kernel/rational.ts";
import type { Diagnostic, Span } from "../elements.ts";
import { type Check, diagnose } from "./check.ts";

const isOutside = (number: Rational): boolean => compare(number, zero) < 0 || compare(number, one) > 0;

export const probabilityRange: Check = {
  code: "SV150",
  name: "probability-range",
  severity: "error",
  says: "A probability lies between 0 and 1, and the smaller end of an interval stands first.",
  find(_library, agreement) {
    const outside = (span: Span): Diagnostic => diagnose(probabilityRange, span, "A probability lies between 0 and 1.");
    const chances = agreement.assumptions.map((assumption) => ("chance" in assumption ? assumption.chance : undefined));
    const written = (span: Span): string => agreement.text.slice(span.start, span.end);
    return [
      ...chances.flatMap((chance) => {
        if (!chance) return [];
        if (isOutside(chance.low) || isOutside(chance.high)) return [outside(chance.span)];
        if (compare(chance.low, chance.high) <= 0) return [];
        const [low = "", high = ""] = written(chance.span).split(/\s+to\s+/);
        return [
          diagnose(probabilityRange, chance.span, `The interval is turned round: the smaller number stands first, ${high} to ${low}.`, {
            fix: { title: `Change to ${high} to ${low}`, edits: [{ span: chance.span, replacement: `${high} to ${low}` }] },
          }),
        ];
      }),
      ...agreement.claims.flatMap(({ test }) => (test.kind === "probability" && isOutside(test.bound) ? [outside(test.span)] : [])),
    ];
  },
};
