import type { Diagnostic, Span } from "../diagnostic.ts";
import { diagnostic, type MessageKind } from "./message.ts";

export const nameBrokenByWord: MessageKind = {
  code: "SV010",
  name: "name-broken-by-word",
  severity: "error",
  says: "A lower-case word stands inside what was meant as one name.",
};

export function sayNameBrokenByWord(span: Span, word: string, whole: string, replacement: string): Diagnostic {
  return diagnostic(
    nameBrokenByWord,
    span,
    `A name consists of capitalised words; '${word}' ends it. Write '${whole}' if it is one name.`,
    { fix: { title: `Change to '${whole}'`, edits: [{ span, replacement }] } },
  );
}
