import type { Diagnostic, Span } from "../diagnostic.ts";
import { diagnostic, type MessageKind } from "./message.ts";

export const noText: MessageKind = {
  code: "SV014",
  name: "no-text",
  severity: "error",
  says: "The file is no text in UTF-8.",
};

export function sayNoText(span: Span): Diagnostic {
  return diagnostic(noText, span, "This file is not a text in UTF-8, so it is not read.");
}
