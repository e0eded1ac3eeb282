/** What a command may touch: nothing global, so that the manual's examples run inside the tests. */
export interface Terminal {
  /** Writes text and a line end. */
  out(text: string): void;
  err(text: string): void;
  /** Whether colour is wanted where nothing on the command line says so. */
  readonly color: boolean;
  readonly width: number;
  /** The folder that paths are relative to. */
  readonly folder: string;
  /** Everything on standard input, for the file named "-". */
  readonly input?: () => string;
  /** Milliseconds from any fixed moment. */
  readonly now?: () => number;
  /** Begins to serve an editor, and returns. */
  readonly serve?: () => void;
}

/**
 * 0: every decidable claim holds and every verifiable quotation stands. 1: a claim or a quotation fails. 2: the text has errors. 3: the command
 * line is wrong. 4: something was not decided, within the budget or for lack of an assumption. Where several apply: 3, 2, 1, 4.
 */
export type Status = 0 | 1 | 2 | 3 | 4;
