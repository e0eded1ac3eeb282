import type { Diagnostic } from "../diagnostic.ts";
import { sayBracketNotClosed } from "../messages/bracket-not-closed.ts";
import type { Token } from "../scanner.ts";
import { type Mistake, spanOf } from "./mistake.ts";

export function bracketNotClosed({ file, tokens, at }: Mistake): Diagnostic | undefined {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.kind === "[") open.push(token);
    if (token.kind === "]") open.pop();
  }
  const bracket = open.at(-1);
  if (bracket === undefined || at < tokens.indexOf(bracket)) return undefined;
  const last = tokens.at(-1);
  const inside = bracket !== tokens[0] && last?.kind === "." ? tokens.at(-2) : last;
  return sayBracketNotClosed(spanOf(file, bracket), (inside ?? bracket).endOffset + 1);
}
