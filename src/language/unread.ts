/** Sentences that could not be read, and the names that are presumed because they occur in them. */

import type { Span } from "./diagnostic.ts";
import type { Token } from "./scanner.ts";
import { nameOf } from "./values.ts";

export interface Unread {
  readonly span: Span;
  /** The names that occur in it, in the order of the text, once each. */
  readonly names: readonly string[];
  /** The name of the body, guarantee, conflict or other statement to which the sentence belongs, when it is known. */
  readonly statement?: string;
}

export function unreadSentence(file: string, tokens: readonly Token[], statement: string | undefined): Unread {
  const names = new Set<string>();
  for (const { kind, image } of tokens) {
    if (kind === "NAME") names.add(nameOf(image));
    if (kind === "WORD") names.add(capitalised(image));
  }
  const span = { file, start: tokens[0]?.startOffset ?? 0, end: (tokens.at(-1)?.endOffset ?? -1) + 1 };
  return { span, names: [...names], ...(statement === undefined ? {} : { statement }) };
}

export function capitalised(word: string): string {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
}

const noLetter = /[^\p{L}\p{M}\p{N}'’-]+/u;

/** The longest name, in words, that is looked for among the words of an unread sentence. */
const longestName = 8;

/** In a longer sentence (its period was lost, perhaps) any name may have stood. */
const longestSentence = 5_000;

/**
 * Whether a name may have been declared in a sentence that could not be read: its words stand there one after the other, capitals aside.
 * So `Treaty On Peace` is presumed after `source Treaty on Peace`, and `Weapons` after `measures weapons`.
 */
export class Presumed {
  readonly #phrases = new Set<string>();
  #everything = false;

  add(tokens: readonly Token[]): void {
    if (tokens.length > longestSentence) this.#everything = true;
    if (this.#everything) return;
    const words = tokens.flatMap(({ kind, image }) => (kind === "TEXT" ? [""] : image.toLowerCase().split(noLetter)));
    words.forEach((_, from) => {
      for (let phrase = "", to = from; to < words.length && to < from + longestName && words[to] !== ""; to += 1) {
        phrase += (phrase === "" ? "" : " ") + words[to];
        this.#phrases.add(phrase);
      }
    });
  }

  /** From now on any name may have been declared. */
  everything(): void {
    this.#everything = true;
  }

  /** A name written elsewhere that stands for nothing known, so that its uses are not reported too. */
  addName(name: string): void {
    this.#phrases.add(name.toLowerCase());
  }

  has(name: string): boolean {
    return this.#everything || this.#phrases.has(name.toLowerCase());
  }
}
