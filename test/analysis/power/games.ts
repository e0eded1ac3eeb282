/** Games for the tests, written down as rules, and the definition of winning word for word. */

import fc from "fast-check";
import { gameOf, type SimpleGame, weighted } from "../../../src/analysis/power/index.ts";
import type { Diagram, Node } from "../../../src/kernel/index.ts";

export type Rule =
  | { readonly type: "weighted"; readonly weights: readonly number[]; readonly quota: number }
  | { readonly type: "and" | "or"; readonly of: readonly Rule[] }
  | { readonly type: "atLeast"; readonly k: number; readonly of: readonly Rule[] }
  | { readonly type: "veto"; readonly player: number };

/** Whether the coalition, a set of members as bits, wins. */
export function wins(rule: Rule, coalition: number): boolean {
  switch (rule.type) {
    case "weighted":
      return rule.weights.reduce((sum, weight, member) => sum + (isIn(coalition, member) ? weight : 0), 0) >= rule.quota;
    case "and":
      return rule.of.every((part) => wins(part, coalition));
    case "or":
      return rule.of.some((part) => wins(part, coalition));
    case "atLeast":
      return rule.of.filter((part) => wins(part, coalition)).length >= rule.k;
    case "veto":
      return isIn(coalition, rule.player);
  }
}

export const isIn = (coalition: number, member: number): boolean => ((coalition >> member) & 1) === 1;
export const without = (coalition: number, member: number): number => coalition & ~(1 << member);

export function build(rule: Rule, votes: readonly Node[], d: Diagram): Node {
  switch (rule.type) {
    case "weighted":
      return weighted(d, votes, rule.weights.map(BigInt), BigInt(rule.quota));
    case "and":
      return d.all(rule.of.map((part) => build(part, votes, d)));
    case "or":
      return d.any(rule.of.map((part) => build(part, votes, d)));
    case "atLeast":
      return weighted(
        d,
        rule.of.map((part) => build(part, votes, d)),
        rule.of.map(() => 1n),
        BigInt(rule.k),
      );
    case "veto":
      return votes[rule.player] as Node;
  }
}

export const names = (size: number): string[] => Array.from({ length: size }, (_, member) => `member ${member}`);

export const gameOfRule = (rule: Rule, size: number, weights: readonly bigint[] = []): SimpleGame =>
  gameOf(names(size), (votes, d) => build(rule, votes, d), { weights });

/** Rules of `size` members, thresholds over rules and vetoes among them; constant ones too. */
export function rules(size: number): fc.Arbitrary<Rule> {
  const one: fc.Arbitrary<Rule> = fc.record({
    type: fc.constant("weighted" as const),
    weights: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: size, maxLength: size }),
    quota: fc.integer({ min: 0, max: 6 * size }),
  });
  return fc.letrec<{ rule: Rule }>((tie) => {
    const of = fc.array(tie("rule"), { minLength: 1, maxLength: 3 });
    return {
      rule: fc.oneof(
        { maxDepth: 2 },
        one,
        fc.record({ type: fc.constantFrom("and" as const, "or" as const), of }),
        fc.record({ type: fc.constant("atLeast" as const), k: fc.integer({ min: 1, max: 3 }), of }),
        fc.record({ type: fc.constant("veto" as const), player: fc.integer({ min: 0, max: size - 1 }) }),
      ),
    };
  }).rule;
}
