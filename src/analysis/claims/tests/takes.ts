import { compare } from "../../../kernel/rational.ts";
import { daysOf, lawfulTime, nameOfTarget, nothingBringsItAbout } from "../../guarantees/index.ts";
import { timeInWords } from "../time-in-words.ts";
import type { ClaimTest } from "./test.ts";

export const takes: ClaimTest<"takes"> = {
  kind: "takes",
  says: "The greatest lawful time is at most, or at least, so long.",
  judge: ({ target, bound, limit }, { structure }) => {
    const { greatest } = lawfulTime(structure, target);
    const difference = greatest.days === null ? 1 : compare(greatest.days, daysOf(limit));
    return {
      already: nothingBringsItAbout(structure.target(target)),
      holds: bound === "most" ? difference <= 0 : difference >= 0,
      because: `${nameOfTarget(target)} may lawfully take ${timeInWords(greatest)}`,
    };
  },
};
