/** The table of words follows the grammar. */

import { expect, test } from "vitest";
import { ServandaGrammar } from "../../src/language/generated/grammar.ts";
import { keywords } from "../../src/language/keywords.ts";
import { vocabularyOf } from "../../src/language/vocabulary.ts";

test("every word of the grammar is in the table of words, and no other", () => {
  const listed = new Set(keywords.flatMap(({ words }) => words.split(" ")));
  const words = [...vocabularyOf(ServandaGrammar()).words].filter((word) => /^\p{L}/u.test(word));
  expect([...listed].sort()).toEqual(words.sort());
});

test("each phrase stands in the table once and has one line of help, a sentence", () => {
  expect(new Set(keywords.map(({ words }) => words)).size).toBe(keywords.length);
  for (const { help } of keywords) expect(help).toMatch(/^[A-Z].*\.$/);
});
