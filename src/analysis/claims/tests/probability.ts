import { compare, toDecimal, toNumber } from "../../../kernel/rational.ts";
import { Chances, nameOfTarget } from "../../guarantees/index.ts";
import type { ClaimTest } from "./test.ts";

export const probability: ClaimTest<"probability"> = {
  kind: "probability",
  says: "The chance under the file's own assumptions lies above or below a bound: its lowest value above, or its highest below.",
  judge: ({ target, side, bound }, { structure, assumptions, budget }) => {
    const chances = Chances.of(structure, structure.target(target), assumptions, budget);
    if (chances === null)
      return { holds: null, because: "the probability was not decided: more nodes than the budget allows, or more than ten common causes" };
    const { low, high, unassumed, exact } = chances.finding(assumptions);
    // Beyond a size of diagram both ends are rounded: then a bound within the rounding is not decided.
    if (exact !== true && [low, high].some((end) => Math.abs(toNumber(end) - toNumber(bound)) <= exact.bound)) {
      return { holds: null, because: "the probability lies within its rounding error of the bound" };
    }
    const range = compare(low, high) === 0 ? toDecimal(low, 4) : `${toDecimal(low, 4)} to ${toDecimal(high, 4)}`;
    const holds = side === "above" ? compare(low, bound) > 0 : compare(high, bound) < 0;
    const excluded = side === "above" ? compare(high, bound) <= 0 : compare(low, bound) >= 0;
    if (holds || excluded) return { holds, because: `if you assume what stands here, ${nameOfTarget(target)} has probability ${range}` };
    return unassumed.length > 0
      ? { holds: null, because: `nothing is assumed about ${unassumed.join(", ")}; the probability may be ${range}` }
      : { holds: false, because: `not settled by the assumptions: the probability may be ${range}` };
  },
};
