import type { Diagnostic, Span } from "../diagnostic.ts";
import { diagnostic, type MessageKind } from "./message.ts";

export const citationWithoutBrackets: MessageKind = {
  code: "SV008",
  name: "citation-without-brackets",
  severity: "error",
  says: "A citation does not stand in round brackets.",
};

export function sayCitationWithoutBrackets(span: Span, label: string): Diagnostic {
  return diagnostic(citationWithoutBrackets, span, `A citation stands in round brackets: (${label}).`, {
    fix: { title: `Write (${label})`, edits: [{ span, replacement: `(${label})` }] },
  });
}
