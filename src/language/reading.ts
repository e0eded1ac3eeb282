/**
 * Which sentences can be read, and one diagnostic for each that cannot.
 *
 * Sentences are followed through the grammar's network one after the other. A sentence that cannot be read is left out, and reading goes on
 * with the next one as if it had not been there; what belongs to it (the clauses of a body whose first sentence is lost) goes with it without
 * a word. A period that is missing is put in, so that its sentence is read.
 */

import type { Diagnostic } from "./diagnostic.ts";
import { sayNoPeriod } from "./messages/no-period.ts";
import { saySignWithoutMeaning } from "./messages/sign-without-meaning.ts";
import { sayTooManyMistakes } from "./messages/too-large.ts";
import { explained } from "./mistakes/index.ts";
import { kindsOf, readable, type Surroundings, spanOf } from "./mistakes/mistake.ts";
import type { Network, Ways } from "./network.ts";
import { periodAfter, splitAtLineEnd } from "./periods.ts";
import type { Token } from "./scanner.ts";
import { type Beginnings, beginsStatement, sentenceEnd, unreadEnd } from "./sentences.ts";
import { mostMistakes } from "./text.ts";
import { Presumed, type Unread, unreadSentence } from "./unread.ts";
import { nameOf } from "./values.ts";

/** A statement with the sentences that belong to it, as far as they can be read. */
export interface Block {
  /** The rule of the grammar that reads it. */
  readonly rule: "Heading" | "Use" | "Statement";
  readonly name: string | undefined;
  readonly sentences: (readonly Token[])[];
}

export interface Reading {
  readonly blocks: Block[];
  readonly unread: Unread[];
  readonly presumed: Presumed;
  readonly diagnostics: Diagnostic[];
}

/** The last block, read or not: what comes without a beginning of its own belongs to it. */
interface LastBlock {
  /** The word with which it begins. */
  readonly word: string;
  readonly name: string | undefined;
  readonly column: number;
  readonly lost: boolean;
}

export class SentenceReader {
  readonly #around: Surroundings;
  readonly #network: Network;
  readonly #beginnings: Beginnings;
  readonly #tokens: Token[];
  readonly #reading: Reading = { blocks: [], unread: [], presumed: new Presumed(), diagnostics: [] };
  #ways: Ways;
  #at = 0;
  /** The last block, read or not: what comes without a beginning of its own belongs to it. */
  #block: LastBlock = { word: "", name: undefined, column: 1, lost: false };

  constructor(around: Surroundings, tokens: readonly Token[]) {
    this.#around = around;
    this.#network = around.network;
    this.#beginnings = around.beginnings;
    this.#tokens = [...tokens];
    this.#ways = this.#network.start("Agreement");
  }

  read(): Reading {
    while (this.#at < this.#tokens.length) {
      if (this.#reading.diagnostics.length >= mostMistakes) {
        this.#stop();
        break;
      }
      if (this.#block.lost && !beginsStatement(this.#tokens, this.#at, this.#beginnings)) this.#drop(sentenceEnd(this.#tokens, this.#at));
      else this.#readSentence();
    }
    return this.#reading;
  }

  #readSentence(): void {
    const end = sentenceEnd(this.#tokens, this.#at);
    let ways = this.#ways;
    let wrong = this.#at;
    for (; wrong <= end; wrong += 1) {
      const next = this.#network.step(ways, this.#tokens[wrong]?.kind ?? "");
      if (next.ways.length === 0) break;
      ways = next;
    }
    // Between two statements a note may always stand.
    if (wrong > end && readable(this.#network, ways, ["note"])) this.#keep(end, ways);
    else if (!this.#mended(ways, wrong)) this.#explain(ways, wrong, end);
  }

  #keep(end: number, ways: Ways): void {
    const sentence = this.#tokens.slice(this.#at, end + 1);
    if (beginsStatement(this.#tokens, this.#at, this.#beginnings)) {
      const rule = (["Heading", "Use"] as const).find((early) =>
        readable(this.#network, this.#network.start(early), [sentence[0]?.kind ?? ""]),
      );
      this.#block = blockOf(sentence, false);
      this.#reading.blocks.push({ rule: rule ?? "Statement", name: this.#block.name, sentences: [sentence] });
    } else this.#reading.blocks.at(-1)?.sentences.push(sentence);
    this.#ways = ways;
    this.#at = end + 1;
  }

  /** Puts in the period that is missing before the wrong token, so that the sentence is read again with it. */
  #mended(before: Ways, wrong: number): boolean {
    const last = this.#tokens[wrong - 1];
    if (last === undefined || wrong <= this.#at) return false;
    const { file } = this.#around;
    const next = this.#tokens[wrong];
    const ended = this.#network.step(before, ".");
    if (ended.ways.length > 0) {
      if (next?.kind === "STRAY" && this.#goesOn(ended, wrong + 1)) {
        this.#reading.diagnostics.push(saySignWithoutMeaning(spanOf(file, next), next.image, "."));
        this.#tokens.splice(wrong, 1, periodAfter(last, this.#around.vocabulary));
        return true;
      }
      if (this.#goesOn(ended, wrong)) {
        this.#reading.diagnostics.push(sayNoPeriod(spanOf(file, last), next === undefined ? undefined : nameOf(next.image)));
        this.#tokens.splice(wrong, 0, periodAfter(last, this.#around.vocabulary));
        return true;
      }
    }
    // The name of the next sentence may have been read as part of the name before it: `leaves out Russia` and then `Aland decides a tie`.
    const halves = next === undefined ? undefined : splitAtLineEnd(last);
    if (halves === undefined || next === undefined) return false;
    const [first, second] = halves;
    const kinds = [...kindsOf(this.#tokens.slice(this.#at, wrong)), ".", "NAME", ...kindsOf(this.#tokens.slice(wrong, wrong + 2))];
    if (!readable(this.#network, this.#ways, kinds)) return false;
    this.#reading.diagnostics.push(sayNoPeriod(spanOf(file, first), nameOf(second.image)));
    this.#tokens.splice(wrong - 1, 1, first, periodAfter(first, this.#around.vocabulary), second);
    return true;
  }

  /** Whether what begins at a token can be a new sentence: its first three tokens, or one at the beginning of a line, or the end of the file. */
  #goesOn(ways: Ways, from: number): boolean {
    const first = this.#tokens[from];
    if (first === undefined) return readable(this.#network, ways, ["note"]);
    const sure = first.opensLine || this.#beginnings.statements.has(first.kind);
    if (first.kind === "." || (sure && first.kind === "NAME"))
      return readable(this.#network, ways, kindsOf(this.#tokens.slice(from, from + 2)));
    return readable(this.#network, ways, kindsOf(this.#tokens.slice(from, from + (sure ? 1 : 3))));
  }

  #explain(before: Ways, wrong: number, end: number): void {
    const last = unreadEnd(this.#tokens, this.#at, wrong, end, this.#beginnings);
    const tokens = this.#tokens.slice(this.#at, last + 1);
    this.#reading.diagnostics.push(explained({ ...this.#around, tokens, at: wrong - this.#at, from: this.#ways, before }));
    if (this.#opensBlock()) this.#block = blockOf(tokens, true);
    this.#drop(last);
  }

  /** Does the unreadable sentence open a statement, rather than belong to the one before it? */
  #opensBlock(): boolean {
    if (beginsStatement(this.#tokens, this.#at, this.#beginnings)) return true;
    const first = this.#tokens[this.#at];
    if (first === undefined || first.kind === ".") return false;
    const block = this.#beginnings.belongs.get(first.kind);
    if (block !== undefined) return block !== this.#block.word;
    if (readable(this.#network, this.#ways, [first.kind])) return false;
    return first.startColumn <= this.#block.column;
  }

  #drop(last: number): void {
    const tokens = this.#tokens.slice(this.#at, last + 1);
    this.#reading.unread.push(unreadSentence(this.#around.file, tokens, this.#block.name, this.#around.names));
    this.#reading.presumed.add(tokens);
    this.#at = last + 1;
  }

  #stop(): void {
    const first = this.#tokens[this.#at];
    if (first === undefined) return;
    this.#reading.diagnostics.push(sayTooManyMistakes(spanOf(this.#around.file, first), mostMistakes));
    this.#block = { ...this.#block, name: undefined };
    this.#reading.presumed.everything();
    this.#drop(this.#tokens.length - 1);
  }
}

function blockOf(sentence: readonly Token[], lost: boolean): LastBlock {
  const [first, ...others] = sentence[0]?.kind === "[" ? sentence.slice(1) : sentence;
  // `body "The Council of Ministers" as Council`
  const named = others[0]?.kind === "TEXT" && others[1]?.kind === "as" ? others[2] : others[0];
  const word = first?.kind ?? "";
  const name = named?.kind === "NAME" && !lists.has(word) ? nameOf(named.image) : undefined;
  return { word, name, column: sentence[0]?.startColumn ?? 1, lost };
}

/** Statements whose first name is only one of several, or names what they speak of. */
const lists = new Set(["parties", "participants", "people", "measures", "matters", "assume", "use"]);
