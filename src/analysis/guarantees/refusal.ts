/**
 * What a case fixes: the triggering party refuses, so its votes and deeds of the case are false; before entry into force also those that the
 * preconditions ask for. Outside events belong to nobody and are true.
 */
import type { Case } from "../../agreement/suppositions.ts";
import type { StructureVariable } from "../../structure/variables.ts";

export const triggeringParties = (supposed: Case | undefined): readonly string[] => (supposed?.triggering ?? []).map(({ name }) => name);

/** Whether a variable is false in the case because it is the triggering party's. */
export function refused(supposed: Case | undefined): (variable: StructureVariable) => boolean {
  if (supposed === undefined) return () => false;
  const triggering = new Set(triggeringParties(supposed));
  return ({ party, stage }) => party !== null && triggering.has(party) && (stage === "case" || supposed.beforeEntry);
}

/** Outside events are true unless somebody assumes a chance for them. */
export const isOutside = (variable: StructureVariable): boolean => variable.party === null;
