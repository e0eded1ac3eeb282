import type { Diagnostic, Span } from "../diagnostic.ts";
import { diagnostic, type MessageKind } from "./message.ts";

export const noPeriod: MessageKind = {
  code: "SV004",
  name: "no-period",
  severity: "error",
  says: "A sentence has no period at its end. Placed at its last word.",
};

/** @param before the word with which the next sentence begins; nothing at the end of the file */
export function sayNoPeriod(span: Span, before: string | undefined): Diagnostic {
  const where = before === undefined ? "" : ` (before '${before}')`;
  return diagnostic(noPeriod, span, `This sentence has no period at its end${where}.`, {
    fix: { title: "Add a period", edits: [{ span: { file: span.file, start: span.end, end: span.end }, replacement: "." }] },
  });
}
