import { Diagram } from "../../kernel/index.ts";
import { classesOf, conflictCheck, told } from "./conflict-check.ts";

const head = { code: "SV609", name: "conflict-ranking", severity: "error" } as const;

/** SV609: a ranking holds every feasible state once. */
export const conflictRanking = conflictCheck(
  { ...head, says: "A ranking holds every feasible state exactly once; `the rest` stands for all that are not named." },
  (conflict, states) =>
    conflict.preferences.flatMap(({ who, ranking, span }) => {
      if (ranking === undefined) return [];
      const { diagram } = states;
      const empty = ranking.flatMap((rank) => ("rest" in rank ? [] : rank.states)).find((state) => states.isEmpty(states.state(state)));
      if (empty !== undefined) {
        const related = [{ span: empty.nameSpan, message: `${empty.name} is here.` }];
        return [told(head, span, `The ranking of ${who.name} names ${empty.name}, which is no feasible state.`, { related })];
      }
      if (ranking.filter((rank) => "rest" in rank).length > 1)
        return [told(head, span, `The ranking of ${who.name} says 'the rest' twice.`)];
      const named = ranking.flatMap((rank) => ("rest" in rank ? [] : rank.states));
      for (const [at, state] of named.entries()) {
        const before = named.slice(0, at).find((other) => !states.isEmpty(diagram.and(states.state(other), states.state(state))));
        if (before === undefined) continue;
        const related = [before, state].map(({ nameSpan, name }) => ({ span: nameSpan, message: `${name} is here.` }));
        const message =
          before === state
            ? `The ranking of ${who.name} names ${state.name} twice.`
            : `The ranking of ${who.name} holds a state twice: it is ${before.name} and ${state.name}.`;
        return [told(head, span, message, { related: before === state ? related.slice(1) : related })];
      }
      const left = states.within(diagram.not(diagram.any(classesOf(states, ranking))));
      if (left === Diagram.FALSE) return [];
      const count = states.count(left);
      const many = count === 1n ? "one feasible state" : `${count} feasible states`;
      return [
        told(
          head,
          span,
          `The ranking of ${who.name} leaves out ${many}, such as ${states.example(left)}. End it with 'the rest', or name them.`,
          {
            question: {
              asks: `Where do the states stand that the ranking of ${who.name} does not name?`,
              answers: [
                { says: "last, all alike: the rest", edits: [{ span: { ...span, start: span.end - 1 }, replacement: "; the rest." }] },
              ],
            },
          },
        ),
      ];
    }),
);
