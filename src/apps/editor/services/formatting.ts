/** The canonical layout of a file, of a stretch of it, or of the sentence whose period was typed. The layout itself is made elsewhere. */

import type { Edit, Offset } from "../../../language/index.ts";
import type { View } from "../view.ts";

/** @returns nothing when the session was given no formatter */
export function formatting(view: View, range?: { readonly start: Offset; readonly end: Offset }): readonly Edit[] {
  return view.host.formatting?.edits(view.path, view.text, range) ?? [];
}

/** @param offset  just behind a period that was typed; a period within a number or a quotation formats nothing */
export function formattingOnPeriod(view: View, offset: Offset): readonly Edit[] {
  const { tokens } = view.language.tokens(view.text);
  const period = tokens.find(({ kind, startOffset }) => kind === "." && startOffset === offset - 1);
  return period === undefined ? [] : formatting(view, { start: offset - 1, end: offset });
}
