/** A file while it is being read. */

import type { Diagnostic } from "./diagnostic.ts";
import type { Agreement, Use } from "./generated/ast.ts";
import type { Scan } from "./scanner.ts";
import type { Presumed, Unread } from "./unread.ts";

export interface Draft {
  readonly path: string;
  readonly text: string;
  readonly scan: Scan;
  readonly syntax: Agreement;
  readonly unread: readonly Unread[];
  readonly presumed: Presumed;
  readonly diagnostics: Diagnostic[];
  /** The file that each `use` sentence means, as far as it can be used. */
  readonly uses: Map<Use, Draft>;
}
