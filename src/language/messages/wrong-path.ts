import type { Diagnostic, Span } from "../diagnostic.ts";
import { diagnostic, type MessageKind } from "./message.ts";

export const wrongPath: MessageKind = {
  code: "SV121",
  name: "wrong-path",
  severity: "error",
  says: "The file named by a use sentence cannot be used.",
};

export type WrongPath = "empty" | "absolute" | "address" | "backslash" | "ending" | "outside" | "missing" | "unreadable" | "too-large";

const reasons: Record<WrongPath, string> = {
  empty: "This path is empty: name a .servanda file, seen from this one.",
  absolute: "This path is absolute: write it as seen from this file.",
  address: "This is an address: only files of the workspace folder can be used.",
  backslash: "The parts of a path are joined by '/'.",
  ending: "This path is not a .servanda file.",
  outside: "This path leaves the workspace folder.",
  missing: "This file is not found.",
  unreadable: "This file cannot be read.",
  "too-large": "This file is too long: at most 1 million characters are read.",
};

/** @param path the file that was sought, when it is known */
export function sayWrongPath(span: Span, wrong: WrongPath, path?: string): Diagnostic {
  const sought = path === undefined ? "" : ` (${path})`;
  return diagnostic(wrongPath, span, `${reasons[wrong].slice(0, -1)}${sought}.`);
}
