/** One file as it was read. */

import type { Diagnostic, Offset, Span } from "./diagnostic.ts";
import type { Agreement } from "./generated/ast.ts";
import { type Position, positionIn } from "./lines.ts";
import type { Unread } from "./unread.ts";

export interface ImportedName {
  readonly name: string;
  readonly span: Span;
}

/** A `use` sentence that could be read. */
export interface Import {
  /** The file that is used; nothing when the path is wrong, or when using it would close a circle. */
  readonly path: string | undefined;
  /** The written path, with its quotation marks. */
  readonly span: Span;
  readonly names: readonly ImportedName[];
}

export interface SourceFile {
  /** In the workspace, with "/". */
  readonly path: string;
  /** In Unicode's composed form; all offsets count in it. */
  readonly text: string;
  /** The sentences that could be read. */
  readonly syntax: Agreement;
  readonly unread: readonly Unread[];
  readonly comments: readonly Span[];
  readonly imports: readonly Import[];
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** The offset at which each line begins. */
  readonly lines: readonly Offset[];
}

/** Line and column, both from 1. */
export function positionOf(file: Pick<SourceFile, "lines">, offset: Offset): Position {
  return positionIn(file.lines, offset);
}
