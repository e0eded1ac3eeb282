/** The feasible states, held against listing them all. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Conflict, Infeasible, Literal, OptionExpression } from "../../../src/agreement/index.ts";
import { FeasibleStates } from "../../../src/analysis/conflict/feasible.ts";
import { agreementOf } from "../../agreement/library.ts";

const names = ["Ask", "Build", "Call", "Deal", "End"];
const conflictOf = (sentences: string): Conflict => {
  const text = `parties A and B. conflict K. options of A: Ask, Build and Call. options of B: Deal and End. ${sentences}`;
  const [conflict] = agreementOf(text).conflicts;
  if (conflict === undefined) throw new RangeError("no conflict was read");
  return conflict;
};

/** One state as the set of the options that are taken. */
type State = ReadonlySet<string>;
const allStates: readonly State[] = Array.from({ length: 32 }, (_, bits) => new Set(names.filter((__, at) => (bits >> at) % 2 === 1)));

const meets = (state: State, { option, negated }: Literal): boolean => state.has(option.name) !== negated;
function isTrue(state: State, expression: OptionExpression): boolean {
  switch (expression.kind) {
    case "option":
      return state.has(expression.option.name);
    case "not":
      return !isTrue(state, expression.part);
    case "all":
      return expression.parts.every((part) => isTrue(state, part));
    case "any":
      return expression.parts.some((part) => isTrue(state, part));
    case "state":
      return (
        expression.state.literals.every((literal) => meets(state, literal)) &&
        (!expression.state.only || [...state].every((name) => expression.state.literals.some(({ option }) => option.name === name)))
      );
    case "implication": {
      const [consequence, condition] = [isTrue(state, expression.consequence), isTrue(state, expression.condition)];
      if (expression.link === "if") return consequence || !condition;
      return expression.link === "only if" ? condition || !consequence : condition === consequence;
    }
  }
}
function isExcluded(state: State, one: Infeasible): boolean {
  if (one.kind === "pattern") return one.literals.every((literal) => meets(state, literal));
  if (one.kind === "requires") return state.has(one.option.name) && !isTrue(state, one.condition);
  const count = BigInt(one.options.filter(({ name }) => state.has(name)).length);
  return one.bound === "most" ? count > one.count : one.bound === "least" ? count < one.count : count !== one.count;
}

const name = fc.constantFrom(...names);
const literals = fc
  .uniqueArray(name, { minLength: 1, maxLength: 3 })
  .chain((list) => fc.tuple(...list.map((one) => fc.boolean().map((not) => (not ? `not ${one}` : one)))));
const listed = (list: readonly string[]) => (list.length < 2 ? list.join("") : `${list.slice(0, -1).join(", ")} and ${list.at(-1)}`);
const sentence = fc.oneof(
  fc
    .tuple(name, name)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => `${a} requires ${b} or not ${a}.`),
  literals.filter((list) => list.length > 1).map((list) => `cannot combine ${listed(list)}.`),
  fc
    .tuple(
      fc.constantFrom("at most one of", "at least one of", "exactly one of", "at most 2 of", "at least 2 of"),
      fc.uniqueArray(name, { minLength: 2, maxLength: 4 }),
    )
    .map(([bound, list]) => `${bound} ${listed(list)}.`),
);
const statement = fc
  .tuple(literals, literals, fc.constantFrom("and", "or", "if", "only if", "if and only if"))
  .map(([a, b, word]) => `(${a.join(" and ")}) ${word} (${b.join(" or ")})`);

test("feasible states, patterns and statements are those that a list of all states has", () => {
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 4 }), statement, literals, fc.boolean(), (sentences, expression, pattern, only) => {
      const conflict = conflictOf(
        `${sentences.join(" ")} state Named: ${only ? "only " : ""}${listed(pattern)}. A prefers, in order: ${expression}; Named.`,
      );
      const states = new FeasibleStates(conflict);
      const feasible = allStates.filter((state) => !conflict.infeasible.some((one) => isExcluded(state, one)));
      expect(conflict.infeasible).toHaveLength(sentences.length);
      expect(states.count()).toBe(BigInt(feasible.length));
      for (const { expression: wanted } of conflict.preferences[0]?.statements ?? []) {
        const f = states.expression(wanted);
        const among = feasible.filter((state) => isTrue(state, wanted)).length;
        expect(states.count(f)).toBe(BigInt(among));
        expect(states.isEmpty(f)).toBe(among === 0);
        const value = among === 0 ? false : among === feasible.length ? true : undefined;
        expect(states.constantIn(f, states.feasible)).toBe(feasible.length === 0 ? undefined : value);
      }
    }),
    { numRuns: 200 },
  );
});

test("the example of a set of states is one of them, in words", () => {
  const states = new FeasibleStates(conflictOf("cannot combine Ask and Deal."));
  const [ask] = states.options;
  expect(states.example(ask === undefined ? 0 : states.taken(ask))).toMatch(/^Ask, .*not Deal, /);
  expect(states.example(0)).toBeUndefined();
});

test("the options of another conflict are refused", () => {
  const states = new FeasibleStates(conflictOf(""));
  const [other] = conflictOf("").options;
  expect(() => other && states.taken(other)).toThrow(RangeError);
});
