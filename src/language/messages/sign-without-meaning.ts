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
