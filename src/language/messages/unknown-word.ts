import type { Diagnostic, Fix, Span } from "../diagnostic.ts";
import { diagnostic, inWords, listed, type MessageKind } from "./message.ts";

export const unknownWord: MessageKind = {
  code: "SV002",
  name: "unknown-word",
  severity: "error",
  says: "A lower-case word is no word of the language, or not the one that the language uses here.",
};

function changeTo(span: Span, replacement: string): { readonly fix: Fix } {
  return { fix: { title: `Change to '${replacement}'`, edits: [{ span, replacement }] } };
}

/** @param possible the kinds of token that could stand here, when they are few */
export function sayUnknownWord(span: Span, word: string, possible: readonly string[]): Diagnostic {
  const hint = possible.length === 0 ? "" : ` Possible here: ${listed(possible.map(inWords), "or")}.`;
  return diagnostic(unknownWord, span, `The language has no word '${word}'.${hint}`);
}

export function sayMeantWord(span: Span, word: string, meant: string): Diagnostic {
  return diagnostic(unknownWord, span, `The language has no word '${word}'. Did you mean '${meant}'?`, changeTo(span, meant));
}

/** The word exists, but something else is said with it. */
export function sayOtherWordHere(span: Span, word: string, meant: string): Diagnostic {
  return diagnostic(unknownWord, span, `'${word}' is not said here. Did you mean '${meant}'?`, changeTo(span, meant));
}

/** A name that stands elsewhere in the text with a capital letter. */
export function sayNameBeginsCapital(span: Span, written: string, name: string): Diagnostic {
  return diagnostic(unknownWord, span, `Names begin with a capital letter: write '${name}' instead of '${written}'.`, changeTo(span, name));
}

/** Perhaps a name, perhaps a word that does not exist. */
export function sayIfItIsAName(span: Span, word: string, name: string): Diagnostic {
  return diagnostic(
    unknownWord,
    span,
    `The language has no word '${word}'. If it is a name, begin it with a capital letter: '${name}'.`,
    changeTo(span, name),
  );
}

/** Several words of the language are as near, and the sentence could be read with each. */
export function sayWhichWord(span: Span, word: string, words: readonly string[]): Diagnostic {
  const meant = listed(
    words.map((one) => `'${one}'`),
    "or",
  );
  return diagnostic(unknownWord, span, `The language has no word '${word}'. Did you mean ${meant}?`, {
    question: {
      asks: "Which word is meant?",
      answers: words.map((one) => ({ says: one, edits: [{ span, replacement: one }] })),
    },
  });
}
