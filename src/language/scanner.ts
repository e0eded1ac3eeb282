/**
 * Text to tokens, in one pass.
 *
 * Written by hand and not left to the parser's own lexer, for three reasons: the longest match must win (`off` is a word, not `of` and `f`),
 * the notions of stability are words only after `under`, and building the other lexer costs a tenth of a second at every start.
 * Every character is looked at a bounded number of times, whatever the text.
 */

import type { Offset } from "./diagnostic.ts";
import { lineStartsOf } from "./lines.ts";
import type { ParserToken, Vocabulary } from "./vocabulary.ts";

export interface Token extends ParserToken {
  /** The word or sign itself, or the name of a terminal. */
  readonly kind: string;
  readonly endOffset: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Is it the first token of its line? */
  readonly opensLine: boolean;
}

export interface Stretch {
  readonly start: Offset;
  readonly end: Offset;
}

export interface Scan {
  readonly tokens: readonly Token[];
  readonly comments: readonly Stretch[];
  /** Where each line begins. */
  readonly lines: readonly Offset[];
}

const blank = /\s+/y;
const comment = /--[^\n\r]*/y;
const number = /[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+\.[0-9]+|[0-9]+/y;
const openText = /["“][^"”\n\r]*/y;
const firstWordOfName = /[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}'’-]*/uy;
const nextWordOfName = /\s+(?:of\s+)?[\p{Lu}\p{Lo}\p{N}][\p{L}\p{M}\p{N}'’-]*/uy;
const word = /\p{Ll}[\p{L}\p{M}'’-]*/uy;
/** Comments of programming languages, and quotations of other countries: as one sign each, so that what stands in them is no sentence. */
const foreignComment = /(?:#|\/\/)[^\n\r]*/y;
const foreignQuotation = /„[^“”"„\n\r]*[“”"]|«[^«»\n\r]*»|‘[^‘’\n\r]*’|「[^「」\n\r]*」|'[^'\n\r]*'/y;
const anySign = /[^\s]/uy;

/** @param stop  asked of every token; when it says so, the rest of the text is left: that token is then the last */
export function scan(text: string, vocabulary: Vocabulary, stop: (token: Token) => boolean = () => false): Scan {
  const lines = lineStartsOf(text);
  const tokens: Token[] = [];
  const comments: Stretch[] = [];
  const quoted = quotationFinder(text, lines);
  let line = 0;
  let lineOfLast = -1;

  const match = (pattern: RegExp, at: Offset): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const lineAt = (offset: Offset): number => {
    while (line + 1 < lines.length && (lines[line + 1] ?? 0) <= offset) line += 1;
    return line;
  };
  const add = (kind: string, image: string, at: Offset): void => {
    const tokenType = vocabulary.types[kind];
    if (tokenType === undefined) throw new Error(`the grammar has no token ${kind}`);
    const first = lineAt(at);
    const startColumn = at - (lines[first] ?? 0) + 1;
    const last = lineAt(at + image.length - 1);
    tokens.push({
      kind,
      image,
      tokenType,
      tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
      startOffset: at,
      endOffset: at + image.length - 1,
      startLine: first + 1,
      startColumn,
      endLine: last + 1,
      endColumn: at + image.length - (lines[last] ?? 0),
      opensLine: first > lineOfLast,
    });
    lineOfLast = last;
  };
  /** Word by word: one pattern for the whole name would remember a way back for each of its words. */
  const nameAt = (at: Offset): string | undefined => {
    const first = match(firstWordOfName, at);
    if (first === undefined) return undefined;
    let end = at + first.length;
    for (let next = match(nextWordOfName, end); next !== undefined; next = match(nextWordOfName, end)) end += next.length;
    return text.slice(at, end);
  };
  /** Where the next block comment ends; sought once for all that begin before it. */
  let closing = -1;
  const blockComment = (at: Offset): string | undefined => {
    if (!text.startsWith("/*", at)) return undefined;
    if (closing < at + 2) {
      const found = text.indexOf("*/", at + 2);
      closing = found < 0 ? text.length : found;
    }
    return closing < text.length ? text.slice(at, closing + 2) : undefined;
  };
  /** Kind and image of what begins at an offset that holds neither a blank nor a comment. */
  const tokenAt = (at: Offset): readonly [string, string] => {
    const found = nameAt(at);
    if (found !== undefined) return [tokens.at(-1)?.kind === "under" && vocabulary.notions.has(found) ? found : "NAME", found];
    const small = match(word, at);
    if (small !== undefined) return [vocabulary.words.has(small) ? small : "WORD", small];
    const digits = match(number, at);
    if (digits !== undefined) return [digits.includes("-") ? "DATE" : digits.includes(".") ? "DECIMAL" : "INT", digits];
    const end = quoted(at);
    if (end !== undefined) return ["TEXT", text.slice(at, end)];
    const open = match(openText, at);
    if (open !== undefined) return ["OPEN_TEXT", open];
    const foreign = match(foreignComment, at) ?? blockComment(at) ?? match(foreignQuotation, at);
    if (foreign !== undefined) return ["STRAY", foreign];
    const sign = match(anySign, at) ?? text.charAt(at);
    return [vocabulary.words.has(sign) ? sign : "STRAY", sign];
  };

  let at = 0;
  while (at < text.length) {
    const skipped = match(blank, at);
    const said = skipped === undefined ? match(comment, at) : undefined;
    if (skipped !== undefined) at += skipped.length;
    else if (said !== undefined) {
      comments.push({ start: at, end: at + said.length });
      at += said.length;
    } else {
      const [kind, image] = tokenAt(at);
      add(kind, image, at);
      at += image.length;
      const token = tokens.at(-1);
      if (token !== undefined && stop(token)) break;
    }
  }
  return { tokens, comments, lines };
}

/**
 * Answers where the quotation that begins at an offset ends, if it ends on its line. The next closing mark of each sort is remembered,
 * so that a line full of open quotations is not searched again and again.
 */
function quotationFinder(text: string, lines: readonly Offset[]): (at: Offset) => Offset | undefined {
  const next = new Map<string, Offset>();
  let line = 0;
  return (at) => {
    const open = text.charAt(at);
    if (open !== '"' && open !== "“") return undefined;
    const close = open === '"' ? '"' : "”";
    let found = next.get(close) ?? -1;
    if (found <= at) {
      const index = text.indexOf(close, at + 1);
      found = index < 0 ? text.length : index;
      next.set(close, found);
    }
    while (line + 1 < lines.length && (lines[line + 1] ?? 0) <= at) line += 1;
    return found < (lines[line + 1] ?? text.length) ? found + 1 : undefined;
  };
}
