/** How deeply a sentence is nested. Whoever follows the nesting by calling itself must know that it ends. */

import type { Token } from "./scanner.ts";

/** Words that may stand again and again before a part of their own kind. */
const repeats = new Set(["not", "failing"]);

/** The first token at which more than `most` parts stand one inside the other. Brackets that are open at a period are forgotten. */
export function tooDeepAt(tokens: readonly Token[], most: number): Token | undefined {
  let open = 0;
  let repeated = 0;
  for (const [index, token] of tokens.entries()) {
    const { kind } = token;
    if (kind === ".") {
      open = 0;
      repeated = 0;
    } else if (kind === "(" || kind === "[") open += 1;
    else if (kind === ")" || kind === "]") open = Math.max(0, open - 1);
    // A clause for some matters begins with `on`; behind its colon another may begin.
    else if (repeats.has(kind) || (kind === "on" && tokens[index - 1]?.kind === ":")) repeated += 1;
    if (open + repeated > most) return token;
  }
  return undefined;
}
