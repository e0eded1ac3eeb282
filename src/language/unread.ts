/** Sentences that could not be read, and the names that are presumed because they occur in them. */

import type { Span } from "./diagnostic.ts";
import { nearest } from "./nearest.ts";
import type { Token } from "./scanner.ts";
import { nameOf } from "./values.ts";

export interface Unread {
  readonly span: Span;
  /** The names that occur in it, in the order of the text, once each. */
  readonly names: readonly string[];
  /** The name of the body, guarantee, conflict or other statement to which the sentence belongs, when it is known. */
  readonly statement?: string;
}

/** @param known all names of the file: a lower-case word counts as a name when it is one of them but for its first letter */
export function unreadSentence(file: string, tokens: readonly Token[], statement: string | undefined, known: ReadonlySet<string>): Unread {
  const names = new Set<string>();
  for (const { kind, image } of tokens) {
    if (kind === "NAME") names.add(nameOf(image));
    if (kind === "WORD" && known.has(capitalised(image))) names.add(capitalised(image));
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

  /** Whether a name is a near miss of something in those sentences that is no known name: then that is the slip, and is reported already. */
  hasNear(name: string, isKnown: (phrase: string) => boolean): boolean {
    const near = [...this.#phrases].filter((phrase) => Math.abs(phrase.length - name.length) <= name.length / 3 && !isKnown(phrase));
    return nearest(name, near) !== undefined;
  }
}
