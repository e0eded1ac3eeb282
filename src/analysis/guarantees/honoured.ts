/**
 * Honoured and yet hollow: can every bound party do its duty, with every vote, question, judgement and stay given, and the goal fail?
 */
import type { Budget } from "../../structure/compile.ts";
import type { Needs } from "../../structure/needs.ts";
import { variablesOf } from "../../structure/needs.ts";
import type { Structure } from "../../structure/structure.ts";
import { refused } from "./refusal.ts";
import { dutiesOn, someLawfulFailure } from "./verdict.ts";

/** True when a lawful behaviour with all votes and judgements in favour leaves the goal unmet. */
export function canBeHonouredWithout(structure: Structure, goal: Needs, budget: Budget = {}): boolean | "undecided" {
  const isRefused = refused(structure.supposed);
  const { owed, choices } = dutiesOn(structure.owedSets, variablesOf([goal]), isRefused);
  return someLawfulFailure(
    goal,
    choices,
    (variable) => {
      if (isRefused(variable)) return false;
      const conduct = variable.meaning.kind === "does" || variable.meaning.kind === "picks";
      return conduct && !owed(variable) ? variable.key : true;
    },
    budget,
  );
}
