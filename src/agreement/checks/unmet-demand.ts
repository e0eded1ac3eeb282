/** SV402: a demand that some choice of options would meet, and that the consistency rules exclude. */
import { PackageSpace } from "../packages.ts";
import { type Check, closureOf, diagnose, isReadWhole } from "./check.ts";
import { canMeet, demandsOf } from "./own-demands.ts";

export const unmetDemand: Check = {
  code: "SV402",
  name: "unmet-demand",
  severity: "warning",
  says: "A demand that no package can meet leaves nothing that its party accepts: look at the consistency rules that exclude it.",
  find(library, agreement) {
    const closure = closureOf(library, agreement);
    if (agreement.positions.length === 0 || !isReadWhole(closure)) return [];
    const space = new PackageSpace(closure);
    if (!space.allows(new Map())) return [];
    return demandsOf(agreement, space).flatMap((demand) => {
      const { subject, party } = demand.position;
      if (canMeet(space, [demand]) !== false) return [];
      // What stands outside square brackets is the same in every package: that is a fact about the text, and no mistake in the position.
      const without = new PackageSpace(closure.map((each) => ({ ...each, consistency: [] })));
      if (agreement.consistency.length === 0 || canMeet(without, [demand]) !== true) return [];
      return [diagnose(unmetDemand, subject.span, `No package can give ${party.name} this: the consistency rules exclude it.`)];
    });
  },
};
