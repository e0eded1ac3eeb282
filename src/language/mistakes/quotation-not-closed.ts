import type { Diagnostic } from "../diagnostic.ts";
import { sayQuotationNotClosed } from "../messages/quotation-not-closed.ts";
import { type Mistake, spanOf } from "./mistake.ts";

export function quotationNotClosed({ file, tokens }: Mistake): Diagnostic | undefined {
  const open = tokens.find((token) => token.kind === "OPEN_TEXT");
  if (open === undefined) return undefined;
  const mark = open.image.startsWith("“") ? "”" : '"';
  const ending = /(?:[\s.,;:\])]|\s--.*)*$/.exec(open.image)?.[0].length ?? 0;
  return sayQuotationNotClosed(spanOf(file, open), mark, open.startOffset + Math.max(1, open.image.length - ending));
}
