/** Where a name is declared, also in another file; the file that a `use` sentence names; the source that a quotation is from. */

import type { Offset, Span } from "../../../language/index.ts";
import { spanOfName, spanOfProperty } from "../../../language/index.ts";
import type { View } from "../view.ts";

export function definition(view: View, offset: Offset): readonly Span[] {
  const found = view.occurrences.at(view.path, offset);
  if (found !== undefined) {
    const { singular } = found.thing as { readonly singular?: unknown };
    return [singular === found.name ? spanOfProperty(found.thing, "singular") : spanOfName(found.thing)];
  }
  const used = view.file.imports.find(({ span, path }) => path !== undefined && span.start <= offset && offset <= span.end);
  return used?.path === undefined ? [] : [{ file: used.path, start: 0, end: 0 }];
}
