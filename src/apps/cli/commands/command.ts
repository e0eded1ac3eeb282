/** What a command is given, and what it answers. */
import type { Diagnostic } from "../../../agreement/index.ts";
import type { Page } from "../../../report/terminal/page.ts";
import type { Budget } from "../../../structure/index.ts";
import type { Request } from "../arguments.ts";
import type { Loaded } from "../load.ts";

export interface Asked {
  readonly request: Request;
  readonly loaded: Loaded;
  /** For a verb that puts texts side by side: those of other workspaces. */
  readonly others: readonly Loaded[];
  readonly budget: Budget;
  readonly width: number;
}

export interface Answer {
  readonly page: Page;
  readonly findings: readonly object[];
  readonly claims: readonly object[];
  /** Claims as diagnostics: in the JSON, while the page names them in its own words. */
  readonly claimDiagnostics?: readonly Diagnostic[];
  readonly undecidedItems: readonly string[];
  readonly notes: readonly string[];
  readonly failed: boolean;
  readonly undecided: boolean;
  /** Stands in place of the envelope. */
  readonly document?: object;
}

/** An answer, or what is wrong with the command line. */
export type Outcome = Answer | { readonly wrong: string };
export type Command = (asked: Asked) => Outcome;
