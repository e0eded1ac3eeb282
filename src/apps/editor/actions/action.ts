/** An action on the text at the cursor, as edits that are previewed and undone in one step. */

import type { Diagnostic, Edit, Offset } from "../../../language/index.ts";
import type { View } from "../view.ts";

export interface CodeAction {
  readonly title: string;
  readonly kind: "quickfix" | "refactor" | "refactor.rewrite";
  readonly edits: readonly Edit[];
  /** What it mends. */
  readonly diagnostic?: Diagnostic;
  /** Only a fix is preferred: it changes no meaning. No answer to a question ever is. */
  readonly preferred: boolean;
}

export interface Selection {
  readonly start: Offset;
  readonly end: Offset;
}

/** One kind of action is one file; to add one, write its file and put it into the list of `index.ts`. */
export interface ActionKind {
  readonly name: string;
  readonly says: string;
  find(view: View, selection: Selection): readonly CodeAction[];
}

/** An action that adds to the text or rewrites a part of it. */
export function rewriting(view: View, title: string, ...changes: readonly (readonly [Offset, Offset, string])[]): CodeAction {
  const edits = changes.map(([start, end, replacement]) => ({ span: { file: view.path, start, end }, replacement }));
  return { title, kind: "refactor.rewrite", edits, preferred: false };
}
