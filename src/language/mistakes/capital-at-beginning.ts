import type { Diagnostic } from "../diagnostic.ts";
import { sayWordInSmallLetters } from "../messages/no-statement.ts";
import { kindsOf, type Mistake, readableCount } from "./mistake.ts";

/** `Parties Aland and Borduria.`, which looks like a name where a statement should begin. */
export function capitalAtBeginning({ file, tokens, at, network, from, vocabulary }: Mistake): Diagnostic | undefined {
  const [first] = tokens;
  if (at !== 0 || first?.kind !== "NAME") return undefined;
  const [written = ""] = first.image.split(/\s/, 1);
  const word = written.toLowerCase();
  if (!vocabulary.words.has(word)) return undefined;
  const rest = first.image.length > written.length ? ["NAME"] : [];
  const kinds = [word, ...rest, ...kindsOf(tokens).slice(1)];
  if (readableCount(network, from, kinds) < Math.min(2, kinds.length)) return undefined;
  return sayWordInSmallLetters({ file, start: first.startOffset, end: first.startOffset + written.length }, written, word);
}
