import type { Diagnostic, Span } from "../diagnostic.ts";
import { diagnostic, listed, type MessageKind } from "./message.ts";

export const noStatement: MessageKind = {
  code: "SV011",
  name: "no-statement",
  severity: "error",
  says: "A sentence begins with a word that begins no statement, or the file holds no sentence.",
};

const usual = ["parties", "group", "body", "guarantee", "event", "measures", "case", "goal", "claim", "position"];

export function sayNoStatement(span: Span): Diagnostic {
  return diagnostic(noStatement, span, `A statement begins with one of: ${usual.join(", ")}, ...`);
}

/** A clause of a body, a preference and the like, with nothing before it to which it belongs. */
export function sayBelongsToBlock(span: Span, begins: string, block: string): Diagnostic {
  return diagnostic(
    noStatement,
    span,
    `A sentence that begins with '${begins}' belongs to a ${block}, and none stands before it. A statement begins with one of: ${listed(usual, "or")}.`,
  );
}

export function sayEmptyFile(span: Span): Diagnostic {
  return diagnostic(noStatement, span, `This file holds no sentence. A first sentence looks like this: parties Aland and Borduria.`);
}

/** The first word of a sentence, written as in a book. */
export function sayWordInSmallLetters(span: Span, written: string, word: string): Diagnostic {
  return diagnostic(
    noStatement,
    span,
    `The words of the language are written small, also where a sentence begins: '${word}', not '${written}'.`,
    {
      fix: { title: `Change to '${word}'`, edits: [{ span, replacement: word }] },
    },
  );
}
