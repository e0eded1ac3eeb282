/** Small stretches of text, and names that are still free. */

import type { Package } from "../../agreement/index.ts";
import type { AstNode, Offset } from "../../language/index.ts";
import { spanOf } from "../../language/index.ts";
import type { View } from "./view.ts";

/** The text of a part as it was written. */
export const written = (view: View, { start, end }: { readonly start: Offset; readonly end: Offset }): string =>
  view.text.slice(start, end);

/** The innermost part of the tree at a place for which `fits` holds. */
export function enclosing(view: View, offset: Offset, fits: (node: AstNode) => boolean): AstNode | undefined {
  let found: AstNode | undefined;
  const visit = (node: AstNode): void => {
    const { start, end } = spanOf(node);
    if (node.$container !== undefined && (offset < start || offset > end)) return;
    if (fits(node)) found = node;
    for (const child of childrenOf(node)) visit(child);
  };
  visit(view.file.syntax);
  return found;
}

export function childrenOf(node: AstNode): AstNode[] {
  return Object.entries(node).flatMap(([property, value]) =>
    property.startsWith("$") ? [] : (Array.isArray(value) ? value : [value]).filter(isNode),
  );
}

const isNode = (value: unknown): value is AstNode => typeof value === "object" && value !== null && "$type" in value;

/** The wanted name, or the first of "Name 2", "Name 3" ... that nothing visible has. */
export function freeName(view: View, wanted: string): string {
  const taken = view.occurrences.visible(view.path);
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted} ${number}`)) return `${wanted} ${number}`;
}

/** Where a new sentence stands at the end of the file, and what must precede it. */
export function atEnd(view: View): { readonly offset: Offset; readonly before: string } {
  const offset = view.text.length;
  return { offset, before: view.text === "" || view.text.endsWith("\n") ? "" : "\n" };
}

/** Text that is data, not markup. */
export const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");

/** The package that is shown, if the text has it. */
export const currentPackage = (view: View): Package | undefined =>
  view.agreement?.packages.find(({ name }) => name === view.session.current.package);
