/**
 * Honoured and yet hollow: can every bound party do its duty, with every vote, question, judgement and stay given, and the goal fail?
 */
import { attempt } from "../../kernel/budget.ts";
import { FALSE } from "../../kernel/diagram.ts";
import type { Budget } from "../../structure/compile.ts";
import { compile } from "../../structure/compile.ts";
import type { Needs } from "../../structure/needs.ts";
import { any, variablesOf } from "../../structure/needs.ts";
import type { Structure } from "../../structure/structure.ts";
import { refused } from "./refusal.ts";
import { dutiesOn } from "./verdict.ts";

/** True when a lawful behaviour with all votes and judgements in favour leaves the goal unmet. */
export function canBeHonouredWithout(structure: Structure, goal: Needs, budget: Budget = {}): boolean | "undecided" {
  const isRefused = refused(structure.supposed);
  const { owed, choices } = dutiesOn(structure.owedSets, variablesOf([goal]), isRefused);
  const kept = choices.map((choice) => any(choice.map((variable): Needs => ({ kind: "variable", variable }))));
  const found = attempt(() => {
    const { diagram, nodes } = compile(
      [goal, ...kept],
      (variable) => {
        if (isRefused(variable)) return false;
        const conduct = variable.meaning.kind === "does" || variable.meaning.kind === "picks";
        return conduct && !owed(variable) ? variable.key : true;
      },
      budget,
    );
    const [function_ = FALSE, ...lawful] = nodes;
    return diagram.and(diagram.not(function_), diagram.all(lawful)) !== FALSE;
  });
  return found.done ? found.value : "undecided";
}
