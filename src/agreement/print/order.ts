/** In which order sentences are printed, and how they are laid out. */
import type { Part } from "./part.ts";

/** A sentence and the element that it declares. */
export interface Sentence {
  readonly part: Part;
  readonly says: string;
  /** Where its element is another file's: the sentence follows the one before it. */
  readonly foreign?: boolean;
}

const placeOf = ({ part, foreign }: Sentence): number | undefined => {
  const start = part.part("span").value("start");
  return foreign !== true && typeof start === "number" ? start : undefined;
};

/** By the places in the text where the model has them; a sentence without a place follows the one before it. */
export function inOrder(sentences: readonly Sentence[]): string[] {
  let before = -1;
  const placed = sentences.map((sentence, index) => {
    before = placeOf(sentence) ?? before;
    return { says: sentence.says, start: before, index };
  });
  return placed.sort((a, b) => a.start - b.start || a.index - b.index).map(({ says }) => says);
}

/** One sentence to a line; the sentences of a body or a conflict are indented beneath it. */
export const layOut = (sentences: readonly string[]): string => sentences.map((sentence) => `${sentence}\n`).join("");
