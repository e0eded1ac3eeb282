import type { Diagnostic } from "../diagnostic.ts";
import { sayOtherMark, sayQuotationNotClosed } from "../messages/quotation-not-closed.ts";
import { type Mistake, spanOf } from "./mistake.ts";

export function quotationNotClosed({ file, tokens }: Mistake): Diagnostic | undefined {
  const index = tokens.findIndex((token) => token.kind === "OPEN_TEXT");
  const open = tokens[index];
  if (open === undefined) return undefined;
  const mark = open.image.startsWith("“") ? "”" : '"';
  const next = tokens[index + 1];
  if (next?.startOffset === open.endOffset + 1 && /^["”]/.test(next.image)) {
    const other = { file, start: next.startOffset, end: next.startOffset + 1 };
    return sayOtherMark(spanOf(file, open), mark, other);
  }
  const ending = /(?:[\s.,;:\])]|\s--.*)*$/.exec(open.image)?.[0].length ?? 0;
  return sayQuotationNotClosed(spanOf(file, open), mark, open.startOffset + Math.max(1, open.image.length - ending));
}
