/** The door of the kernel: mathematics without politics. What is not exported here is private to the folder. */

export { type Attempt, attempt, OutOfBudget, type OutOfBudgetReason } from "./budget.ts";
export {
  countBySize,
  countSolutions,
  exactProbability,
  polynomial,
  probability,
  swings,
  swingsBySize,
} from "./counting.ts";
export { Diagram, type DiagramOptions, FALSE, type Node, TRUE, type Variable, type Weighted } from "./diagram.ts";
export { components, reachable } from "./digraph.ts";
export { Families, type FamiliesOptions, type Family, minimalCuts, minimalSolutions } from "./families.ts";
export {
  add,
  compare,
  divide,
  equals,
  isZero,
  multiply,
  one,
  parseRational,
  type Rational,
  rational,
  subtract,
  toDecimal,
  toNumber,
  toText,
  zero,
} from "./rational.ts";
