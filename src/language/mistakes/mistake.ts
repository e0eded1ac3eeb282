/** What is known about a sentence that cannot be read. */

import type { Span } from "../diagnostic.ts";
import type { Network, Ways } from "../network.ts";
import type { Token } from "../scanner.ts";
import type { Beginnings } from "../sentences.ts";
import type { Vocabulary } from "../vocabulary.ts";

export interface Surroundings {
  readonly file: string;
  readonly network: Network;
  readonly beginnings: Beginnings;
  readonly vocabulary: Vocabulary;
  /** All names that occur in the file, as they are written. */
  readonly names: ReadonlySet<string>;
}

export interface Mistake extends Surroundings {
  /** The tokens of the sentence. */
  readonly tokens: readonly Token[];
  /** The first token that no sentence of the language can have at its place; as many as there are tokens when the file ends too soon. */
  readonly at: number;
  /** All ways of reading before the first token, and before the wrong one. */
  readonly from: Ways;
  readonly before: Ways;
}

export function spanOf(file: string, first: Token, last: Token = first): Span {
  return { file, start: first.startOffset, end: last.endOffset + 1 };
}

/** Can these kinds of token follow one another from here? */
export function readable(network: Network, from: Ways, kinds: Iterable<string>): boolean {
  let ways = from;
  for (const kind of kinds) {
    ways = network.step(ways, kind);
    if (ways.ways.length === 0) return false;
  }
  return true;
}

/** How many of these kinds of token can follow one another from here. */
export function readableCount(network: Network, from: Ways, kinds: readonly string[]): number {
  let ways = from;
  for (const [count, kind] of kinds.entries()) {
    ways = network.step(ways, kind);
    if (ways.ways.length === 0) return count;
  }
  return kinds.length;
}

export function kindsOf(tokens: readonly Token[]): string[] {
  return tokens.map((token) => token.kind);
}

/** A token as a message shows it. */
export function shown(token: Token): string {
  return token.kind === "TEXT" ? `the quotation ${token.image}` : `'${token.image.replace(/\s+/g, " ")}'`;
}

/** The indexes of tokens within round brackets that follow a name, as those of a citation do. */
export function citationTokens(tokens: readonly Token[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let depth = 0;
  tokens.forEach((token, index) => {
    if (token.kind === "(" && (depth > 0 || tokens[index - 1]?.kind === "NAME")) depth += 1;
    if (depth > 0) inside.add(index);
    if (token.kind === ")" && depth > 0) depth -= 1;
  });
  return inside;
}
