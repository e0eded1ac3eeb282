import { comesAbout } from "../../../structure/needs.ts";
import { fails, nameOfTarget, verdictOf } from "../../guarantees/index.ts";
import type { ClaimTest } from "./test.ts";

export const verdict: ClaimTest<"verdict"> = {
  kind: "verdict",
  says: "Impossible, possible, a dead letter, discretionary, owed or certain, with the triggering party refusing.",
  judge: ({ target, negated, verdict: claimed }, { structure, budget }) => {
    const name = nameOfTarget(target);
    const needs = structure.target(target);
    const prevented = fails(structure, needs, () => false);
    if (claimed === "impossible" || claimed === "possible") {
      return {
        holds: (claimed === "impossible") === prevented ? !negated : negated,
        because: prevented ? `nothing that the others do brings ${name} about` : `${name} can come about`,
      };
    }
    // An absent guarantee promises nothing, so it is no dead letter either.
    if (structure.isAbsent(target)) return { holds: negated, because: `${name} is not in this package` };
    const found = verdictOf(structure, needs, budget);
    if (found.verdict === "undecided") return { holds: null, because: `the verdict on ${name} was not decided within the budget` };
    const words = {
      "dead letter": comesAbout(needs, () => true)
        ? `the triggering party alone prevents ${name}`
        : `nothing in this text brings ${name} about`,
      discretionary: `somebody can lawfully prevent ${name}`,
      owed: `only a breach prevents ${name}`,
      certain: `nothing prevents ${name}`,
    } as const;
    return { holds: (found.verdict === claimed) !== negated, because: words[found.verdict] };
  },
};
