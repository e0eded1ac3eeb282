/**
 * What may stand at a place of a text that is being written: words that the grammar allows there, kinds of names, a new name.
 *
 * The sentences of the statement at the place are followed through the grammar's network, as when mistakes are explained; a sentence that
 * cannot be read is passed over.
 */

import type { Offset } from "./diagnostic.ts";
import { readable } from "./mistakes/mistake.ts";
import type { Network, Ways } from "./network.ts";
import { scan, type Token } from "./scanner.ts";
import { type Beginnings, beginsStatement, sentenceEnd } from "./sentences.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the place stands in; only in a text may something be completed. */
export type Within = "text" | "comment" | "quotation";

export interface Expected {
  readonly within: Within;
  /** The part of a word, name or quotation that stands before the place, and where it begins. */
  readonly typed: string;
  readonly start: Offset;
  /** The tokens of the sentence before what is typed. */
  readonly before: readonly Token[];
  /** Words and signs that may come next. */
  readonly words: ReadonlySet<string>;
  /** Whether these words may follow one another from here. */
  allows(words: readonly string[]): boolean;
  /** Types of the things that a name may refer to here. */
  readonly refersTo: ReadonlySet<string>;
  /** Rules of the grammar in which a name would be a new one here. */
  readonly declaredIn: ReadonlySet<string>;
  /** Does a new statement begin here? */
  readonly beginsStatement: boolean;
}

const nothing: ReadonlySet<string> = new Set();
const quotations: ReadonlySet<string> = new Set(["TEXT", "OPEN_TEXT"]);
/** Kinds of token that may go on while they are typed. */
const unfinished: ReadonlySet<string> = new Set(["NAME", "WORD", "OPEN_TEXT", "INT", "DECIMAL", "DATE"]);

export function expectedAt(
  text: string,
  offset: Offset,
  vocabulary: Vocabulary,
  { network, beginnings }: { readonly network: Network; readonly beginnings: Beginnings },
): Expected {
  const { tokens, comments } = scan(text, vocabulary);
  const at = tokens.findIndex((token) => token.endOffset + 1 >= offset);
  const next = at < 0 ? undefined : tokens[at];
  const last = next !== undefined && next.startOffset < offset ? next : undefined;
  const inQuotation = last !== undefined && quotations.has(last.kind) && (offset <= last.endOffset || last.kind === "OPEN_TEXT");
  const isWord = last !== undefined && (unfinished.has(last.kind) || /^\p{L}/u.test(last.kind));
  const cut = last !== undefined && (inQuotation || isWord) ? last : undefined;
  const done = tokens.slice(0, at < 0 ? tokens.length : last !== undefined && cut === undefined ? at + 1 : at);
  const start = cut?.startOffset ?? offset;
  const found = { typed: text.slice(start, offset), start };
  const inComment = comments.some((comment) => comment.start < offset && offset <= comment.end);
  const { ways, sentence } = followed(done, network, beginnings);
  const closed = inComment || inQuotation;
  const names = closed ? { refersTo: nothing, declaredIn: nothing } : network.expectedNames(ways);
  return {
    ...found,
    within: inComment ? "comment" : inQuotation ? "quotation" : "text",
    before: sentence,
    words: closed ? nothing : new Set([...network.expected(ways).keys()].filter((kind) => vocabulary.words.has(kind))),
    allows: (words) => readable(network, ways, words),
    ...names,
    beginsStatement: !closed && sentence.length === 0 && ways.ways.length > 0,
  };
}

/** The ways that are open after these tokens, and the tokens of the sentence that is not yet ended. */
function followed(tokens: readonly Token[], network: Network, beginnings: Beginnings): { readonly ways: Ways; readonly sentence: Token[] } {
  const sentences: (readonly Token[])[] = [];
  for (let from = 0; from < tokens.length; ) {
    const end = sentenceEnd(tokens, from);
    sentences.push(tokens.slice(from, end + 1));
    from = end + 1;
  }
  const tail = sentences.at(-1) ?? [];
  const ended = tail.at(-1)?.kind === "." || (tail[0]?.kind === "[" && tail.at(-1)?.kind === "]" && tail.at(-2)?.kind === ".");
  const opensBracket = tail[0]?.kind === "[" && tail.at(-1)?.kind === ".";
  const sentence = ended && !opensBracket ? [] : [...tail];
  const whole = sentence.length === 0 ? sentences : sentences.slice(0, -1);
  const begins = whole.map((one) => beginsStatement(one, 0, beginnings));
  const block = Math.max(0, begins.lastIndexOf(true));
  let ways = network.start("Agreement");
  const follow = (kinds: readonly string[]): boolean => {
    let next = ways;
    for (const kind of kinds) next = network.step(next, kind);
    if (next.ways.length > 0) ways = next;
    return next.ways.length > 0;
  };
  // After the first statement no heading comes: a note stands for everything before the statement at the place.
  const early = new Set(["agreement", "understanding", "instrument", "use"]);
  if (whole.slice(0, block).some((one) => !early.has(one[0]?.kind ?? ""))) follow(["note", "TEXT", "."]);
  else for (const one of whole.slice(0, block)) follow(one.map(({ kind }) => kind));
  for (const one of whole.slice(block)) follow(one.map(({ kind }) => kind));
  if (!follow(sentence.map(({ kind }) => kind))) return { ways: { ways: [], bottoms: new Map() }, sentence };
  return { ways, sentence };
}
