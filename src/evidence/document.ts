/**
 * A source document as it is compared with quotations: its text, and where its lines begin.
 *
 * The text is Unicode NFC with "\n" line ends and nothing else changed; offsets are UTF-16 units of that text.
 */
import { type Folded, fold } from "./fold.ts";

/** What stands in a file: its bytes, or its text where somebody has decoded it. */
export type DocumentContent = Uint8Array | string;

export interface SourceDocument {
  readonly text: string;
  readonly folded: Folded;
  /** Offset at which each line begins; the first is 0. */
  readonly lineStarts: readonly number[];
}

/** Bytes are read as UTF-8; what is not UTF-8 becomes U+FFFD. `\r\n` and `\r` become `\n`. */
export function readDocument(content: DocumentContent): SourceDocument {
  const decoded = typeof content === "string" ? content : decodeUtf8(content);
  const text = decoded.replaceAll(/\r\n?/g, "\n").normalize("NFC");
  const lineStarts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) lineStarts.push(end + 1);
  return { text, folded: fold(text), lineStarts };
}

/** The physical line, from 1, on which an offset lies. */
export function lineAt(document: SourceDocument, offset: number): number {
  let low = 0;
  let high = document.lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((document.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** How many lines a reader would count: a line end at the very end begins no further line. */
export function lineCount({ text, lineStarts }: SourceDocument): number {
  return lineStarts.length - (text.endsWith("\n") ? 1 : 0);
}

/** The smallest code point that needs 1, 2, 3 bytes after the first; a longer form than needed is no UTF-8. */
const smallest = [0, 0x80, 0x800, 0x10000];

/** Pure code has no TextDecoder. */
function decodeUtf8(bytes: Uint8Array): string {
  const pieces: string[] = [];
  let points: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    at += 1;
    const more =
      first < 0x80 ? 0 : first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : -1;
    let point = more < 0 ? 0xfffd : more === 0 ? first : first & (0x3f >> more);
    for (let taken = 0; taken < more; taken += 1) {
      const next = bytes[at] ?? 0;
      if ((next & 0xc0) !== 0x80) {
        point = -1;
        break;
      }
      point = (point << 6) | (next & 0x3f);
      at += 1;
    }
    const sound = point >= (smallest[Math.max(more, 0)] ?? 0) && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    points.push(sound ? point : 0xfffd);
    if (points.length === 4096) {
      pieces.push(String.fromCodePoint(...points));
      points = [];
    }
  }
  pieces.push(String.fromCodePoint(...points));
  return pieces.join("");
}
