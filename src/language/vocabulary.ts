/**
 * The words of the language, taken from the grammar, and the kinds of token that the scanner gives.
 *
 * A token's kind is the word itself (`body`, `:`) or the name of a terminal (`NAME`, `TEXT`).
 */

import type { Grammar, Lexer, LexerResult } from "langium";
import { GrammarAST } from "langium";

import { walk } from "./walking.ts";

/** What the parser sees of one token; offsets as the parser wants them, the last one inclusive. */
export type ParserToken = LexerResult["tokens"][number];
export type TokenType = ParserToken["tokenType"];

/** Words of the language that begin with a capital letter; they are words only right after `under`. */
const capitalised = /^\p{Lu}/u;

export interface Vocabulary {
  /** All words and signs of the language, as the author writes them. */
  readonly words: ReadonlySet<string>;
  /** The notions of stability: names everywhere, except right after `under`. */
  readonly notions: ReadonlySet<string>;
  /** The kinds as the parser wants them, by name. */
  readonly types: Lexer["definition"];
}

export function vocabularyOf(grammar: Grammar): Vocabulary {
  const words = new Set<string>();
  const types: Record<string, TokenType> = {};
  for (const rule of grammar.rules) {
    if (GrammarAST.isTerminalRule(rule)) types[rule.name] = { name: rule.name };
    else {
      walk(rule, (part) => {
        if (part.$type === "Keyword") words.add((part as GrammarAST.Keyword).value);
      });
    }
  }
  for (const word of words) types[word] = { name: word };
  return { words, notions: new Set([...words].filter((word) => capitalised.test(word))), types };
}
