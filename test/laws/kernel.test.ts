import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  countBySize,
  countSolutions,
  Diagram,
  divide,
  exactProbability,
  FALSE,
  Families,
  isZero,
  minimalCuts,
  minimalSolutions,
  multiply,
  type Node,
  parseRational,
  probability,
  type Rational,
  rational,
  subtract,
  swings,
  swingsBySize,
  TRUE,
  toDecimal,
  toNumber,
  toText,
} from "../../src/kernel/index.ts";

const variables = 7;
const all = Array.from({ length: variables }, (_, v) => v);
const assignments = Array.from({ length: 2 ** variables }, (_, a) => a);
const isTrue = (a: number, v: number) => ((a >> v) & 1) === 1;
const sizeOf = (a: number) => all.filter((v) => isTrue(a, v)).length;

/** A function as it is written down; its meaning is `holds`, the definition that the diagram is compared with. */
type Formula =
  | { readonly variable: number }
  | { readonly not: Formula }
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly quota: number; readonly parts: readonly { readonly weight: number; readonly of: Formula }[] };

function holds(formula: Formula, a: number): boolean {
  if ("variable" in formula) return isTrue(a, formula.variable);
  if ("not" in formula) return !holds(formula.not, a);
  if ("all" in formula) return formula.all.every((part) => holds(part, a));
  if ("any" in formula) return formula.any.some((part) => holds(part, a));
  return formula.parts.reduce((sum, { weight, of }) => sum + (holds(of, a) ? weight : 0), 0) >= formula.quota;
}

function build(d: Diagram, formula: Formula): Node {
  if ("variable" in formula) return d.variable(formula.variable);
  if ("not" in formula) return d.not(build(d, formula.not));
  if ("all" in formula) return d.all(formula.all.map((part) => build(d, part)));
  if ("any" in formula) return d.any(formula.any.map((part) => build(d, part)));
  const parts = formula.parts.map(({ weight, of }) => ({ weight: BigInt(weight), of: build(d, of) }));
  return d.threshold(parts, BigInt(formula.quota));
}

function formulas(negation: boolean): fc.Arbitrary<Formula> {
  return fc.letrec<{ formula: Formula }>((tie) => {
    const list = fc.array(tie("formula"), { maxLength: 4 });
    const composed: fc.Arbitrary<Formula>[] = [
      fc.record({ all: list }),
      fc.record({ any: list }),
      fc.record({
        quota: fc.integer({ min: 0, max: 40 }),
        parts: fc.array(fc.record({ weight: fc.integer({ min: 0, max: 20 }), of: tie("formula") }), { maxLength: 5 }),
      }),
    ];
    const variable = fc.record({ variable: fc.integer({ min: 0, max: variables - 1 }) });
    const negated = fc.record({ not: tie("formula") });
    return { formula: fc.oneof({ maxDepth: 4, withCrossShrink: true }, variable, ...composed, ...(negation ? [negated] : [])) };
  }).formula;
}

const anything = formulas(true);
const monotone = formulas(false);
function law<T>(property: fc.IProperty<T>): void {
  fc.assert(property, { numRuns: 300 });
}

describe("decision diagrams", () => {
  const d = new Diagram({ variables });
  const variable = fc.integer({ min: 0, max: variables - 1 });

  test("a diagram says what its formula says, thresholds over any parts included", () => {
    law(
      fc.property(anything, (formula) => {
        const f = build(d, formula);
        for (const a of assignments) expect(d.evaluate(f, (v) => isTrue(a, v))).toBe(holds(formula, a));
      }),
    );
  });

  test("De Morgan, absorption, distribution", () => {
    law(
      fc.property(anything, anything, anything, (x, y, z) => {
        const [f, g, h] = [build(d, x), build(d, y), build(d, z)];
        expect(d.not(d.and(f, g))).toBe(d.or(d.not(f), d.not(g)));
        expect(d.or(f, d.and(f, g))).toBe(f);
        expect(d.and(f, d.or(g, h))).toBe(d.or(d.and(f, g), d.and(f, h)));
        expect(d.not(d.not(f))).toBe(f);
      }),
    );
  });

  test("Shannon: a function is the choice between its two cofactors", () => {
    law(
      fc.property(anything, variable, (x, v) => {
        const f = build(d, x);
        const [low, high] = [d.restrict(f, new Map([[v, false]])), d.restrict(f, new Map([[v, true]]))];
        expect(d.ite(d.variable(v), high, low)).toBe(f);
        expect(d.exists(f, [v])).toBe(d.or(low, high));
        expect(d.forall(f, [v])).toBe(d.and(low, high));
        expect(d.compose(f, new Map([[v, TRUE]]))).toBe(high);
        expect(d.compose(f, new Map([[v, d.variable(v)]]))).toBe(f);
      }),
    );
  });

  test("what exists not to hold does not hold for all", () => {
    law(
      fc.property(anything, fc.uniqueArray(variable), (x, chosen) => {
        const f = build(d, x);
        expect(d.not(d.exists(d.not(f), chosen))).toBe(d.forall(f, chosen));
      }),
    );
  });

  test("duality: the dual of the dual is the function, and the dual of and is or", () => {
    law(
      fc.property(anything, anything, (x, y) => {
        const [f, g] = [build(d, x), build(d, y)];
        expect(d.dual(d.dual(f))).toBe(f);
        expect(d.dual(d.and(f, g))).toBe(d.or(d.dual(f), d.dual(g)));
        expect(countSolutions(d, d.dual(f))).toBe(2n ** BigInt(variables) - countSolutions(d, f));
      }),
    );
  });

  test("implication is conjunction that changes nothing", () => {
    law(
      fc.property(anything, anything, (x, y) => {
        const [f, g] = [build(d, x), build(d, y)];
        expect(d.implies(f, g)).toBe(d.and(f, g) === f);
        expect(d.implies(f, g)).toBe(d.and(f, d.not(g)) === FALSE);
      }),
    );
  });

  test("a function is monotone when one more true variable never makes it false; what is written without not is", () => {
    const never = (x: Formula) => assignments.every((a) => !holds(x, a) || all.every((v) => holds(x, a | (1 << v))));
    law(
      fc.property(anything, monotone, fc.uniqueArray(variable), (x, y, chosen) => {
        const [f, g] = [build(d, x), build(d, y)];
        expect(d.isMonotone(f)).toBe(never(x));
        expect(never(y)).toBe(true);
        for (const made of [
          g,
          d.dual(g),
          d.exists(g, chosen),
          d.forall(g, chosen),
          d.restrict(g, new Map(chosen.map((v) => [v, v > 2]))),
        ]) {
          expect(d.isMonotone(made)).toBe(true);
        }
      }),
    );
  });
});

describe("counting", () => {
  const d = new Diagram({ variables });

  test("counts, counts by size and swings are those of enumeration", () => {
    law(
      fc.property(anything, (x) => {
        const f = build(d, x);
        const solutions = assignments.filter((a) => holds(x, a));
        expect(countSolutions(d, f)).toBe(BigInt(solutions.length));
        const sizes = [...all, variables].map((k) => BigInt(solutions.filter((a) => sizeOf(a) === k).length));
        expect(countBySize(d, f)).toEqual(sizes);
        const gain = (v: number) =>
          assignments.filter((a) => !isTrue(a, v)).map((a) => [Number(holds(x, a | (1 << v))) - Number(holds(x, a)), a]);
        const bySize = all.map((v) =>
          all.map((k) => gain(v).reduce((sum, [won = 0, a = 0]) => (sizeOf(a) === k ? sum + BigInt(won) : sum), 0n)),
        );
        expect(swingsBySize(d, f)).toEqual(bySize);
        expect(swings(d, f)).toEqual(bySize.map((counts) => counts.reduce((sum, count) => sum + count, 0n)));
      }),
    );
  });

  test("the probability in doubles is the exact one, rounded, and that of the whole and the remainder is one", () => {
    const chance = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.constant(50)).map(([n, m]) => rational(BigInt(n), BigInt(m)));
    law(
      fc.property(anything, fc.array(chance, { minLength: variables, maxLength: variables }), (x, p) => {
        const f = build(d, x);
        const exact = exactProbability(d, f, p);
        expect(probability(d, f, p.map(toNumber))).toBeCloseTo(toNumber(exact), 13);
        expect(toText(add(exact, exactProbability(d, d.not(f), p)))).toBe("1");
      }),
    );
  });
});

describe("minimal solutions and minimal cuts", () => {
  const d = new Diagram({ variables });
  const families = new Families({ elements: variables });
  const masks = (sets: Iterable<readonly number[]>) =>
    [...sets].map((set) => set.reduce((sum, v) => sum + 2 ** v, 0)).sort((a, b) => a - b);
  const minimalAmong = (candidates: readonly number[]) => candidates.filter((a) => !candidates.some((b) => b !== a && (a & b) === b));

  test("a minimal solution makes the function true, and none of its members is superfluous", () => {
    law(
      fc.property(monotone, (x) => {
        const found = masks(families.smallestFirst(minimalSolutions(d, build(d, x), families)));
        expect(found).toEqual(minimalAmong(assignments.filter((a) => holds(x, a))));
      }),
    );
  });

  test("they are each other's minimal hitting sets", () => {
    law(
      fc.property(monotone, (x) => {
        const f = build(d, x);
        const solutions = masks(families.smallestFirst(minimalSolutions(d, f, families)));
        const cuts = masks(families.smallestFirst(minimalCuts(d, f, families)));
        const hitting = (sets: readonly number[]) => minimalAmong(assignments.filter((a) => sets.every((set) => (set & a) !== 0)));
        expect(hitting(solutions)).toEqual(cuts);
        expect(hitting(cuts)).toEqual(solutions);
      }),
    );
  });

  test("plain difference in the decomposition finds what removing supersets finds", () => {
    law(
      fc.property(monotone, (x) => {
        const solutions = minimalSolutions(d, build(d, x), families);
        expect(families.minimal(solutions)).toBe(solutions);
      }),
    );
  });
});

describe("exact numbers", () => {
  const number = fc
    .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
    .map(([n, m]) => rational(n, m));

  test("addition and multiplication are those of a field", () => {
    law(
      fc.property(number, number, number, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        if (!isZero(b)) expect(divide(multiply(a, b), b)).toEqual(a);
      }),
    );
  });

  test("what is printed is read back as the same number", () => {
    law(
      fc.property(number, (a) => {
        expect(parseRational(toText(a))).toEqual(a);
      }),
    );
  });

  test("the order is that of the difference's sign", () => {
    law(
      fc.property(number, number, (a, b) => {
        const { numerator } = subtract(a, b);
        expect(Math.sign(compare(a, b))).toBe(numerator > 0n ? 1 : numerator < 0n ? -1 : 0);
      }),
    );
  });

  test("a printed decimal is at most half a unit of its last digit away", () => {
    law(
      fc.property(number, fc.integer({ min: 0, max: 30 }), (a, digits) => {
        const off = subtract(parseRational(toDecimal(a, digits)), a);
        const size: Rational = { numerator: off.numerator < 0n ? -off.numerator : off.numerator, denominator: off.denominator };
        expect(compare(size, rational(1n, 2n * 10n ** BigInt(digits)))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("the double of a fraction is the double of its long decimal", () => {
    law(
      fc.property(number, (a) => {
        expect(toNumber(a)).toBe(Number(toDecimal(a, 90)));
      }),
    );
  });

  test("a double taken as a fraction gives the same double back", () => {
    law(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.bigInt({ min: 1n, max: 10n ** 30n }), (x, blow) => {
        let [numerator, denominator] = [x, 1n];
        while (!Number.isInteger(numerator)) [numerator, denominator] = [numerator * 2, denominator * 2n];
        expect(toNumber({ numerator: BigInt(numerator) * blow, denominator: denominator * blow })).toBe(x === 0 ? 0 : x);
      }),
    );
  });
});
