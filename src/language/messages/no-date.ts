import type { Diagnostic, Span } from "../diagnostic.ts";
import { diagnostic, type MessageKind } from "./message.ts";

export const noDate: MessageKind = {
  code: "SV127",
  name: "no-date",
  severity: "error",
  says: "A date that no calendar has.",
};

export function sayNoDate(span: Span, written: string): Diagnostic {
  return diagnostic(noDate, span, `${written} is not a date.`);
}
