/** Lines and columns, for readers; both count from 1. `\n`, `\r\n` and `\r` each end one line. */

import type { Offset } from "./diagnostic.ts";

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The offset at which each line begins, in order; the first is 0. */
export function lineStartsOf(text: string): readonly Offset[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return starts;
}

/** The position of an offset; an offset outside the text is moved to its nearest end. Cost: logarithmic in the number of lines. */
export function positionIn(starts: readonly Offset[], offset: Offset): Position {
  const line = lineIndexOf(starts, Math.max(0, offset));
  return { line: line + 1, column: Math.max(0, offset) - (starts[line] ?? 0) + 1 };
}

function lineIndexOf(starts: readonly Offset[], offset: Offset): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
