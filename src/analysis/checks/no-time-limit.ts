import type { Diagnostic } from "../../agreement/elements.ts";
import { keyOf } from "../../agreement/elements.ts";
import { Structure } from "../../structure/structure.ts";
import { waitingCircles } from "../../structure/waiting.ts";
import { lawfulTime } from "../guarantees/time.ts";
import type { StaticCheck } from "./check.ts";
import { diagnose, findInWordings } from "./check.ts";

export const noTimeLimit: StaticCheck = {
  code: "SV107",
  name: "no-time-limit",
  severity: "warning",
  says: "A promise without a time limit may lawfully be kept at any time: say within what time each step is taken.",
  find: (library, agreement) => {
    const circles = waitingCircles(library);
    return agreement.guarantees.flatMap((guarantee) => {
      // What is never performed has another warning, and what nobody owes has no time to keep.
      if (circles.has(keyOf(guarantee))) return [];
      return findInWordings(noTimeLimit, library, agreement, guarantee, (wording): Diagnostic | undefined => {
        if (!wording.stands(guarantee.optional)) return undefined;
        const owed = [...guarantee.duties, ...guarantee.fallback].some(({ modal }) => wording.choose(modal).word === "shall");
        if (!owed) return undefined;
        const { greatest } = lawfulTime(new Structure(library, wording, undefined), { kind: "guarantee", guarantee });
        if (greatest.days !== null) return undefined;
        const [only, ...others] = greatest.unlimitedBecause;
        const lacks = (words: string) => words.replaceAll('"', "'");
        return diagnose(
          noTimeLimit,
          only !== undefined && others.length === 0 ? only.span : guarantee.nameSpan,
          `${guarantee.name} has no time limit: ${only === undefined ? "nothing says within what time" : lacks(only.lacks)}.`,
          others.length > 0
            ? {
                related: greatest.unlimitedBecause.map(({ span, lacks: here }) => ({
                  span,
                  message: `${lacks(here).replace(/^./, (letter) => letter.toUpperCase())}.`,
                })),
              }
            : {},
        );
      });
    });
  },
};
