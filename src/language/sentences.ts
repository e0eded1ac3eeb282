/** Where sentences end, and which tokens begin a statement. */

import type { Network } from "./network.ts";
import type { Token } from "./scanner.ts";

/** Statements that others belong to: clauses to a body, conflict sentences to a conflict, `starts when` to a guarantee. */
const blocks: Record<string, string> = { BodyClause: "body", ConflictSentence: "conflict" };

export interface Beginnings {
  /** Words with which a heading, a `use` sentence or a statement begins, square brackets aside. */
  readonly statements: ReadonlySet<string>;
  /** The block to which a sentence that begins so belongs. */
  readonly belongs: ReadonlyMap<string, string>;
}

export function beginningsOf(network: Network): Beginnings {
  const statements = new Set(["Heading", "Use", "Statement"].flatMap((rule) => [...network.expected(network.start(rule)).keys()]));
  statements.delete("[");
  const belongs = new Map<string, string>();
  for (const [rule, block] of Object.entries(blocks)) {
    for (const kind of network.expected(network.start(rule)).keys()) {
      if (!statements.has(kind) && kind !== "NAME" && kind !== "[") belongs.set(kind, block);
    }
  }
  belongs.set("starts", "guarantee");
  return { statements, belongs };
}

/** Does a statement begin here? A square bracket begins one when the word of a provision follows, and a clause otherwise. */
export function beginsStatement(tokens: readonly Token[], at: number, { statements }: Beginnings): boolean {
  const kind = tokens[at]?.kind;
  if (kind !== "[") return kind !== undefined && statements.has(kind);
  return statements.has(tokens[at + 1]?.kind ?? "");
}

/** What may follow the period of a provision inside square brackets. */
const goesOnInBracket = new Set(["proposed", "held", "starts"]);

/**
 * The index of the last token of the sentence that begins at `from`: its period; the bracket that closes it; a quotation without end that
 * took the period of its line with it; or the last token of the file.
 */
export function sentenceEnd(tokens: readonly Token[], from: number): number {
  const bracketed = tokens[from]?.kind === "[";
  for (let at = from; at < tokens.length; at += 1) {
    const { kind, image } = tokens[at] as Token;
    if (kind === "OPEN_TEXT" && /[.\]]\s*$/.test(image)) {
      if (!bracketed || tokens[at + 1]?.kind !== "]") return at;
    }
    if (kind !== "." && !(kind === "OPEN_TEXT" && /\.\s*$/.test(image))) continue;
    if (!bracketed) return at;
    const next = tokens[at + 1]?.kind ?? "";
    if (next === "]") return at + 1;
    if (!goesOnInBracket.has(next)) return at;
  }
  return tokens.length - 1;
}

/**
 * Where a sentence that cannot be read should end at the latest: before a later line that begins a statement no further to the right than
 * the sentence itself began. Otherwise a missing period would take the next sentences along.
 */
export function unreadEnd(tokens: readonly Token[], from: number, wrong: number, end: number, beginnings: Beginnings): number {
  const column = tokens[from]?.startColumn ?? 1;
  for (let at = Math.max(wrong, from + 1); at <= end; at += 1) {
    const token = tokens[at];
    if (token?.opensLine && token.startColumn <= column && beginnings.statements.has(token.kind)) return at - 1;
  }
  return end;
}
