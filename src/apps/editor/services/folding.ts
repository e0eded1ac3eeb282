/** What may be folded: sentences over several lines, square brackets, the conflict block, runs of comments. */

import { positionOf, spanOf } from "../../../language/index.ts";
import type { View } from "../view.ts";

export interface FoldingRange {
  /** Lines from 0; the first one stays visible. */
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: "region" | "comment";
}

export function folding(view: View): readonly FoldingRange[] {
  const { file } = view;
  const line = (offset: number): number => positionOf(file, offset).line - 1;
  const found = new Map<string, FoldingRange>();
  const add = (startLine: number, endLine: number, kind: FoldingRange["kind"] = "region"): void => {
    if (endLine > startLine) found.set(`${startLine} ${endLine}`, { startLine, endLine, kind });
  };
  const { heading, uses, statements } = file.syntax;
  for (const node of [...(heading ? [heading] : []), ...uses, ...statements]) {
    const { start, end } = spanOf(node);
    if (end === 0) continue;
    add(line(start), line(end - 1));
    // The sentences inside a conflict fold by themselves.
    for (const sentence of node.$type === "Conflict" ? node.sentences : []) {
      const inner = spanOf(sentence);
      add(line(inner.start), line(inner.end - 1));
    }
  }
  for (const { span } of file.unread) add(line(span.start), line(Math.max(span.start, span.end - 1)));
  const open: number[] = [];
  for (const { kind, startOffset } of view.language.tokens(file.text).tokens) {
    if (kind === "[") open.push(startOffset);
    const start = kind === "]" ? open.pop() : undefined;
    if (start !== undefined) add(line(start), line(startOffset));
  }
  let run: { first: number; last: number } | undefined;
  for (const { start } of file.comments) {
    const at = line(start);
    const alone = file.text.slice(file.lines[at] ?? 0, start).trim() === "";
    if (!alone) continue;
    if (run !== undefined && at === run.last + 1) run.last = at;
    else {
      if (run !== undefined) add(run.first, run.last, "comment");
      run = { first: at, last: at };
    }
  }
  if (run !== undefined) add(run.first, run.last, "comment");
  return [...found.values()].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}
