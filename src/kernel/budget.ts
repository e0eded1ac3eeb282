/**
 * Running out.
 *
 * A computation that passes its budget of nodes, or is cancelled, stops from whatever depth it has reached. Inside the
 * kernel that is an exception; `attempt` at the edge turns it into a result, so that nobody above has to catch anything.
 */

export type OutOfBudgetReason = "nodes" | "cancelled";

export class OutOfBudget extends Error {
  override readonly name = "OutOfBudget";
  readonly reason: OutOfBudgetReason;

  constructor(reason: OutOfBudgetReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

export type Attempt<T> = { readonly done: true; readonly value: T } | { readonly done: false; readonly reason: OutOfBudgetReason };

/**
 * Run `work`; running out of the budget is a result, every other exception passes through.
 *
 * The diagrams that `work` used stay usable. The nodes it made before it ran out stay too: `Diagram.trial` gives them back.
 */
export function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { done: true, value: work() };
  } catch (thrown) {
    if (thrown instanceof OutOfBudget) return { done: false, reason: thrown.reason };
    throw thrown;
  }
}
