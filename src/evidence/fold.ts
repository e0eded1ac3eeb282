/**
 * Folding: what two printings of the same words have in common.
 *
 * Quotation marks and dashes lose their shape, white space and line ends become one space, invisible characters go, accents are
 * composed (NFC). Letters and case are kept, so that a changed word stays a changed word. Folded text is compared, never stored.
 */

export interface Folded {
  readonly text: string;
  /** `starts[i]` is the offset in the original at which folded unit `i` begins; ascending. */
  readonly starts: Int32Array;
  /** `ends[i]` is the offset in the original just after folded unit `i`; ascending. */
  readonly ends: Int32Array;
}

const blank = 0x20;
const dropped = -1;

/** What becomes of a UTF-16 unit that does not stay as it is. Dashes and spaces outside the first plane do not occur in running text. */
const fate: ReadonlyMap<number, number> = new Map([
  ...each("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2e42\u301d\u301e\u301f\uff02", '"'.charCodeAt(0)),
  ...each("\u2018\u2019\u201a\u201b\u2039\u203a\uff07", "'".charCodeAt(0)),
  ...each(
    "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u058a\u05be\u1400\u1806\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d\u301c\u3030\u30a0\ufe31\ufe32\ufe58\ufe63\uff0d",
    "-".charCodeAt(0),
  ),
  ...each(
    "\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000",
    blank,
  ),
  // Marks that turn the direction of what follows (202A-202E, 2066-2069) stay: they change what a reader sees.
  ...each("\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff", dropped),
]);

function each(units: string, becomes: number): [number, number][] {
  return [...units].map((unit) => [unit.charCodeAt(0), becomes]);
}

/**
 * The folded form of `text`, with the way back.
 *
 * Folding twice is folding once. Linear in the length of `text`: arrays are filled, no string grows.
 */
export function fold(text: string): Folded {
  const units = new Uint16Array(text.length);
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const plain = unit > blank && unit < 0x80;
    const becomes = plain ? unit : (fate.get(unit) ?? unit);
    if (becomes === dropped) continue;
    if (becomes === blank && length > 0 && units[length - 1] === blank) {
      ends[length - 1] = at + 1;
      continue;
    }
    units[length] = becomes;
    starts[length] = at;
    ends[length] = at + 1;
    length += 1;
  }
  const folded = { text: textOf(units, length), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
  return folded.text === folded.text.normalize("NFC") ? folded : compose(folded);
}

/** A letter with all that may melt into it: combining marks, and the later parts of a Korean syllable. */
const cluster = /.[\p{M}\u1160-\u11ff\u{16d63}-\u{16d6a}]*/gsu;

/**
 * NFC of a folded text. A cluster that changes is one place of the original; its units share that place's start and end.
 * Comes after dropping, since an invisible character may have kept a letter and its accent apart.
 */
function compose({ text, starts, ends }: Folded): Folded {
  const units: number[] = [];
  const newStarts: number[] = [];
  const newEnds: number[] = [];
  for (const { 0: piece, index } of text.matchAll(cluster)) {
    const composed = piece.normalize("NFC");
    const last = index + piece.length - 1;
    for (let i = 0; i < composed.length; i += 1) {
      units.push(composed.charCodeAt(i));
      newStarts.push(starts[composed === piece ? index + i : index] ?? 0);
      newEnds.push(ends[composed === piece ? index + i : last] ?? 0);
    }
  }
  return { text: textOf(Uint16Array.from(units), units.length), starts: Int32Array.from(newStarts), ends: Int32Array.from(newEnds) };
}

function textOf(units: Uint16Array, length: number): string {
  const pieces: string[] = [];
  for (let at = 0; at < length; at += 8192) pieces.push(String.fromCharCode(...units.subarray(at, Math.min(length, at + 8192))));
  return pieces.join("");
}
