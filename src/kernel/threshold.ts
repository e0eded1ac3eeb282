/**
 * Thresholds by the interval method.
 *
 * Whether the parts from the i-th on can still bring a need is asked for very many needs, and most of them have the same
 * answer: all that lie between two sums that these parts can have. So every answer is kept with the range of needs it is for,
 * and a need is looked up among the ranges before anything is built.
 *
 * Source: [AbioEtAl2012], for pseudo-Boolean constraints; [Bolus2011] uses the same for weighted games.
 */

/** Every need in `(above, upTo]` has the same answer. */
interface NeedRange {
  readonly above: number;
  readonly upTo: number;
  readonly answer: number;
}

const never = 0;
const always = 1;

/**
 * The function "the weights of the true parts sum to the quota or more".
 *
 * @param weights  positive, one per part
 * @param choose  makes the function that is `having` where the part is true and `without` where it is false
 * @returns 0 when it is never reached, 1 when it always is, else what `choose` made
 *
 * Exact. One call of `choose` and one search among ranges per range of needs; no recursion.
 */
export function sumAtLeast(
  weights: readonly bigint[],
  quota: bigint,
  choose: (part: number, having: number, without: number) => number,
): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (quota <= 0n) return always;
  if (quota > total) return never;
  // In `build` only + - < and comparisons with 0 are used, between values of one kind, and these work on big integers as they do on
  // numbers. Numbers are faster, and exact as long as twice the total is below 2^53.
  if (2n * total < 2n ** 53n) return build(weights.map(Number), Number(quota), choose);
  return build(weights as unknown as readonly number[], quota as unknown as number, choose);
}

function build(weights: readonly number[], quota: number, choose: (part: number, having: number, without: number) => number): number {
  const nothing = quota - quota;
  /** `rest[i]` is the sum of the weights from part `i` on. */
  const rest = [...weights, nothing];
  for (let i = weights.length - 1; i >= 0; i -= 1) rest[i] = (rest[i + 1] as number) + (weights[i] as number);
  const beyond = (rest[0] as number) + (rest[0] as number);
  /** For every part, disjoint ranges, ascending. */
  const known: NeedRange[][] = weights.map(() => []);

  // Depth first: a part waits until the answers without it and having it are there.
  const waiting: { readonly i: number; readonly need: number; without: NeedRange | null }[] = [];
  let [i, need] = [0, quota];
  for (;;) {
    const most = rest[i] as number;
    let range: NeedRange | undefined;
    if (need <= 0) range = { above: -beyond, upTo: nothing, answer: always };
    else if (need > most) range = { above: most, upTo: beyond, answer: never };
    else {
      const ranges = known[i] as NeedRange[];
      const found = ranges[place(ranges, need)];
      if (found !== undefined && found.above < need) range = found;
    }
    if (range === undefined) {
      waiting.push({ i, need, without: null });
      i += 1;
      continue;
    }
    let part = waiting.at(-1);
    while (part !== undefined && part.without !== null) {
      const { without } = part;
      const weight = weights[part.i] as number;
      const above: number = range.above + weight;
      const upTo: number = range.upTo + weight;
      range = {
        above: above > without.above ? above : without.above,
        upTo: upTo < without.upTo ? upTo : without.upTo,
        answer: choose(part.i, range.answer, without.answer),
      };
      const ranges = known[part.i] as NeedRange[];
      ranges.splice(place(ranges, part.need), 0, range);
      waiting.pop();
      part = waiting.at(-1);
    }
    if (part === undefined) return range.answer;
    part.without = range;
    i = part.i + 1;
    need = part.need - (weights[part.i] as number);
  }
}

/** The first range that ends at or after the need; ranges are ascending and disjoint. */
function place(ranges: readonly NeedRange[], need: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as NeedRange).upTo < need) low = middle + 1;
    else high = middle;
  }
  return low;
}
