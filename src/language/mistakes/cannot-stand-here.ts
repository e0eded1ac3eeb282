import type { Diagnostic, Fix } from "../diagnostic.ts";
import { sayFileEnds, sayInstead, sayPossible, sayUnreadableFrom } from "../messages/cannot-stand-here.ts";
import { kindsOf, type Mistake, readable, readableCount, shown, spanOf } from "./mistake.ts";

const mostShown = 6;

/** What remains when nothing better is known: what should stand at the wrong place, as far as that can be said. */
export function cannotStandHere(mistake: Mistake): Diagnostic {
  const { file, tokens, at, network, before, from, vocabulary } = mistake;
  const wrong = tokens[at];
  const possible = [...network.expected(before).keys()];
  if (wrong === undefined) {
    const [first] = tokens;
    const span = first === undefined ? { file, start: 0, end: 0 } : spanOf(file, first, tokens.at(-1));
    return sayFileEnds(span, possible.length <= mostShown ? possible : []);
  }
  const kinds = kindsOf(tokens);
  const found = wrong.kind === "." ? "." : shown(wrong);
  const mending = possible.filter((kind) => {
    if (!vocabulary.words.has(kind)) return false;
    return readable(network, from, kinds.with(at, kind)) || readable(network, from, kinds.toSpliced(at, 0, kind));
  });
  const sole = soleOf(possible) ?? soleOf(mending);
  if (sole !== undefined) return sayInstead(spanOf(file, wrong), sole, found, fixFor(mistake, sole));
  if (possible.length <= mostShown) return sayPossible(spanOf(file, wrong), shown(wrong), possible);
  return sayUnreadableFrom(spanOf(file, wrong), shown(wrong));
}

function soleOf(kinds: readonly string[]): string | undefined {
  return kinds.length === 1 ? kinds[0] : undefined;
}

/** A fix for a word or sign; whether it is missing or another stands in its place is decided by how far the sentence can then be read. */
function fixFor({ file, tokens, at, network, from, vocabulary }: Mistake, kind: string): Fix | undefined {
  const wrong = tokens[at];
  if (wrong === undefined || !vocabulary.words.has(kind)) return undefined;
  const kinds = kindsOf(tokens);
  const replaced = readableCount(network, from, kinds.with(at, kind));
  const inserted = readableCount(network, from, kinds.toSpliced(at, 0, kind)) - 1;
  if (replaced >= inserted) return { title: `Change to '${kind}'`, edits: [{ span: spanOf(file, wrong), replacement: kind }] };
  const previous = tokens[at - 1];
  const sign = /^[^\p{L}]/u.test(kind);
  const place = sign && previous !== undefined ? previous.endOffset + 1 : wrong.startOffset;
  return { title: `Insert '${kind}'`, edits: [{ span: { file, start: place, end: place }, replacement: sign ? kind : `${kind} ` }] };
}
