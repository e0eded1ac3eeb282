import type { Diagnostic, Span } from "../diagnostic.ts";
import { diagnostic, type MessageKind } from "./message.ts";

export const tooLarge: MessageKind = {
  code: "SV013",
  name: "too-large",
  severity: "error",
  says: "The file exceeds a limit: 1 million characters, 50 parts one inside the other, 100 files each using the next, or 100 mistakes in its sentences.",
};

export function sayTooLong(span: Span, most: number): Diagnostic {
  return diagnostic(tooLarge, span, `This file is too long: at most ${most / 1_000_000} million characters are read.`);
}

export function sayChainTooLong(span: Span, most: number): Diagnostic {
  return diagnostic(tooLarge, span, `More than ${most} files use one another in a row here; this one is not read.`);
}

export function sayTooDeep(span: Span, most: number): Diagnostic {
  return diagnostic(tooLarge, span, `More than ${most} brackets or parts stand one inside the other here; this file is not read.`);
}

export function sayTooManyMistakes(span: Span, most: number): Diagnostic {
  return diagnostic(tooLarge, span, `There are ${most} mistakes up to here: reading stops.`);
}

/** The parser reads every statement by itself and not all of them together, which happens only where there is too little room. */
export function sayNotTogether(span: Span): Diagnostic {
  return diagnostic(tooLarge, span, "The sentences of this file can be read one by one, but not together: this file is not read.");
}
