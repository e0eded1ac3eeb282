import type { Diagnostic, Span } from "../diagnostic.ts";
import { diagnostic, type MessageKind } from "./message.ts";

export const bracketNotClosed: MessageKind = {
  code: "SV006",
  name: "bracket-not-closed",
  severity: "error",
  says: "A square bracket is opened and not closed in its sentence.",
};

export function sayBracketNotClosed(span: Span, closeAt: number): Diagnostic {
  return diagnostic(bracketNotClosed, span, "This square bracket is never closed.", {
    fix: { title: "Add ']'", edits: [{ span: { file: span.file, start: closeAt, end: closeAt }, replacement: " ]" }] },
  });
}
