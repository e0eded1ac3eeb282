/**
 * Who can block: X blocks T when T fails with all of X's votes and deeds false and everybody else's true (the triggering party's aside).
 * One evaluation per question; no diagram is needed, so these answers come however large the rule is.
 */

import type { Needs } from "../../structure/needs.ts";
import { comesAbout, variablesOf } from "../../structure/needs.ts";
import type { Structure } from "../../structure/structure.ts";
import type { StructureVariable } from "../../structure/variables.ts";
import { refused, triggeringParties } from "./refusal.ts";

/** The parties that have a vote or a deed in a function, in the order of the agreement's text. */
export function partiesIn(structure: Structure, needs: Needs): readonly string[] {
  const present = new Set(variablesOf([needs]).flatMap(({ party }) => party ?? []));
  const ordered: string[] = [];
  for (const agreement of structure.library.agreements.values()) {
    for (const { name } of agreement.parties) if (present.delete(name)) ordered.push(name);
  }
  return [...ordered, ...present];
}

/** Whether the function is false when these variables are false, the triggering party refuses, and everybody else is willing. */
export function fails(structure: Structure, needs: Needs, withheld: (variable: StructureVariable) => boolean): boolean {
  const isRefused = refused(structure.supposed);
  return !comesAbout(needs, (variable) => !isRefused(variable) && !withheld(variable));
}

/** Whether the text itself keeps it from coming about, whatever anybody does: nobody promises it, or its steps wait for each other. */
export const nothingBringsItAbout = (needs: Needs): boolean => !comesAbout(needs, () => true);

export interface Blocking {
  readonly blocks: boolean;
  /** It fails whether or not they do anything: the triggering party, or the text, has prevented it already. */
  readonly already: boolean;
  /** Those of the named who have no vote or deed in it. */
  readonly without: readonly string[];
}

export function canBlock(structure: Structure, needs: Needs, who: readonly string[]): Blocking {
  const named = new Set(who);
  const present = new Set(variablesOf([needs]).flatMap(({ party }) => party ?? []));
  return {
    blocks: fails(structure, needs, ({ party }) => party !== null && named.has(party)),
    already: fails(structure, needs, () => false),
    without: who.filter((party) => !present.has(party)),
  };
}

/** Everybody but the triggering party who can block alone; empty when it is prevented already. */
export function singleBlockers(structure: Structure, needs: Needs): readonly string[] {
  if (fails(structure, needs, () => false)) return [];
  const triggering = new Set(triggeringParties(structure.supposed));
  return partiesIn(structure, needs).filter(
    (party) => !triggering.has(party) && fails(structure, needs, (variable) => variable.party === party),
  );
}

/** Whether a party brings it about with nobody's help; outside events stay true. */
export function canActAlone(needs: Needs, party: string): boolean {
  return comesAbout(needs, (variable) => variable.party === null || variable.party === party);
}

export interface HiddenBlocker {
  readonly party: string;
  readonly through: "precondition" | "referral";
}

/** Parties that block without a vote in the promise's own body: by withholding a precondition, or in a body that the matter is referred to. */
export function hiddenBlockers(structure: Structure, needs: Needs): readonly HiddenBlocker[] {
  if (fails(structure, needs, () => false)) return [];
  const through = (variable: StructureVariable): HiddenBlocker["through"] | null => {
    if (variable.stage === "before") return "precondition";
    const { meaning } = variable;
    return (meaning.kind === "yes" || meaning.kind === "not against") && meaning.decision.kind === "referral" ? "referral" : null;
  };
  return partiesIn(structure, needs).flatMap((party): HiddenBlocker[] => {
    const own = (variable: StructureVariable) => variable.party === party;
    if (fails(structure, needs, (variable) => own(variable) && through(variable) === null)) return [];
    for (const way of ["precondition", "referral"] as const) {
      if (fails(structure, needs, (variable) => own(variable) && through(variable) === way)) return [{ party, through: way }];
    }
    return [];
  });
}
