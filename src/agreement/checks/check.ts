/**
 * What a check is: one mistake that an author can make, found in the model and explained in the author's words.
 */
import type { Diagnostic, Fix, Question, Related, Severity, Span } from "../../language/diagnostic.ts";
import type { Agreement, Library } from "../agreement.ts";

export interface Check {
  /** Stable code, such as "SV103". */
  readonly code: string;
  /** The code's name in words. */
  readonly name: string;
  readonly severity: Severity;
  /** What is wrong, and what to do, for the manual. */
  readonly says: string;
  /** The mistakes of one file; nothing that rests on a sentence which could not be read. */
  find(library: Library, agreement: Agreement): readonly Diagnostic[];
}

interface More {
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  readonly question?: Question | undefined;
}

export function diagnose(check: Omit<Check, "find" | "says">, span: Span, message: string, more: More = {}): Diagnostic {
  const { code, name, severity } = check;
  const { question, ...rest } = more;
  return { code, name, severity, message, span, ...rest, ...(question && { question }) };
}

/** "A", "A and B", "A, B and C". */
export function listed(words: readonly string[], joint = "and"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1)}`;
}

export { closureOf } from "../closure.ts";

/** Whether every sentence of these texts was understood: only then can it be said that something is missing from them. */
export const isReadWhole = (agreements: readonly Agreement[]): boolean => agreements.every((agreement) => agreement.unreadNames.size === 0);

/** Whether the sentences of a file could be read, whatever they name: clauses may have lost the sentence to which they belong. */
export const isReadable = (library: Library, file: string): boolean =>
  !library.diagnostics.some(({ code, span }) => code < "SV100" && span.file === file);
