/**
 * Lines and UTF-16 columns of a text as the editor has it, and offsets in its composed form, in which everything else counts.
 *
 * Where both are the same text this is counting. Where a line holds characters that are not composed, its columns are counted by composing
 * what stands before them.
 */

import type { Position, Range } from "vscode-languageserver";
import type { Offset } from "../../language/index.ts";
import { textOf } from "../../language/index.ts";

const lineEnds = /\r\n|\r|\n/g;

function linesOf(text: string): string[] {
  return text.split(lineEnds);
}

function startsOf(text: string): number[] {
  return [0, ...[...text.matchAll(lineEnds)].map(({ index, 0: end }) => index + end.length)];
}

/** Whatever a client sends: a whole number from 0. */
const whole = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) && value > 0 ? Math.floor(value) : 0);

export class Positions {
  readonly #starts: readonly number[];
  readonly #lines: readonly string[];
  /** The lines as the editor has them; only where they differ. */
  readonly #raw: readonly string[] | undefined;

  constructor(raw: string) {
    const text = textOf(raw);
    this.#starts = startsOf(text);
    this.#lines = linesOf(text);
    this.#raw = text === raw ? undefined : linesOf(raw);
  }

  /** A position beyond the end of its line or text is the end. */
  offsetAt(position: Position | undefined): Offset {
    const line = Math.min(whole(position?.line), this.#starts.length - 1);
    const column = position !== undefined && whole(position.line) > line ? Number.MAX_SAFE_INTEGER : whole(position?.character);
    const raw = this.#raw?.[line];
    const composed = raw === undefined ? column : composedLength(raw, Math.min(column, raw.length), line);
    return (this.#starts[line] ?? 0) + Math.min(composed, this.#lines[line]?.length ?? 0);
  }

  positionAt(offset: Offset): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = Math.min(Math.max(0, offset - (this.#starts[low] ?? 0)), this.#lines[low]?.length ?? 0);
    const raw = this.#raw?.[low];
    if (raw === undefined || raw === this.#lines[low]) return { line: low, character: column };
    // The longest piece whose composed form is no longer than the column: combining marks belong to what they stand on.
    let character = raw.length;
    while (character > 0 && composedLength(raw, character, low) > column) character -= 1;
    return { line: low, character };
  }

  range({ start, end }: { readonly start: Offset; readonly end: Offset }): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }
}

/** A byte order mark at the beginning of a text is not part of it. */
const composedLength = (line: string, upTo: number, index: number): number => {
  const part = line.slice(0, upTo);
  return (index === 0 ? textOf(part) : part.normalize("NFC")).length;
};
