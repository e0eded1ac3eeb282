/**
 * The feasible states of a conflict as a diagram: one variable per option, in the order of the text, true where the option is taken.
 *
 * States are never listed here. A pattern, a statement or a named state is a function of the options; whatever is asked of it (is it empty,
 * does it decide anything, how many states has it) is asked of that function within the feasible ones.
 */
import type { Conflict, ConflictOption, ConflictState, Infeasible, Literal, OptionExpression } from "../../agreement/conflicts.ts";
import { countSolutions, Diagram, type Node, type Variable } from "../../kernel/index.ts";

export interface FeasibleOptions {
  readonly nodeBudget?: number;
  readonly cancelled?: () => boolean;
}

export class FeasibleStates {
  readonly options: readonly ConflictOption[];
  readonly diagram: Diagram;
  /** True exactly in the feasible states. */
  readonly feasible: Node;
  readonly #variables: ReadonlyMap<ConflictOption, Variable>;

  /**
   * @param without  sentences about what is infeasible that are not counted
   * @throws OutOfBudget when the diagram does not fit; a conflict has at most 5,000 options (RangeError)
   */
  constructor(
    conflict: Conflict,
    { without = new Set<Infeasible>(), ...limits }: FeasibleOptions & { readonly without?: ReadonlySet<Infeasible> } = {},
  ) {
    this.options = conflict.options;
    this.diagram = new Diagram({ variables: conflict.options.length, ...limits });
    this.#variables = new Map(conflict.options.map((option, variable) => [option, variable]));
    this.feasible = this.diagram.all(
      conflict.infeasible.filter((one) => !without.has(one)).map((one) => this.diagram.not(this.excluded(one))),
    );
  }

  variableOf(option: ConflictOption): Variable {
    const variable = this.#variables.get(option);
    if (variable === undefined) throw new RangeError(`${option.name} is no option of this conflict`);
    return variable;
  }

  /** Where the option is taken, whether feasible or not. */
  taken(option: ConflictOption): Node {
    return this.diagram.variable(this.variableOf(option));
  }

  /** A pattern; with `only`, the options that it does not name are not taken. */
  pattern(literals: readonly Literal[], only = false): Node {
    const named = new Set(literals.map(({ option }) => option));
    const { diagram } = this;
    return diagram.all([
      ...literals.map(({ option, negated }) => (negated ? diagram.not(this.taken(option)) : this.taken(option))),
      ...(only ? this.options.filter((option) => !named.has(option)).map((option) => diagram.not(this.taken(option))) : []),
    ]);
  }

  state({ literals, only }: Pick<ConflictState, "literals" | "only">): Node {
    return this.pattern(literals, only);
  }

  expression(expression: OptionExpression): Node {
    const { diagram } = this;
    switch (expression.kind) {
      case "not":
        return diagram.not(this.expression(expression.part));
      case "all":
        return diagram.all(expression.parts.map((part) => this.expression(part)));
      case "any":
        return diagram.any(expression.parts.map((part) => this.expression(part)));
      case "option":
        return this.taken(expression.option);
      case "state":
        return this.state(expression.state);
      case "implication": {
        const consequence = this.expression(expression.consequence);
        const condition = this.expression(expression.condition);
        if (expression.link === "if") return diagram.ite(condition, consequence, Diagram.TRUE);
        if (expression.link === "only if") return diagram.ite(consequence, condition, Diagram.TRUE);
        return diagram.ite(condition, consequence, diagram.not(consequence));
      }
    }
  }

  /** The states that one sentence excludes. */
  excluded(infeasible: Infeasible): Node {
    const { diagram } = this;
    switch (infeasible.kind) {
      case "pattern":
        return this.pattern(infeasible.literals);
      case "requires":
        return diagram.and(this.taken(infeasible.option), diagram.not(this.expression(infeasible.condition)));
      case "bounded": {
        const parts = infeasible.options.map((option) => ({ weight: 1n, of: this.taken(option) }));
        const tooFew = diagram.not(diagram.threshold(parts, infeasible.count));
        const tooMany = diagram.threshold(parts, infeasible.count + 1n);
        if (infeasible.bound === "most") return tooMany;
        return infeasible.bound === "least" ? tooFew : diagram.or(tooFew, tooMany);
      }
    }
  }

  /** The feasible states among these. */
  within(states: Node): Node {
    return this.diagram.and(this.feasible, states);
  }

  isEmpty(states: Node): boolean {
    return this.within(states) === Diagram.FALSE;
  }

  /** How many feasible states; exact. One visit per node. */
  count(states: Node = Diagram.TRUE): bigint {
    return countSolutions(this.diagram, this.within(states));
  }

  /** Whether a function is the same in all of these states: the value, or undefined when it tells some of them apart or there are none. */
  constantIn(f: Node, states: Node): boolean | undefined {
    if (states === Diagram.FALSE) return undefined;
    if (this.diagram.and(states, f) === Diagram.FALSE) return false;
    return this.diagram.implies(states, f) ? true : undefined;
  }

  /** One feasible state among these as a pattern over all options in words: "A, not B"; undefined when there is none. */
  example(states: Node): string | undefined {
    const values = this.diagram.satisfy(this.within(states));
    return values === null
      ? undefined
      : this.options.map((option) => (values.get(this.variableOf(option)) === true ? option.name : `not ${option.name}`)).join(", ");
  }
}
