import { canBlock } from "../../guarantees/index.ts";
import type { ClaimTest } from "./test.ts";

export const amendment: ClaimTest<"amendment"> = {
  kind: "amendment",
  says: "The amendment rule can, or cannot, pass with all votes of the named parties withheld; without an amendment sentence every party must agree.",
  judge: ({ matter, can, without }, { structure, agreement }) => {
    const parties = structure.wording.parties(without).map(({ name }) => name);
    const needs = structure.amendment(agreement, matter);
    const { blocks, already, without: voteless } = canBlock(structure, needs, parties);
    const named = parties.join(" and ");
    return {
      holds: blocks !== can,
      because: blocks ? `no amendment passes without ${named}` : `an amendment can pass without ${named}`,
      already,
      without: voteless,
    };
  },
};
