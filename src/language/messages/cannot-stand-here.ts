import type { Diagnostic, Fix, Span } from "../diagnostic.ts";
import { diagnostic, listed, type MessageKind } from "./message.ts";

export const cannotStandHere: MessageKind = {
  code: "SV005",
  name: "cannot-stand-here",
  severity: "error",
  says: "Something else should stand here; or the sentence cannot be read from here on.",
};

/** Kinds of token, as an author calls them. */
export function inWords(kind: string): string {
  const terminals: Record<string, string> = {
    NAME: "a name",
    TEXT: "a quotation",
    INT: "a whole number",
    DECIMAL: "a decimal number",
    DATE: "a date",
  };
  return terminals[kind] ?? `'${kind}'`;
}

/** One thing should stand here. */
export function sayInstead(span: Span, expected: string, found: string | undefined, fix: Fix | undefined): Diagnostic {
  const not = found === undefined ? "and the file ends" : found === "." ? "before the period" : `not ${found}`;
  const comma = found === "." ? "" : ",";
  return diagnostic(cannotStandHere, span, `Here ${inWords(expected)} should stand${comma} ${not}.`, fix === undefined ? {} : { fix });
}

/** One of a few things could stand here. */
export function sayPossible(span: Span, found: string, possible: readonly string[]): Diagnostic {
  return diagnostic(cannotStandHere, span, `${found} cannot stand here. Possible: ${listed(possible.map(inWords), "or")}.`);
}

export function sayUnreadableFrom(span: Span, found: string): Diagnostic {
  return diagnostic(cannotStandHere, span, `I cannot read this sentence from ${found} on.`);
}

export function sayNotAtThisPlace(span: Span, word: string): Diagnostic {
  const what =
    word === "use"
      ? "The 'use' sentences stand at the top of the file, before all others"
      : `The sentence '${word} ...' stands once, as the first of the file`;
  return diagnostic(cannotStandHere, span, `${what}.`);
}
