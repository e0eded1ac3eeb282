/**
 * From what was read to a library with everything that is wrong with it.
 */
import type { Readings } from "../language/index.ts";
import type { Library } from "./agreement.ts";
import { checks } from "./checks/index.ts";
import type { Diagnostic } from "./elements.ts";
import { fromSyntax } from "./from-syntax.ts";

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = (a: Diagnostic, b: Diagnostic): number =>
  before(a.span.file, b.span.file) ||
  a.span.start - b.span.start ||
  a.span.end - b.span.end ||
  before(a.code, b.code) ||
  before(a.message, b.message);

/** The model of the closure, with the diagnostics of reading and of the model, by file and place. */
export function resolve(readings: Pick<Readings, "files" | "diagnostics">): Library {
  const library = fromSyntax(readings);
  const found = [...library.agreements.values()].flatMap((agreement) => checks.flatMap((check) => check.find(library, agreement)));
  return { ...library, diagnostics: [...library.diagnostics, ...found].sort(inOrder) };
}
