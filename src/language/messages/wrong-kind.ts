import type { Diagnostic, Related, Span } from "../diagnostic.ts";
import { diagnostic, listed, type MessageKind } from "./message.ts";

export const wrongKind: MessageKind = {
  code: "SV120",
  name: "wrong-kind",
  severity: "error",
  says: "A name stands for a thing of another kind, or is given twice.",
};

function withArticle(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}

/** @param kinds what may be named here, in words; empty when that is too much to list */
export function sayWrongKind(span: Span, name: string, kind: string, kinds: readonly string[], related: readonly Related[]): Diagnostic {
  const needed = kinds.length === 0 ? "something else must be named here" : `here ${listed(kinds.map(withArticle), "or")} must be named`;
  return diagnostic(wrongKind, span, `'${name}' is ${withArticle(kind)}; ${needed}.`, { related });
}

export interface Elsewhere {
  readonly kind: string;
  readonly span: Span;
  /** How to find it: a line of the same file, or of another. */
  readonly at: string;
}

export function sayNameTaken(span: Span, name: string, first: Elsewhere): Diagnostic {
  return diagnostic(wrongKind, span, `'${name}' is already the name of ${withArticle(first.kind)} (${first.at}).`, {
    related: [{ span: first.span, message: `The other '${name}'.` }],
  });
}

/** Parties are the same wherever their name is the same; so it may mean nothing else in any file that belongs together. */
export function sayPartyElsewhere(span: Span, name: string, party: Elsewhere, other: Elsewhere): Diagnostic {
  return diagnostic(
    wrongKind,
    span,
    `'${name}' is a party (${party.at}) and ${withArticle(other.kind)} (${other.at}); a party has its name alone in all files that belong together.`,
    { related: [party, other].map((place) => ({ span: place.span, message: `Here '${name}' is ${withArticle(place.kind)}.` })) },
  );
}

export function sayNotImportable(span: Span, name: string, kind: string, file: string): Diagnostic {
  return diagnostic(wrongKind, span, `'${name}' is ${withArticle(kind)} in ${file}, which cannot be used in another file.`);
}
