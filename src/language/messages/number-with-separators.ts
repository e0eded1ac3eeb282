import type { Diagnostic, Span } from "../diagnostic.ts";
import { diagnostic, type MessageKind } from "./message.ts";

export const numberWithSeparators: MessageKind = {
  code: "SV007",
  name: "number-with-separators",
  severity: "error",
  says: "A number is written with commas or blanks between its digits.",
};

export function sayNumberWithSeparators(span: Span, plain: string): Diagnostic {
  return diagnostic(numberWithSeparators, span, `Write numbers without separators: ${plain}.`, {
    fix: { title: `Change to ${plain}`, edits: [{ span, replacement: plain }] },
  });
}
