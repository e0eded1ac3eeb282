import { canBlock, nameOfTarget } from "../../guarantees/index.ts";
import type { ClaimTest } from "./test.ts";

export const block: ClaimTest<"block"> = {
  kind: "block",
  says: "With all votes and deeds of the named parties withheld, and everybody else's given (the triggering party's aside), it fails.",
  judge: ({ who, can, target }, { structure }) => {
    const parties = structure.wording.parties(who).map(({ name }) => name);
    const { blocks, already, without } = canBlock(structure, structure.target(target), parties);
    const named = parties.join(" and ");
    return {
      holds: blocks === can,
      because: already
        ? `${nameOfTarget(target)} is prevented already`
        : blocks
          ? `without ${named}, ${nameOfTarget(target)} fails`
          : `${nameOfTarget(target)} comes about without ${named}`,
      already,
      without,
    };
  },
};
