import type { Diagnostic, Edit, Span } from "../diagnostic.ts";
import { diagnostic, type MessageKind } from "./message.ts";

export const listTookName: MessageKind = {
  code: "SV012",
  name: "list-took-name",
  severity: "error",
  says: "A list of names took a name that was meant to begin the next part.",
};

export function sayListTookName(span: Span, name: string, brackets: readonly Edit[] | undefined): Diagnostic {
  return diagnostic(
    listTookName,
    span,
    `'${name}' was read as part of the list before it. Put the list last or in round brackets.`,
    brackets === undefined ? {} : { fix: { title: "Add round brackets", edits: brackets } },
  );
}
