import type { Diagnostic, Fix, Span } from "../diagnostic.ts";
import { diagnostic, inWords, listed, type MessageKind } from "./message.ts";

export const cannotStandHere: MessageKind = {
  code: "SV005",
  name: "cannot-stand-here",
  severity: "error",
  says: "Something else should stand here; or the sentence cannot be read from here on.",
};

/** One thing should stand here. */
export function sayInstead(span: Span, expected: string, found: string, fix: Fix | undefined): Diagnostic {
  const not = found === "." ? " before the period" : `, not ${found}`;
  return diagnostic(cannotStandHere, span, `Here ${inWords(expected)} should stand${not}.`, fix === undefined ? {} : { fix });
}

/** One of a few things could stand here. */
export function sayPossible(span: Span, found: string, possible: readonly string[]): Diagnostic {
  return diagnostic(cannotStandHere, span, `${found} cannot stand here. Possible: ${listed(possible.map(inWords), "or")}.`);
}

/** @param possible what could come next, when that is little */
export function sayFileEnds(span: Span, possible: readonly string[]): Diagnostic {
  const next = possible.length === 0 ? "" : ` Next could stand: ${listed(possible.map(inWords), "or")}.`;
  return diagnostic(cannotStandHere, span, `The file ends within this sentence.${next}`);
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

/** A share that does not say how it compares: both readings are offered, and neither is chosen. */
export function sayShareWithoutCompare(span: Span, share: string, start: number): Diagnostic {
  const place = { file: span.file, start, end: start };
  return diagnostic(cannotStandHere, span, `Before '${share}' must stand 'at least' or 'more than': write 'at least ${share} of ...'.`, {
    question: {
      asks: `Is '${share}' enough, or must it be passed?`,
      answers: [
        { says: `it is enough: at least ${share}`, edits: [{ span: place, replacement: "at least " }] },
        { says: `it must be passed: more than ${share}`, edits: [{ span: place, replacement: "more than " }] },
      ],
    },
  });
}
