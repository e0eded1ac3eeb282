import type { Diagnostic } from "../diagnostic.ts";
import { sayNameBrokenByWord } from "../messages/name-broken-by-word.ts";
import { capitalised } from "../unread.ts";
import { nameOf } from "../values.ts";
import { kindsOf, type Mistake, readableCount, spanOf } from "./mistake.ts";

/** A name, a lower-case word, and a name: if they are read as one name, the sentence goes on. */
export function nameBrokenByWord({ file, tokens, at, network, from }: Mistake): Diagnostic | undefined {
  for (const index of [at, at - 1]) {
    const [name, word, more] = [tokens[index - 1], tokens[index], tokens[index + 1]];
    if (name?.kind !== "NAME" || more?.kind !== "NAME" || word === undefined || !/^\p{Ll}/u.test(word.image)) continue;
    const kinds = kindsOf(tokens);
    const asOne = [...kinds.slice(0, index), ...kinds.slice(index + 2)];
    if (readableCount(network, from, asOne) <= index) continue;
    const replacement = [nameOf(name.image), capitalised(word.image), nameOf(more.image)].join(" ");
    return sayNameBrokenByWord(spanOf(file, name, more), word.image, replacement, replacement);
  }
  return undefined;
}
