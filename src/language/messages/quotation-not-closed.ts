import type { Diagnostic, Span } from "../diagnostic.ts";
import { diagnostic, type MessageKind } from "./message.ts";

export const quotationNotClosed: MessageKind = {
  code: "SV001",
  name: "quotation-not-closed",
  severity: "error",
  says: "A quotation has no mark at its end; it ends at the end of its line at the latest.",
};

/** @param closeAt where the missing mark belongs: before a period or comma that ends the line */
export function sayQuotationNotClosed(span: Span, mark: string, closeAt: number): Diagnostic {
  return diagnostic(quotationNotClosed, span, "This quotation is never closed: add a quotation mark at its end.", {
    fix: { title: `Add ${mark}`, edits: [{ span: { file: span.file, start: closeAt, end: closeAt }, replacement: mark }] },
  });
}

/** It ends with a mark of the other kind, which may also stand inside a quotation. */
export function sayOtherMark(span: Span, mark: string, other: Span): Diagnostic {
  return diagnostic(quotationNotClosed, span, `A quotation ends with the kind of mark that it began with: here ${mark}.`, {
    fix: { title: `Change to ${mark}`, edits: [{ span: other, replacement: mark }] },
  });
}
