/**
 * The syntax tree of the sentences that can be read.
 *
 * What the network of the grammar lets pass, the parser refuses in one case: it reads lists greedily, and a list has taken a name that was
 * meant to begin the next part (`if Truce is agreed by Aland and Council so decides`).
 */

import type { Diagnostic, Edit } from "./diagnostic.ts";
import type { Agreement } from "./generated/ast.ts";
import { sayUnreadableFrom } from "./messages/cannot-stand-here.ts";
import { sayListTookName } from "./messages/list-took-name.ts";
import { sayNotTogether } from "./messages/too-large.ts";
import { shown, spanOf } from "./mistakes/mistake.ts";
import { forgetUnfinished } from "./parser.ts";
import type { Block, Reading } from "./reading.ts";
import type { Token } from "./scanner.ts";
import type { Services } from "./services.ts";
import { unreadSentence } from "./unread.ts";
import { nameOf } from "./values.ts";

/** How often one block, and the whole text, is tried again with a sentence less. */
const mostTries = 20;

export interface Tree {
  readonly tree: Agreement;
}

/** Where the parser stopped; no token when that was the end of what it was given. */
export interface Stopped {
  readonly at: Token | undefined;
}

export class Parsing {
  readonly #services: Services;
  readonly #file: string;
  readonly #text: string;

  constructor(services: Services, file: string, text: string) {
    this.#services = services;
    this.#file = file;
    this.#text = text;
  }

  /** One parser run over some tokens of the text. */
  parse(tokens: readonly Token[], rule = "Agreement"): Tree | Stopped {
    this.#services.lexer.hand(tokens);
    const parser = this.#services.core.parser.LangiumParser;
    try {
      const { value, parserErrors } = parser.parse<Agreement>(this.#text, { rule });
      const [error] = parserErrors;
      if (error === undefined) return { tree: value };
      return { at: tokens.find((token) => token.startOffset === error.token.startOffset) };
    } catch (error) {
      // The limit of nesting keeps within the stack that is usual; where there is less, what does not fit is not read.
      if (!(error instanceof RangeError)) throw error;
      forgetUnfinished(parser);
      return { at: undefined };
    }
  }

  /** The tree of all blocks; sentences that the parser refuses are moved to the unread ones. */
  treeOf(reading: Reading): Agreement {
    for (let tries = 0; tries < 2; tries += 1) {
      const result = this.parse(reading.blocks.flatMap(tokensOf));
      if ("tree" in result) return result.tree;
      for (const block of reading.blocks) this.#reduce(block, reading);
    }
    reading.diagnostics.push(sayNotTogether({ file: this.#file, start: 0, end: 0 }));
    for (const block of reading.blocks) this.#leaveOut(block, 0, reading, block.sentences.length);
    const nothing = this.parse([]);
    if ("tree" in nothing) return nothing.tree;
    throw new Error("the grammar does not read an empty text");
  }

  /** Leaves sentences out of a block until the parser reads it. */
  #reduce(block: Block, reading: Reading): void {
    for (let tries = 0; block.sentences.length > 0; tries += 1) {
      const result = this.parse(tokensOf(block), block.rule);
      if ("tree" in result) return;
      const found = block.sentences.findIndex((sentence) => result.at !== undefined && sentence.includes(result.at));
      const index = found < 0 ? block.sentences.length - 1 : found;
      reading.diagnostics.push(this.#explained(block, index, result.at));
      if (index === 0 || tries >= mostTries) this.#leaveOut(block, 0, reading, block.sentences.length);
      else this.#leaveOut(block, index, reading);
    }
  }

  #leaveOut(block: Block, index: number, reading: Reading, count = 1): void {
    for (const sentence of block.sentences.splice(index, count)) {
      reading.unread.push(unreadSentence(this.#file, sentence, block.name, new Set()));
      reading.presumed.add(sentence);
    }
  }

  #explained(block: Block, index: number, at: Token | undefined): Diagnostic {
    const sentence = block.sentences[index] ?? [];
    const place = at === undefined ? sentence.length - 1 : sentence.indexOf(at);
    const [joint, name] = [sentence[place - 2], sentence[place - 1]];
    if (name?.kind === "NAME" && (joint?.kind === "and" || joint?.kind === "or" || joint?.kind === ",")) {
      return sayListTookName(spanOf(this.#file, name), nameOf(name.image), this.#brackets(block, sentence, place - 3));
    }
    const token = at ?? sentence.at(-1);
    if (token === undefined) throw new RangeError("a block without tokens cannot be refused");
    return sayUnreadableFrom(spanOf(this.#file, token), shown(token));
  }

  /** Round brackets that end before the list's last joint and begin where the parser can then read the block; found by trying. */
  #brackets(block: Block, sentence: readonly Token[], last: number): readonly Edit[] | undefined {
    const end = sentence[last];
    if (end === undefined) return undefined;
    for (let tries = 0, first = last; first > 0 && tries < mostTries; first -= 1) {
      const start = sentence[first] as Token;
      if (start.kind !== "NAME" && !/^\p{Ll}/u.test(start.image)) continue;
      tries += 1;
      const bracketed = sentence.flatMap((token, index) => [
        ...(index === first ? [this.#sign("(", token)] : []),
        token,
        ...(index === last ? [this.#sign(")", token)] : []),
      ]);
      const tokens = block.sentences.flatMap((other) => (other === sentence ? bracketed : other));
      if (!("tree" in this.parse(tokens, block.rule))) continue;
      const insert = (at: number, replacement: string) => ({ span: { file: this.#file, start: at, end: at }, replacement });
      return [insert(start.startOffset, "("), insert(end.endOffset + 1, ")")];
    }
    return undefined;
  }

  #sign(kind: string, like: Token): Token {
    const tokenType = this.#services.vocabulary.types[kind] ?? like.tokenType;
    return { ...like, kind, image: kind, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx ?? 0 };
  }
}

function tokensOf(block: Block): Token[] {
  return block.sentences.flat();
}
