/** Text to a draft: scanning, the limits, and the syntax tree of what can be read. */

import type { Diagnostic, Span } from "./diagnostic.ts";
import type { Draft } from "./draft.ts";
import { lineStartsOf } from "./lines.ts";
import { sayEmptyFile } from "./messages/no-statement.ts";
import { sayNoText } from "./messages/no-text.ts";
import { sayTooDeep, sayTooLong } from "./messages/too-large.ts";
import { citationTokens, type Surroundings, spanOf } from "./mistakes/mistake.ts";
import { Nesting } from "./nesting.ts";
import { Network } from "./network.ts";
import { Parsing } from "./parsing.ts";
import { placeTree } from "./places.ts";
import { type Reading, SentenceReader } from "./reading.ts";
import { type Scan, scan, type Token } from "./scanner.ts";
import { type Beginnings, beginningsOf } from "./sentences.ts";
import type { Services } from "./services.ts";
import { deepestNesting, isNoText, longestText, textOf } from "./text.ts";
import { Presumed, type Unread } from "./unread.ts";
import { nameOf } from "./values.ts";

/** Kinds of token that no sentence can have; unknown words may at least stand in citations. */
const nowhere = new Set(["OPEN_TEXT", "STRAY"]);

export class FileParser {
  readonly #services: Services;
  #network: { readonly network: Network; readonly beginnings: Beginnings } | undefined;

  constructor(services: Services) {
    this.#services = services;
  }

  draft(path: string, raw: string): Draft {
    const start: Span = { file: path, start: 0, end: 0 };
    if (raw.length > longestText) return this.refused(path, "", sayTooLong(start, longestText));
    if (isNoText(raw)) return this.refused(path, "", sayNoText(start));
    const text = textOf(raw);
    const nesting = new Nesting(deepestNesting);
    let deep: Token | undefined;
    const scanned = scan(text, this.#services.vocabulary, (token) => {
      if (nesting.isTooDeep(token)) deep = token;
      return deep !== undefined;
    });
    if (deep !== undefined) return this.refused(path, text, sayTooDeep(spanOf(path, deep), deepestNesting));
    if (scanned.tokens.length === 0) return this.refused(path, text, sayEmptyFile(start), new Presumed());
    return this.#tree(path, text, scanned);
  }

  /** A file that is not read at all: any name may be declared in it, unless it is known to be empty. */
  refused(path: string, text: string, diagnostic: Diagnostic, presumed = everything()): Draft {
    const reading: Reading = { blocks: [], unread: [], presumed, diagnostics: [diagnostic] };
    return this.#draft(path, text, { tokens: [], comments: [], lines: lineStartsOf(text) }, reading);
  }

  #tree(path: string, text: string, scanned: Scan): Draft {
    const { tokens } = scanned;
    const parsing = new Parsing(this.#services, path, text);
    const cited = citationTokens(tokens);
    const unreadable = tokens.some(({ kind }, index) => nowhere.has(kind) || (kind === "WORD" && !cited.has(index)));
    const whole = unreadable ? undefined : parsing.parse(tokens);
    if (whole !== undefined && "tree" in whole) {
      const { tree } = whole;
      placeTree(tree, path);
      return { path, text, scan: scanned, syntax: tree, unread: [], presumed: new Presumed(), diagnostics: [], uses: new Map() };
    }
    const { network, beginnings } = this.grammar();
    const names = new Set(tokens.flatMap(({ kind, image }) => (kind === "NAME" ? [nameOf(image)] : [])));
    const around: Surroundings = { file: path, network, beginnings, vocabulary: this.#services.vocabulary, names };
    return this.#draft(path, text, scanned, new SentenceReader(around, tokens).read());
  }

  /** Made when the first mistake is met: most files have none; and when an editor asks what may follow. */
  grammar(): { readonly network: Network; readonly beginnings: Beginnings } {
    if (this.#network === undefined) {
      const network = new Network(this.#services.core.Grammar);
      this.#network = { network, beginnings: beginningsOf(network) };
    }
    return this.#network;
  }

  #draft(path: string, text: string, scanned: Scan, reading: Reading): Draft {
    const syntax = new Parsing(this.#services, path, text).treeOf(reading);
    placeTree(syntax, path);
    const { unread, presumed, diagnostics } = reading;
    unread.sort((a, b) => a.span.start - b.span.start);
    return { path, text, scan: scanned, syntax, unread, presumed, diagnostics: onePerSentence(diagnostics, unread), uses: new Map() };
  }
}

function everything(): Presumed {
  const presumed = new Presumed();
  presumed.everything();
  return presumed;
}

/** What is told of a sentence that cannot be read, in the order of precedence; codes that are not named come last. */
const precedence = ["SV001", "SV146", "SV002", "SV003", "SV007", "SV008", "SV009", "SV006", "SV004", "SV010", "SV005", "SV011", "SV012"];

/** Two slips may be met in one sentence; its author is told the first in the order of precedence, and of the other once that is mended. */
function onePerSentence(diagnostics: readonly Diagnostic[], unread: readonly Unread[]): Diagnostic[] {
  const rank = ({ code }: Diagnostic) => (precedence.includes(code) ? precedence.indexOf(code) : precedence.length);
  const sentenceOf = ({ span }: Diagnostic) => unread.find((one) => span.start >= one.span.start && span.start < one.span.end);
  const told = new Map<Unread, Diagnostic>();
  for (const one of diagnostics) {
    const sentence = sentenceOf(one);
    const before = sentence && told.get(sentence);
    if (sentence !== undefined && (before === undefined || rank(one) < rank(before))) told.set(sentence, one);
  }
  return diagnostics.filter((one) => {
    const sentence = sentenceOf(one);
    return sentence === undefined || told.get(sentence) === one;
  });
}
