import type { Diagnostic } from "../diagnostic.ts";
import {
  sayIfItIsAName,
  sayMeantWord,
  sayNameBeginsCapital,
  sayOtherWordHere,
  sayUnknownWord,
  sayWhichWord,
} from "../messages/unknown-word.ts";
import { asNear, nearest } from "../nearest.ts";
import type { Token } from "../scanner.ts";
import { capitalised } from "../unread.ts";
import { citationTokens, kindsOf, type Mistake, readable, readableCount, spanOf } from "./mistake.ts";
import { synonymAt } from "./synonyms.ts";

const mostShown = 6;

/** A lower-case word that the language does not have; or one that it has, where it says something else. */
export function unknownWord(mistake: Mistake): Diagnostic | undefined {
  const { file, tokens, at, network, before } = mistake;
  const here = tokens[at];
  const meantHere = here === undefined || here.kind === "WORD" ? undefined : synonymAt(tokens, at);
  if (meantHere !== undefined && readable(network, before, meantHere.kinds)) {
    const last = tokens[at + meantHere.length - 1];
    return sayOtherWordHere(spanOf(file, here as Token, last), imageOf(tokens, at, meantHere.length), meantHere.means);
  }
  const cited = citationTokens(tokens);
  const index = tokens.findIndex((token, place) => token.kind === "WORD" && place >= at && !cited.has(place));
  const word = tokens[index];
  if (word === undefined) return undefined;
  const synonym = synonymAt(tokens, index);
  if (synonym !== undefined) {
    const last = tokens[index + synonym.length - 1];
    return sayMeantWord(spanOf(file, word, last), imageOf(tokens, index, synonym.length), synonym.means);
  }
  return notASynonym(mistake, index, word);
}

function notASynonym({ file, tokens, at, network, before, from, vocabulary, names }: Mistake, index: number, word: Token): Diagnostic {
  const expected = index === at ? [...network.expected(before).keys()] : [];
  const nameFits = index !== at || expected.includes("NAME");
  // Several lower-case words in a row may be one name.
  for (let length = runOfWords(tokens, index); length > 0 && nameFits; length -= 1) {
    const name = tokens
      .slice(index, index + length)
      .map((token) => capitalised(token.image))
      .join(" ");
    if (names.has(name)) return sayNameBeginsCapital(spanOf(file, word, tokens[index + length - 1]), imageOf(tokens, index, length), name);
  }
  const isWord = (kind: string) => /^\p{Ll}/u.test(kind);
  const meant = nearest(word.image, expected.filter(isWord)) ?? nearest(word.image, [...vocabulary.words].filter(isWord).sort());
  if (meant !== undefined) {
    const others = asNear(word.image, meant, [...vocabulary.words].filter(isWord)).filter((other) => {
      const kinds = kindsOf(tokens);
      return (
        readableCount(network, from, kinds.with(index, other)) >=
        Math.min(index + 1, readableCount(network, from, kinds.with(index, meant)))
      );
    });
    return others.length > 0
      ? sayWhichWord(spanOf(file, word), word.image, [meant, ...others].sort())
      : sayMeantWord(spanOf(file, word), word.image, meant);
  }
  if (!nameFits) return sayUnknownWord(spanOf(file, word), word.image, expected.length <= mostShown ? expected : []);
  const kinds = kindsOf(tokens);
  const readableWith = (count: number) => readable(network, from, kinds.toSpliced(index, count, "NAME"));
  let length = runOfWords(tokens, index);
  // `armed force`: a word of the language may be the end of the name.
  if (isWord(tokens[index + length]?.kind ?? "") && !readableWith(length) && readableWith(length + 1)) length += 1;
  const name = tokens
    .slice(index, index + length)
    .map((token) => capitalised(token.image))
    .join(" ");
  return sayIfItIsAName(spanOf(file, word, tokens[index + length - 1]), imageOf(tokens, index, length), name);
}

function runOfWords(tokens: readonly Token[], from: number): number {
  let length = 0;
  while (length < 4 && tokens[from + length]?.kind === "WORD") length += 1;
  return length;
}

function imageOf(tokens: readonly Token[], from: number, length: number): string {
  return tokens
    .slice(from, from + length)
    .map((token) => token.image)
    .join(" ");
}
