/**
 * What an author can get wrong is returned, never thrown: placed, explained, and mended where a mend does not change the meaning.
 *
 * Positions are UTF-16 code units of the text as it was read (NFC is applied by the reader before anything is counted).
 */

/** A position in a text, in UTF-16 code units from 0. */
export type Offset = number;

/** A stretch of one file; `end` is exclusive. */
export interface Span {
  readonly file: string;
  readonly start: Offset;
  readonly end: Offset;
}

export type Severity = "error" | "warning" | "note";

/** Another place that belongs to the same mistake. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

export interface Edit {
  readonly span: Span;
  readonly replacement: string;
}

/** One edit offered that does not change what the text means. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Where a choice would change the meaning, the author is asked; no answer is preselected. */
export interface Question {
  readonly asks: string;
  readonly answers: readonly { readonly says: string; readonly edits: readonly Edit[] }[];
}

export interface Diagnostic {
  /** Stable code, such as "SV101"; manuals and editors refer to it. */
  readonly code: string;
  /** The code's name in words, such as "unknown-name". */
  readonly name: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  readonly question?: Question;
}
