import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ServandaTerminals } from "../../src/language/generated/ast.ts";
import { ServandaGrammar } from "../../src/language/generated/grammar.ts";
import { scan } from "../../src/language/scanner.ts";
import { vocabularyOf } from "../../src/language/vocabulary.ts";

const vocabulary = vocabularyOf(ServandaGrammar());
const tokens = (text: string) => scan(text, vocabulary).tokens.map(({ kind, image }) => (kind === image ? image : `${kind} ${image}`));

describe("the longest match wins", () => {
  test("a word of the language never cuts a longer word", () => {
    expect(tokens("off of often android and")).toEqual(["WORD off", "of", "WORD often", "WORD android", "and"]);
  });
  test("two-thirds is one word, so that it can be explained", () => {
    expect(tokens("two-thirds two thirds")).toEqual(["WORD two-thirds", "two", "thirds"]);
  });
  test("dates, decimals and whole numbers", () => {
    expect(tokens("2025-08-20 66.5 85000 5/9 3.")).toEqual([
      "DATE 2025-08-20",
      "DECIMAL 66.5",
      "INT 85000",
      "INT 5",
      "/",
      "INT 9",
      "INT 3",
      ".",
    ]);
  });
});

describe("names", () => {
  test("several words, numbers and `of`, over line ends", () => {
    expect(tokens("Article 15 Council")).toEqual(["NAME Article 15 Council"]);
    expect(tokens("Organ\n  of\r\n Consultation decides")).toEqual(["NAME Organ\n  of\r\n Consultation", "decides"]);
    expect(tokens("Treaty on Peace")).toEqual(["NAME Treaty", "on", "NAME Peace"]);
    expect(tokens("Council of the Peoples")).toEqual(["NAME Council", "of", "the", "NAME Peoples"]);
  });
  test("a comment ends a name", () => {
    expect(tokens("United -- sic\nStates")).toEqual(["NAME United", "NAME States"]);
  });
  test("letters of scripts without capitals begin a name; marks and apostrophes stand inside", () => {
    expect(tokens("اليمن")).toEqual(["NAME اليمن"]);
    expect(tokens("Côte d’Ivoire")).toEqual(["NAME Côte", "WORD d’Ivoire"]);
    expect(tokens("Guinea-Bissau, Gabon’s")).toEqual(["NAME Guinea-Bissau", ",", "NAME Gabon’s"]);
  });
  test("the notions of stability are words right after `under`, and names elsewhere", () => {
    expect(tokens("under SEQ")).toEqual(["under", "SEQ"]);
    expect(tokens("under SEQ Attack")).toEqual(["under", "NAME SEQ Attack"]);
    expect(tokens("parties Nash and SEQ")).toEqual(["parties", "NAME Nash", "and", "NAME SEQ"]);
  });
});

describe("quotations", () => {
  test("end on their line; the other kind of mark may stand inside", () => {
    expect(tokens('"a “b” c" “d "e" f”')).toEqual(['TEXT "a “b” c"', 'TEXT “d "e" f”']);
    expect(tokens('"open\nparties "x"')).toEqual(['OPEN_TEXT "open', "parties", 'TEXT "x"']);
  });
  test("hold no comment, and a comment holds no quotation", () => {
    expect(tokens('"a -- b" -- "c\nparties')).toEqual(['TEXT "a -- b"', "parties"]);
  });
});

test("lines end in three ways, and each token knows its lines", () => {
  const { tokens: found, lines } = scan("parties\rAland\r\nand\n\nNew\nBorduria", vocabulary);
  expect(lines).toEqual([0, 8, 15, 19, 20, 24]);
  expect(found.map(({ startLine, startColumn, endLine, opensLine }) => [startLine, startColumn, endLine, opensLine])).toEqual([
    [1, 1, 1, true],
    [2, 1, 2, true],
    [3, 1, 3, true],
    [5, 1, 6, true],
  ]);
});

test("comments are kept with their places", () => {
  const text = "-- one\nparties Aland. -- two";
  expect(scan(text, vocabulary).comments.map(({ start, end }) => text.slice(start, end))).toEqual(["-- one", "-- two"]);
});

/** The grammar's own terminals, tried in its order at each place; the longest match wins, and of equally long ones a word of the language. */
function byDefinition(text: string): string[] {
  const found: string[] = [];
  let before = "";
  for (let at = 0; at < text.length; ) {
    let best: readonly [string, string] = ["", ""];
    for (const [kind, { source }] of Object.entries(ServandaTerminals)) {
      const image = new RegExp(source, "uy").exec(text.slice(at))?.[0] ?? "";
      if (image.length > best[1].length) best = [kind, image];
    }
    for (const word of vocabulary.words) {
      if (text.startsWith(word, at) && word.length >= best[1].length && (!vocabulary.notions.has(word) || before === "under"))
        best = [word, word];
    }
    const foreign = /^(?:#.*|\/\/.*|\/\*[\s\S]*?\*\/|„[^“”"„\n\r]*[“”"]|«[^«»\n\r]*»|‘[^‘’\n\r]*’|'[^'\n\r]*')/.exec(text.slice(at));
    if (foreign !== null && (best[0] === "STRAY" || best[0] === "/")) best = ["STRAY", foreign[0]];
    const [kind, image] = best;
    if (kind !== "WS" && kind !== "COMMENT") {
      found.push(kind === image ? image : `${kind} ${image}`);
      before = kind;
    }
    at += image.length;
  }
  return found;
}

test("the scanner is the grammar's terminals, longest match first", () => {
  const piece = fc.constantFrom(
    ..."Aland;Organ; of ;of;off;under;Nash;SEQ;body;-;--;\n;\r\n; ;  ;.;,;:;[;|;“;”;\";1;23;.5;2025-08-20;2025-13;é;É;ﬀ;ß;ا;漢;';’;!;§;😀;%;/;a;Z9;two-thirds;#;/;/*;*/;„;«;»;‘".split(
      ";",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join("");
      expect(tokens(text)).toEqual(byDefinition(text));
    }),
    { numRuns: 1500, seed: 20250820 },
  );
});
