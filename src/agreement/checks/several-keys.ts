/**
 * SV114: one party that holds several votes among holders of one each.
 *
 * The note is given where more than half of the holders hold exactly 1: there the weights count keys or seats, and whoever holds several acts as
 * one. Weights by population or shares say of themselves that they differ.
 */
import { add, compare, one, toDecimal, zero } from "../../kernel/rational.ts";
import { type Check, diagnose, listed } from "./check.ts";

const shown = (value: Parameters<typeof toDecimal>[0]): string => {
  const words = toDecimal(value, 6);
  return words.includes(".") ? words.replace(/\.?0+$/, "") : words;
};

export const severalKeys: Check = {
  code: "SV114",
  name: "several-keys",
  severity: "note",
  says: "Whoever holds several of the votes votes with all of them at once: count holders, not votes, when you ask who can prevent a decision.",
  find(_library, agreement) {
    return agreement.weights.flatMap(({ holds, nameSpan }) => {
      const holders = [...holds].filter(([, weight]) => compare(weight, zero) > 0);
      const ones = holders.filter(([, weight]) => compare(weight, one) === 0);
      const several = holders.filter(([, weight]) => compare(weight, one) > 0);
      if (several.length === 0 || 2 * ones.length <= holders.length) return [];
      const total = shown(holders.reduce((sum, [, weight]) => add(sum, weight), zero));
      const each = several.map(([name, weight]) => `${name} holds ${shown(weight)}`);
      return [
        diagnose(
          severalKeys,
          nameSpan,
          several.length === 1 ? `${each[0]} of ${total} votes as one party.` : `${listed(each)} of ${total} votes, each as one party.`,
        ),
      ];
    });
  },
};
