/**
 * The verdict on a promise: a dead letter, discretionary, owed or certain.
 *
 * F' is the function with the triggering party refusing. *Dead letter*: F' is never true. *Certain*: always. *Discretionary*: some lawful
 * behaviour of the others makes it false; *owed*: only a breach does. A behaviour is lawful when it leaves no owed set wholly false.
 */

import type { Verdict } from "../../agreement/suppositions.ts";
import { attempt } from "../../kernel/budget.ts";
import { FALSE } from "../../kernel/diagram.ts";
import type { Budget, Grouping } from "../../structure/compile.ts";
import { compile } from "../../structure/compile.ts";
import type { Needs } from "../../structure/needs.ts";
import { any, comesAbout, variablesOf } from "../../structure/needs.ts";
import type { Structure } from "../../structure/structure.ts";
import type { OwedSet, StructureVariable } from "../../structure/variables.ts";
import { isOutside, refused, triggeringParties } from "./refusal.ts";

export type VerdictAnswer = Verdict | "undecided";

/** What is owed, seen from one function: single duties, and choices of which one must be kept. */
export interface Duties {
  /** Owed by itself. */
  readonly owed: (variable: StructureVariable) => boolean;
  /** Owed sets of two or more that lie wholly within the function's variables; no others can bind. */
  readonly choices: readonly (readonly StructureVariable[])[];
}

/**
 * In its own case the triggering party is in breach already: its variables are taken out of every owed set, and a set left empty is dropped.
 * A set with a variable that the function does not read never binds, for that variable may be kept at no cost.
 */
export function dutiesOn(
  sets: readonly OwedSet[],
  read: readonly StructureVariable[],
  isRefused: (v: StructureVariable) => boolean,
): Duties {
  const within = new Set(read.map(({ key }) => key));
  const single = new Set<string>();
  const choices: (readonly StructureVariable[])[] = [];
  for (const { variables } of sets) {
    const left = variables.filter((variable) => !isRefused(variable));
    const [only] = left;
    if (left.length === 1 && only !== undefined) single.add(only.key);
    else if (left.length > 1 && left.every(({ key }) => within.has(key))) choices.push(left);
  }
  return {
    owed: ({ key }) => single.has(key),
    choices: choices.filter((choice) => !choice.some(({ key }) => single.has(key))),
  };
}

/**
 * Whether the function can be false while of every choice at least one is kept.
 *
 * @param choices  owed sets of two or more
 * @param group  which variables are open, and what the others are
 */
export function someLawfulFailure(needs: Needs, choices: Duties["choices"], group: Grouping, budget: Budget): boolean | "undecided" {
  const kept = choices.map((choice) => any(choice.map((variable): Needs => ({ kind: "variable", variable }))));
  const found = attempt(() => {
    const { diagram, nodes } = compile([needs, ...kept], group, budget);
    const [comesAboutAtAll = FALSE, ...lawful] = nodes;
    return diagram.and(diagram.not(comesAboutAtAll), diagram.all(lawful)) !== FALSE;
  });
  return found.done ? found.value : "undecided";
}

/** True when some lawful behaviour, with the refused variables false, makes the function false. */
export function lawfullyFails(
  needs: Needs,
  sets: readonly OwedSet[],
  isRefused: (v: StructureVariable) => boolean,
  budget: Budget,
): boolean | "undecided" {
  const read = variablesOf([needs]);
  const { owed, choices } = dutiesOn(sets, read, isRefused);
  // The least helpful behaviour that keeps the single duties; without choices between duties it decides alone.
  const least = comesAbout(needs, (variable) => isOutside(variable) || (owed(variable) && !isRefused(variable)));
  if (choices.length === 0) return !least;
  if (least) return false;
  return someLawfulFailure(
    needs,
    choices,
    (variable) => (isOutside(variable) ? true : isRefused(variable) ? false : owed(variable) ? true : variable.key),
    budget,
  );
}

export interface VerdictFinding {
  readonly verdict: VerdictAnswer;
  /**
   * For a dead letter, why: the triggering party prevents it, the guarantees wait for each other, nobody promises it, another event triggers
   * it. Null for every other verdict.
   */
  readonly because: "triggering party" | "nothing brings it about" | null;
  /** For a dead letter through the triggering party: by lawful conduct, or only by its own breach. */
  readonly lawful: boolean | null;
}

export function verdictOf(structure: Structure, needs: Needs, budget: Budget = {}): VerdictFinding {
  const { supposed, owedSets } = structure;
  const isRefused = refused(supposed);
  const possible = comesAbout(needs, () => true);
  if (!possible) return { verdict: "dead letter", because: "nothing brings it about", lawful: null };
  if (!comesAbout(needs, (variable) => !isRefused(variable))) {
    return { verdict: "dead letter", because: "triggering party", lawful: triggeringPartyMay(structure, needs, budget) };
  }
  if (comesAbout(needs, isOutside)) return { verdict: "certain", because: null, lawful: null };
  const fails = lawfullyFails(needs, owedSets, isRefused, budget);
  return { verdict: fails === "undecided" ? fails : fails ? "discretionary" : "owed", because: null, lawful: null };
}

/** Whether the triggering party can prevent it without breaking a duty of its own, the duties read as they stand without the case. */
function triggeringPartyMay(structure: Structure, needs: Needs, budget: Budget): boolean | null {
  const triggering = new Set(triggeringParties(structure.supposed));
  const isRefused = refused(structure.supposed);
  const own = structure.owedSets.filter(({ variables }) => variables.every(({ party }) => party !== null && triggering.has(party)));
  // The others are all willing: their variables are true, so only the triggering party's own remain.
  const read = variablesOf([needs]);
  const { owed, choices } = dutiesOn(own, read, () => false);
  const fails = someLawfulFailure(needs, choices, (variable) => (!isRefused(variable) || owed(variable) ? true : variable.key), budget);
  return fails === "undecided" ? null : fails;
}
