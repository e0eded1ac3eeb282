/**
 * The place of a text that resembles a phrase most: the fewest letters to insert, delete or replace.
 *
 * The search keeps one column of the table of edit distances as differences in the bits of 32-bit words, so that one step of the text
 * costs a dozen operations for every 32 letters of the phrase.
 *
 * Source: [Sellers1980] for the distance to the best place of a text; [Myers1999], in the form of [Hyyro2003], for the bits.
 */

export interface Resemblance {
  /** Start and end of the place in the text searched; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly edits: number;
}

/** A longer phrase is searched by its beginning, which bounds the cost: a million letters take well under a second. */
export const longestSearched = 512;

/**
 * The place of `text` with the fewest edits from `phrase` (of its first 512 units); of equal places the earliest.
 *
 * @returns undefined when `phrase` is empty or even the best place needs more than `mostEdits`
 *
 * Cost: `text.length` x `phrase.length` / 32 steps. Exact.
 */
export function nearestPlace(text: string, phrase: string, mostEdits: number): Resemblance | undefined {
  const pattern = phrase.slice(0, longestSearched);
  if (pattern.length === 0) return undefined;
  const { end, edits } = bestEnd(text, pattern);
  if (edits > mostEdits) return undefined;
  return { start: startOf(text, pattern, end, edits), end, edits };
}

function bestEnd(text: string, pattern: string): { end: number; edits: number } {
  const words = Math.ceil(pattern.length / 32);
  const lastBit = 1 << ((pattern.length - 1) % 32);
  // Row 0 stands for every unit that the pattern does not have.
  const rowOf = new Uint16Array(65_536);
  const rows = [new Int32Array(words)];
  for (let i = 0; i < pattern.length; i += 1) {
    const unit = pattern.charCodeAt(i);
    if (rowOf[unit] === 0) {
      rowOf[unit] = rows.length;
      rows.push(new Int32Array(words));
    }
    const row = rows[rowOf[unit] ?? 0] as Int32Array;
    row[i >> 5] = (row[i >> 5] ?? 0) | (1 << (i % 32));
  }
  // Names as in the papers: vertical differences +1 and -1, horizontal differences +1 and -1.
  const plus = new Int32Array(words).fill(-1);
  const minus = new Int32Array(words);
  let edits = pattern.length;
  let best = { end: 0, edits };
  for (let at = 0; at < text.length; at += 1) {
    const row = rows[rowOf[text.charCodeAt(at)] ?? 0] as Int32Array;
    let carried = 0;
    for (let word = 0; word < words; word += 1) {
      const pv = plus[word] as number;
      const mv = minus[word] as number;
      const eq = (row[word] as number) | (carried < 0 ? 1 : 0);
      const xv = (row[word] as number) | mv;
      const xh = ((((eq & pv) + pv) | 0) ^ pv) | eq;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const top = word === words - 1 ? lastBit : 1 << 31;
      const out = (ph & top) !== 0 ? 1 : (mh & top) !== 0 ? -1 : 0;
      ph = (ph << 1) | (carried > 0 ? 1 : 0);
      mh = (mh << 1) | (carried < 0 ? 1 : 0);
      plus[word] = mh | ~(xv | ph);
      minus[word] = ph & xv;
      carried = out;
    }
    edits += carried;
    if (edits < best.edits) best = { end: at + 1, edits };
  }
  return best;
}

/** Where the best place begins: the same distances, read backwards from its end. At most `edits` units longer than the pattern. */
function startOf(text: string, pattern: string, end: number, edits: number): number {
  const from = Math.max(0, end - pattern.length - edits);
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  if (column[pattern.length] === edits) return end;
  for (let at = end - 1; at >= from; at -= 1) {
    const next = [end - at];
    for (let i = 1; i <= pattern.length; i += 1) {
      const same = text.charCodeAt(at) === pattern.charCodeAt(pattern.length - i);
      next.push(Math.min((column[i - 1] ?? 0) + (same ? 0 : 1), (column[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1));
    }
    column = next;
    if (column[pattern.length] === edits) return at;
  }
  return from;
}
