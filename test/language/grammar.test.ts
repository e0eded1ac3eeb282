/** The grammar, and what is made of it: the lists that must follow it, and the network that must agree with the parser. */

import { AstUtils, GrammarAST } from "langium";
import { describe, expect, test } from "vitest";
import { ServandaGrammar } from "../../src/language/generated/grammar.ts";
import { Network } from "../../src/language/network.ts";
import { scan } from "../../src/language/scanner.ts";
import { beginningsOf } from "../../src/language/sentences.ts";
import { vocabularyOf } from "../../src/language/vocabulary.ts";

const grammar = ServandaGrammar();
const vocabulary = vocabularyOf(grammar);
const network = new Network(grammar);
const kinds = (text: string) => scan(text, vocabulary).tokens.map((token) => token.kind);
const smallWords = [...vocabulary.words].filter((word) => /^\p{Ll}/u.test(word)).sort();

test("a citation may use every lower-case word of the language", () => {
  const rules = grammar.rules.filter((rule) => rule.name === "CiteWordOne" || rule.name === "CiteWordTwo");
  const listed = rules.flatMap((rule) =>
    AstUtils.streamAllContents(rule)
      .filter(GrammarAST.isKeyword)
      .toArray()
      .map(({ value }) => value),
  );
  expect(listed.toSorted()).toEqual(smallWords);
  for (const rule of rules) expect(AstUtils.streamAllContents(rule).filter(GrammarAST.isKeyword).count()).toBeLessThanOrEqual(255);
});

test("the only capitalised words of the language are the notions of stability", () => {
  expect([...vocabulary.notions].sort()).toEqual(["GMR", "Nash", "SEQ", "SIM", "SMR", "SSEQ"]);
});

/** All that can be read of a text from the beginning of a rule; the count of tokens before the first one that cannot stand there. */
function readFrom(rule: string, text: string): { readonly read: number; readonly next: string[] } {
  let ways = network.start(rule);
  let read = 0;
  for (const kind of kinds(text)) {
    const after = network.step(ways, kind);
    if (after.ways.length === 0) break;
    ways = after;
    read += 1;
  }
  return { read, next: [...network.expected(ways).keys()] };
}

describe("the network reads what the grammar says and stops at the first token that cannot stand there", () => {
  test("after a name in a list: a comma, `and`, or the period", () => {
    expect(readFrom("Parties", "parties Aland; Borduria.")).toEqual({ read: 2, next: [",", "and", "."] });
  });
  test("after `or` no period, and a rule in brackets is a rule", () => {
    const { read, next } = readFrom("Rule", "(unanimity or consensus) or .");
    expect(read).toBe(6);
    expect(next).not.toContain(".");
    expect(next).toContain("unanimity");
  });
  test("what remains of the rules around is not forgotten, however deep", () => {
    const deep = `body B consists of A. decides by ${"(".repeat(50)}unanimity${")".repeat(49)}`;
    expect(readFrom("Body", deep).next.sort()).toEqual([")", ",", "and", "or"]);
  });
  test("a mistake deep in an optional clause is found where it is", () => {
    const text = "body B consists of A. [ Recusal: leaves out the triggering Russia. ]";
    expect(kinds(text)[readFrom("Body", text).read]).toBe("NAME");
  });
  test("words that belong to no sentence begin none", () => {
    for (const kind of ["WORD", "OPEN_TEXT", "STRAY"]) expect(network.expected(network.start("Agreement")).has(kind)).toBe(false);
  });
});

test("no word begins both a statement and a sentence that belongs to one", () => {
  const { statements, belongs } = beginningsOf(network);
  expect([...belongs.keys()].filter((word) => statements.has(word))).toEqual([]);
  expect(belongs.get("decides")).toBe("body");
  expect(belongs.get("options")).toBe("conflict");
  expect(belongs.get("starts")).toBe("guarantee");
  expect(statements.has("guarantee") && statements.has("use") && statements.has("agreement")).toBe(true);
});
