import type { Diagnostic, Related, Span } from "../diagnostic.ts";
import { diagnostic, type MessageKind } from "./message.ts";

export const circularImport: MessageKind = {
  code: "SV122",
  name: "circular-import",
  severity: "error",
  says: "Files use each other in a circle, or a file uses itself.",
};

/** @param circle the paths in order, the first one again at the end */
export function sayCircularImport(span: Span, circle: readonly string[], related: readonly Related[]): Diagnostic {
  const message = circle.length === 2 ? `This file imports itself: ${circle[0]}.` : `These files import each other: ${circle.join(", ")}.`;
  return diagnostic(circularImport, span, message, related.length > 0 ? { related } : {});
}
