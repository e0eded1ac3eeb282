/** Periods that are not in the text, and names that are two. */

import type { Token } from "./scanner.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A period right behind a token. It has no place in the text: the parser takes it and leaves no trace of it in the syntax tree. */
export function periodAfter(last: Token, vocabulary: Vocabulary): Token {
  const tokenType = vocabulary.types["."] ?? last.tokenType;
  const tokenTypeIdx = tokenType.tokenTypeIdx ?? 0;
  const startOffset = last.endOffset + 1;
  return { ...last, kind: ".", image: ".", tokenType, tokenTypeIdx, startOffset, opensLine: false, isInsertedInRecovery: true };
}

/** The parts of a name before and after its last line end, if the second can be a name of its own. */
export function splitAtLineEnd(name: Token): readonly [Token, Token] | undefined {
  if (name.kind !== "NAME") return undefined;
  const lineEnd = Math.max(name.image.lastIndexOf("\n"), name.image.lastIndexOf("\r"));
  const first = name.image.slice(0, Math.max(0, lineEnd)).trimEnd();
  const second = name.image.slice(lineEnd + 1).trimStart();
  if (first === "" || !/^[\p{Lu}\p{Lo}]/u.test(second)) return undefined;
  const start = name.endOffset + 1 - second.length;
  const line = { startLine: name.endLine, startColumn: name.endColumn - second.length + 1, opensLine: true };
  return [
    { ...name, image: first, endOffset: name.startOffset + first.length - 1 },
    { ...name, image: second, startOffset: start, ...line },
  ];
}
