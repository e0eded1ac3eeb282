import type { Diagnostic, Fix } from "../diagnostic.ts";
import { sayDutyNotToAct, sayFileEnds, sayInstead, sayNotNeeded, sayPossible, sayUnreadableFrom } from "../messages/cannot-stand-here.ts";
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
  const previous = tokens[at - 1];
  if (wrong.kind === "not" && previous?.kind === "shall") return sayDutyNotToAct(spanOf(file, wrong));
  if (
    previous !== undefined &&
    /^[,;.]$/.test(previous.kind) &&
    wrong.kind === "NAME" &&
    readable(network, from, kinds.with(at - 1, ":"))
  ) {
    return sayInstead(spanOf(file, previous), ":", shown(previous), {
      title: "Change to ':'",
      edits: [{ span: spanOf(file, previous), replacement: ":" }],
    });
  }
  if (tooMuch(mistake, kinds)) return sayNotNeeded(spanOf(file, wrong), wrong.image);
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
  const word = /^\p{L}/u.test(kind);
  const inserting = kinds.toSpliced(at, 0, kind);
  // A word that was put in only to read one word further is a guess at the law; and a word never takes the place of a period.
  const whole = readable(network, from, inserting) || (wrong.kind !== "." && readable(network, from, kinds.with(at, kind)));
  if (word && !whole) return undefined;
  const replaced = readableCount(network, from, kinds.with(at, kind));
  const inserted = readableCount(network, from, inserting) - 1;
  if (replaced >= inserted && !(word && wrong.kind === "."))
    return { title: `Change to '${kind}'`, edits: [{ span: spanOf(file, wrong), replacement: kind }] };
  const previous = tokens[at - 1];
  const before = previous !== undefined && (!word || wrong.kind === ".");
  const place = before ? previous.endOffset + 1 : wrong.startOffset;
  const replacement = !word ? kind : before ? ` ${kind}` : `${kind} `;
  return { title: `Insert '${kind}'`, edits: [{ span: { file, start: place, end: place }, replacement }] };
}

/** Without this colon or semicolon the sentence goes on; between two names it may stand for something else that is missing. */
function tooMuch({ tokens, at, network, from }: Mistake, kinds: readonly string[]): boolean {
  const wrong = tokens[at];
  if (wrong === undefined || (wrong.kind !== ":" && wrong.kind !== ";")) return false;
  if (at > 0 && tokens[at - 1]?.kind === "NAME" && tokens[at + 1]?.kind === "NAME") return false;
  const after = tokens[at + 1];
  if (after === undefined || after.kind === ".") return false;
  return readable(network, from, kinds.toSpliced(at, 1));
}
