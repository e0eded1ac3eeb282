import type { Diagnostic, Span } from "../diagnostic.ts";
import { diagnostic, type MessageKind } from "./message.ts";

export const signWithoutMeaning: MessageKind = {
  code: "SV003",
  name: "sign-without-meaning",
  severity: "error",
  says: "A sign that the language does not use.",
};

/** @param instead what the language has in its place, where that is sure */
export function saySignWithoutMeaning(span: Span, sign: string, instead: string | undefined): Diagnostic {
  const message = `The sign '${sign}' has no meaning here. Every sentence ends with a period.`;
  if (instead === undefined) return diagnostic(signWithoutMeaning, span, message);
  const title = instead === "." ? "Change to a period" : `Change to '${instead}'`;
  return diagnostic(signWithoutMeaning, span, message, { fix: { title, edits: [{ span, replacement: instead }] } });
}

/** A second period, or one with nothing before it. */
export function sayPeriodAlone(span: Span): Diagnostic {
  return diagnostic(signWithoutMeaning, span, "There is no sentence before this period.", {
    fix: { title: "Remove the period", edits: [{ span, replacement: "" }] },
  });
}

/** A comment, or a quotation, as it is written elsewhere. */
export function sayForeign(span: Span, what: "comment" | "quotation", replacement: string | undefined): Diagnostic {
  const message =
    what === "comment"
      ? "A comment begins with two hyphens: '--'."
      : 'A quotation stands in these quotation marks: "...", or in these: “...”.';
  if (replacement === undefined) return diagnostic(signWithoutMeaning, span, message);
  const title = what === "comment" ? "Write the comment with two hyphens" : "Change the quotation marks";
  return diagnostic(signWithoutMeaning, span, message, { fix: { title, edits: [{ span, replacement }] } });
}

export function sayHiddenSign(span: Span, sign: string): Diagnostic {
  return diagnostic(signWithoutMeaning, span, `Here stands ${sign}, which cannot be seen and has no meaning.`, {
    fix: { title: "Remove the hidden character", edits: [{ span, replacement: "" }] },
  });
}
