import type { Diagnostic, Edit, Span } from "../diagnostic.ts";
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

/** @param comma the first of two `and`, where a comma would make it a list */
export function sayAndTwice(span: Span, whole: string, comma: Span | undefined): Diagnostic {
  const list = { says: "They are several: a list has 'and' only before its last name.", edits: [] as Edit[] };
  if (comma !== undefined) list.edits.push({ span: comma, replacement: "," });
  const name = { says: `'${whole}' is one name.`, edits: [{ span, replacement: whole }] };
  return diagnostic(nameBrokenByWord, span, "A list has 'and' only before its last name: A, B and C.", {
    question: { asks: "Are these several names, or one?", answers: comma === undefined ? [name] : [list, name] },
  });
}
