/** The text of a file as everything else counts in it, and what is refused before anything is counted. */

/** Characters (UTF-16 code units) of the longest text that is read. */
export const longestText = 1_000_000;

/**
 * Brackets, and other parts that stand one inside the other, in the most deeply nested sentence that is read. The parser calls itself some
 * fifty times for each, and the stack of a browser's worker ends at about seventy.
 */
export const deepestNesting = 50;

/** Files each of which uses the next. Reading calls itself for each, and nobody follows an import over more than a few. */
export const longestChain = 100;

/** Mistakes in sentences before reading stops. */
export const mostMistakes = 100;

/** The text in Unicode's composed form (NFC), without a byte order mark. */
export function textOf(read: string): string {
  return (read.startsWith("\uFEFF") ? read.slice(1) : read).normalize("NFC");
}

/** A NUL, or the mark that decoders put where bytes were no UTF-8: the file is not a text. */
export function isNoText(text: string): boolean {
  return text.includes("\0") || text.includes("\uFFFD");
}
