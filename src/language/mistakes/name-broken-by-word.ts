import type { Diagnostic } from "../diagnostic.ts";
import { sayAndTwice, sayNameBrokenByWord } from "../messages/name-broken-by-word.ts";
import type { Token } from "../scanner.ts";
import { capitalised } from "../unread.ts";
import { nameOf } from "../values.ts";
import { kindsOf, type Mistake, readable, readableCount, spanOf } from "./mistake.ts";

/** A name, a lower-case word, and a name: if they are read as one name, the sentence goes on. */
export function nameBrokenByWord({ file, tokens, at, network, from }: Mistake): Diagnostic | undefined {
  for (const index of [at, at - 1]) {
    const [name, word, more] = [tokens[index - 1], tokens[index], tokens[index + 1]];
    if (name?.kind !== "NAME" || more?.kind !== "NAME" || word === undefined || !/^\p{Ll}/u.test(word.image)) continue;
    const kinds = kindsOf(tokens);
    const asOne = [...kinds.slice(0, index), ...kinds.slice(index + 2)];
    if (readableCount(network, from, asOne) <= index) continue;
    if (word.kind === "and") return twiceAnd(file, kinds, index, tokens, { network, from });
    const replacement = [nameOf(name.image), capitalised(word.image), nameOf(more.image)].join(" ");
    return sayNameBrokenByWord(spanOf(file, name, more), word.image, replacement, replacement);
  }
  return undefined;
}

/** `A and B and C`: a list with one `and` too many, or a name that has the word in it. That changes who is meant, so it is asked. */
function twiceAnd(
  file: string,
  kinds: readonly string[],
  index: number,
  tokens: readonly Token[],
  { network, from }: Pick<Mistake, "network" | "from">,
): Diagnostic | undefined {
  const earlier = kinds.lastIndexOf("and", index - 1);
  const [first, name, word, more] = [tokens[earlier], tokens[index - 1], tokens[index], tokens[index + 1]];
  if (name === undefined || word === undefined || more === undefined) return undefined;
  const listed = earlier === index - 2 && first !== undefined && readable(network, from, kinds.with(earlier, ","));
  const whole = `${nameOf(name.image)} And ${nameOf(more.image)}`;
  const comma = listed ? { start: (tokens[earlier - 1] ?? first).endOffset + 1, end: first.endOffset + 1 } : undefined;
  return sayAndTwice(spanOf(file, name, more), whole, comma === undefined ? undefined : { file, ...comma });
}
