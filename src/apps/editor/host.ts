/** What the session is given by whoever runs it: files, documents, a hash, a clock's budget. Nothing here knows Node or a page. */

import type { DocumentSupply, Sha256 } from "../../evidence/index.ts";
import type { Edit, FileReader, Span } from "../../language/index.ts";
import type { Budget } from "../../structure/index.ts";

/** Lays text out; made elsewhere, so that the session works without it. */
export interface Formatting {
  /** The edits that bring a file, or the sentences that a stretch of it touches, into the canonical layout. */
  edits(path: string, text: string, range?: Pick<Span, "start" | "end">): readonly Edit[];
}

export interface Host {
  /** The files as they are stored; texts that are open in the editor are laid over them. */
  readonly files: FileReader;
  /** Paths of all texts of the workspace, in order. */
  readonly texts: () => readonly string[];
  readonly documents: DocumentSupply;
  readonly sha256: Sha256;
  /** A budget whose clock begins to run when it is asked for. */
  readonly budget: () => Budget;
  readonly formatting?: Formatting;
}
