/** How deeply a sentence is nested. Whoever follows the nesting by calling itself must know that it ends. */

import type { Token } from "./scanner.ts";

/** Words that may stand again and again before a part of their own kind. */
const repeats = new Set(["not", "failing"]);

/** Told token by token, so that a text which goes too deep is not read to its end. Brackets that are open at a period are forgotten. */
export class Nesting {
  readonly #most: number;
  #open = 0;
  #repeated = 0;
  #before = "";

  /** @param most  parts that may stand one inside the other */
  constructor(most: number) {
    this.#most = most;
  }

  /** Whether with this token too many parts stand one inside the other. */
  isTooDeep({ kind }: Pick<Token, "kind">): boolean {
    if (kind === ".") {
      this.#open = 0;
      this.#repeated = 0;
    } else if (kind === "(" || kind === "[") this.#open += 1;
    else if (kind === ")" || kind === "]") this.#open = Math.max(0, this.#open - 1);
    // A clause for some matters begins with `on`; behind its colon another may begin.
    else if (repeats.has(kind) || (kind === "on" && this.#before === ":")) this.#repeated += 1;
    this.#before = kind;
    return this.#open + this.#repeated > this.#most;
  }
}
