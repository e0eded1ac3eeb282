/** What every kind of message has: a stable code, a name, a weight, and a description for the manual. */

import type { Diagnostic, Severity, Span } from "../diagnostic.ts";

export interface MessageKind {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  /** For the manual: when it is said. */
  readonly says: string;
}

type Extras = Pick<Diagnostic, "related" | "fix" | "question">;

export function diagnostic(kind: MessageKind, span: Span, message: string, extras: Extras = {}): Diagnostic {
  const { code, name, severity } = kind;
  return { code, name, severity, message, span, ...extras };
}

/** `a`, `a or b`, `a, b or c`. */
export function listed(items: readonly string[], joint: "and" | "or"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${joint} ${items.at(-1)}`;
}

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
