import type { Diagnostic, Related, Span } from "../diagnostic.ts";
import { diagnostic, listed, type MessageKind } from "./message.ts";

export const unknownName: MessageKind = {
  code: "SV101",
  name: "unknown-name",
  severity: "error",
  says: "A name that nothing of the kind needed here has.",
};

export interface Unknown {
  readonly span: Span;
  readonly name: string;
  /** What could be named here, in words; empty when that is too much to list. */
  readonly kinds: readonly string[];
  /** The nearest name, and those that are just as near. */
  readonly nearest: readonly string[];
  /** The names that would do, when they are few. */
  readonly declared: readonly string[] | undefined;
  /** The file in whose names it was sought, when that is another one. */
  readonly file?: string;
  readonly related: readonly Related[];
}

export function sayUnknownName({ span, name, kinds, nearest: [nearest, ...others], declared, file, related }: Unknown): Diagnostic {
  const changeTo = (other: string) => [span, ...related.map((one) => one.span)].map((place) => ({ span: place, replacement: other }));
  const what = kinds.length === 0 ? "nothing" : `no ${listed(kinds, "or")}`;
  const where = file === undefined ? "" : ` in ${file}`;
  const list = declared === undefined ? "" : declared.length === 0 ? " None is declared." : ` Declared: ${listed(declared, "and")}.`;
  const message = `There is ${what} called "${name}"${where}.${
    nearest === undefined
      ? list
      : ` Did you mean ${listed(
          [nearest, ...others].map((one) => `"${one}"`),
          "or",
        )}?`
  }`;
  return diagnostic(unknownName, span, message, {
    ...(related.length > 0 ? { related } : {}),
    ...(nearest === undefined || others.length > 0 ? {} : { fix: { title: `Change to "${nearest}"`, edits: changeTo(nearest) } }),
    // Which of several is meant is not for anybody else to say.
    ...(nearest === undefined || others.length === 0
      ? {}
      : {
          question: {
            asks: `Which one is "${name}"?`,
            answers: [nearest, ...others].map((other) => ({ says: other, edits: changeTo(other) })),
          },
        }),
  });
}
