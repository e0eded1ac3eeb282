import { canBlock } from "../../guarantees/index.ts";
import type { ClaimTest } from "./test.ts";

export const vetoPlayer: ClaimTest<"veto player"> = {
  kind: "veto player",
  says: "The party alone blocks the body's decision on this claim.",
  judge: ({ party, negated, body, matter }, { structure }) => {
    const needs = structure.target({ kind: "body", body, ...(matter && { matter }) });
    const { blocks, already, without } = canBlock(structure, needs, [party.name]);
    return {
      holds: blocks !== negated,
      because: blocks ? `${body.name} cannot decide without ${party.name}` : `${body.name} can decide without ${party.name}`,
      already,
      without,
    };
  },
};
