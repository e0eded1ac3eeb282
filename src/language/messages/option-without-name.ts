import type { Diagnostic, Edit, Span } from "../diagnostic.ts";
import { diagnostic, type MessageKind } from "./message.ts";

export const optionWithoutName: MessageKind = {
  code: "SV009",
  name: "option-without-name",
  severity: "error",
  says: "An option in square brackets has no name.",
};

/** @param begins what the first nameless option begins with */
export function sayOptionWithoutName(span: Span, begins: string, edits: readonly Edit[]): Diagnostic {
  return diagnostic(optionWithoutName, span, `Every option has a name: [ Some Name: ${begins} ...`, {
    fix: { title: edits.length === 1 ? "Insert a name" : "Insert names", edits },
  });
}
