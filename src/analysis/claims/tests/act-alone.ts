import { canActAlone, canBlock, nameOfTarget } from "../../guarantees/index.ts";
import type { ClaimTest } from "./test.ts";

export const actAlone: ClaimTest<"act alone"> = {
  kind: "act alone",
  says: "It comes about with all votes and deeds of the party, and with nobody else's.",
  judge: ({ party, can, target }, { structure }) => {
    const needs = structure.target(target);
    const alone = canActAlone(needs, party.name);
    return {
      holds: alone === can,
      because: alone ? `${party.name} alone brings ${nameOfTarget(target)} about` : `${nameOfTarget(target)} needs more than ${party.name}`,
      without: canBlock(structure, needs, [party.name]).without,
    };
  },
};
