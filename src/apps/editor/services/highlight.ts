/** Every place in this file that names the same thing; the declaration is told apart. */

import type { Offset, Span } from "../../../language/index.ts";
import type { View } from "../view.ts";

export interface Highlight {
  readonly span: Span;
  readonly declares: boolean;
}

export function highlight(view: View, offset: Offset): readonly Highlight[] {
  const found = view.occurrences.at(view.path, offset);
  if (found === undefined) return [];
  return view.occurrences
    .of(found)
    .filter(({ span }) => span.file === view.path)
    .map(({ span, declares }) => ({ span, declares }));
}
