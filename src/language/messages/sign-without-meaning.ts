import type { Diagnostic, Span } from "../diagnostic.ts";
import { diagnostic, type MessageKind } from "./message.ts";

export const signWithoutMeaning: MessageKind = {
  code: "SV003",
  name: "sign-without-meaning",
  severity: "error",
  says: "A sign that the language does not use.",
};

/** @param period whether the sentence could end here, so that a period may take the place of the sign */
export function saySignWithoutMeaning(span: Span, sign: string, period: boolean): Diagnostic {
  const title = period ? "Replace by a period" : `Remove '${sign}'`;
  return diagnostic(signWithoutMeaning, span, `The sign '${sign}' has no meaning here. Every sentence ends with a period.`, {
    fix: { title, edits: [{ span, replacement: period ? "." : "" }] },
  });
}
