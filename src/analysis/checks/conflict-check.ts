/** What the checks of a conflict share: the conflicts that were read whole, with their feasible states. */
import type { Agreement, Library } from "../../agreement/agreement.ts";
import type { Conflict, OptionExpression, Preferences } from "../../agreement/conflicts.ts";
import type { Diagnostic, Question, Span } from "../../agreement/elements.ts";
import { attempt, type Node } from "../../kernel/index.ts";
import { FeasibleStates } from "../conflict/feasible.ts";
import type { StaticCheck } from "./check.ts";

/** A conflict over this many nodes is not checked: a warning is worth no more. */
const NODES = 500_000;

interface More {
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  readonly question?: Question;
}
type Head = Omit<StaticCheck, "find" | "says">;

export const told = ({ code, name, severity }: Head, span: Span, message: string, more: More = {}): Diagnostic => ({
  code,
  name,
  severity,
  message,
  span,
  ...more,
});

/**
 * A check of every conflict that was read whole and has a feasible state; one whose diagram does not fit is passed over in silence.
 *
 * @param find  may run out of the diagram's budget
 */
export function conflictCheck(
  head: Head & { readonly says: string },
  find: (conflict: Conflict, states: FeasibleStates) => readonly Diagnostic[],
): StaticCheck {
  return {
    ...head,
    find: (library, agreement) =>
      wholeConflicts(library, agreement).flatMap((conflict) => {
        const found = attempt(() => {
          const states = new FeasibleStates(conflict, { nodeBudget: NODES });
          // That nothing is feasible is told once, and then everything else would be told too.
          return states.count() === 0n ? [] : find(conflict, states);
        });
        return found.done ? found.value : [];
      }),
  };
}

/** The conflicts in which no sentence was lost. */
export function wholeConflicts(library: Library, agreement: Agreement): readonly Conflict[] {
  const unreadable = library.diagnostics.some(({ code, span }) => code < "SV100" && span.file === agreement.file);
  return unreadable ? [] : agreement.conflicts.filter(({ name, options }) => options.length > 0 && !agreement.unreadNames.has(name));
}

/** The classes of a ranking as functions, best first; `the rest` is what no other class holds. */
export function classesOf(states: FeasibleStates, ranking: NonNullable<Preferences["ranking"]>): readonly Node[] {
  const { diagram } = states;
  const named = ranking.map((rank) => ("rest" in rank ? undefined : diagram.any(rank.states.map((state) => states.state(state)))));
  const rest = diagram.not(diagram.any(named.filter((one) => one !== undefined)));
  return named.map((one) => states.within(one ?? rest));
}

/** An expression in words, as it would be written. */
export function inWords(expression: OptionExpression): string {
  switch (expression.kind) {
    case "option":
      return expression.option.name;
    case "state":
      return expression.state.name;
    case "not":
      return `not ${grouped(expression.part)}`;
    case "all":
      return expression.parts.map(grouped).join(" and ");
    case "any":
      return expression.parts.map(grouped).join(" or ");
    case "implication":
      return `${grouped(expression.consequence)} ${expression.link} ${grouped(expression.condition)}`;
  }
}
const grouped = (expression: OptionExpression): string =>
  expression.kind === "all" || expression.kind === "any" || expression.kind === "implication"
    ? `(${inWords(expression)})`
    : inWords(expression);
