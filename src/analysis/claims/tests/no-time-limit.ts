import { lawfulTime, nameOfTarget, nothingBringsItAbout } from "../../guarantees/index.ts";
import { timeInWords } from "../time-in-words.ts";
import type { ClaimTest } from "./test.ts";

export const noTimeLimit: ClaimTest<"no time limit"> = {
  kind: "no time limit",
  says: "Some step that must happen has no limit.",
  judge: ({ target }, { structure }) => {
    const { greatest } = lawfulTime(structure, target);
    const [first] = greatest.unlimitedBecause;
    return {
      already: nothingBringsItAbout(structure.target(target)),
      holds: greatest.days === null,
      because:
        greatest.days === null
          ? (first?.lacks ?? `${nameOfTarget(target)} has no limit`)
          : `${nameOfTarget(target)} takes at most ${timeInWords(greatest)}`,
    };
  },
};
