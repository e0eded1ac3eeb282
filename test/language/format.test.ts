/** The canonical layout: it is its own layout, and it says what the text said. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Draft } from "../../src/language/draft.ts";
import { editsBetween, formatDraft, formatWidth } from "../../src/language/format/index.ts";
import { isSameTree } from "../../src/language/format/same-tree.ts";
import { FileParser } from "../../src/language/one-file.ts";
import { createServices } from "../../src/language/services.ts";
import { sentenceKinds, sentenceOf, sentences } from "./generated-sentences.ts";
import { language } from "./written.ts";

const parser = new FileParser(createServices());
const read = (text: string): Draft => parser.draft("a.servanda", text);

const folders = ["../../catalog", "../../docs/tutorial", "mistakes", "../../../shared/design/examples", "../../../shared/data/real-rules"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter(existsSync);
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(path).isDirectory() ? filesUnder(path) : path.endsWith(".servanda") ? [path] : [];
  });

const commentsOf = ({ text, scan }: Draft) => scan.comments.map(({ start, end }) => text.slice(start, end).trimEnd()).sort();
const unreadOf = ({ text, unread }: Draft) => unread.map(({ span }) => text.slice(span.start, span.end)).sort();

/** Everything that a layout must keep. */
function keepsAll(text: string): string {
  const draft = read(text);
  // Where all can be read nothing stands between the layout and its reader; else a text is left as it is rather than changed.
  const formatted = draft.unread.length === 0 && draft.diagnostics.length === 0 ? formatDraft(draft) : language.format(text);
  const again = read(formatted);
  expect(isSameTree(draft.syntax, again.syntax), formatted).toBe(true);
  expect(commentsOf(again)).toEqual(commentsOf(draft));
  expect(unreadOf(again)).toEqual(unreadOf(draft));
  expect(language.format(formatted)).toBe(formatted);
  return formatted;
}

describe("of every text that there is", () => {
  test.each(folders.flatMap(filesUnder).map((path) => [path.split("/").slice(-2).join("/"), path] as const))("%s", (_, path) => {
    const text = readFileSync(path, "utf8");
    if (read(text).scan.tokens.length === 0) return;
    const formatted = keepsAll(text);
    expect(language.format(text)).toBe(formatted);
    // A line is longer only where one word, or one quotation, leaves no choice.
    for (const line of formatted.split("\n"))
      if (line.length > formatWidth && read(text).unread.length === 0)
        expect(line.trim().replace(/"[^"]*"|--.*/g, "").length).toBeLessThan(60);
  });
});

/** White space as careless hands leave it, and comments where nobody expects them. */
const blank = fc.constantFrom(" ", " ", " ", "  ", "\n", "\r\n", "\n\n\n   ", "\t", "  -- a remark\n", "\n-- a line of its own\n");
const join = (words: readonly string[], blanks: readonly string[], remarks: boolean): string =>
  words
    .map((word, at) => {
      const between = blanks[at % blanks.length] ?? " ";
      const own = remarks || !between.includes("--") ? between : " ";
      // Inside names a line may end too.
      return `${/["“]/.test(word) ? word : word.replace(/ /g, at % 7 === 0 ? "\n  " : " ")}${own}`;
    })
    .join("");

test("of sentences drawn from the grammar, however they are spaced", { timeout: 240_000 }, () => {
  let readable = 0;
  fc.assert(
    fc.property(sentences, fc.array(blank, { minLength: 1, maxLength: 40 }), fc.boolean(), (drawn, blanks, remarks) => {
      const text = join(drawn.flat(), blanks, remarks);
      if (read(text).unread.length === 0) readable += 1;
      keepsAll(text);
    }),
    { seed: 20_250_820, numRuns: 800 },
  );
  // Where lists are read greedily a drawn sentence may say something else, or nothing; most can be read.
  expect(readable).toBeGreaterThan(250);
});

test("of every kind of sentence", { timeout: 120_000 }, () => {
  for (const kind of sentenceKinds) {
    let read_ = 0;
    for (let seed = 1; seed < 60; seed += 1) {
      let state = seed * 7_919 + kind.length;
      const draw = () => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return state >> 8;
      };
      const text = sentenceOf(kind, draw).join(" ");
      if (read(text).unread.length > 0) continue;
      read_ += 1;
      keepsAll(text);
    }
    expect(read_, kind).toBeGreaterThan(3);
  }
});

const laid = (text: string) => language.format(text);

test("commas before `and` go, those before parts of a guarantee come, and so does its colon", () => {
  expect(
    laid(
      "guarantee Help when Attack occurs as judged by each of them after consultation if Council so decides each of A, and B shall provide M, or N failing which, A may consult.",
    ),
  ).toBe(
    `guarantee Help:
  when Attack occurs, as judged by each of them,
  after consultation,
  if Council so decides,
  each of A and B shall provide M or N,
  failing which A may consult.
`,
  );
});

test("quotation marks become straight, unless straight ones stand inside", () => {
  expect(laid('note “a”. note “say "a"”.')).toBe('note "a".\nnote “say "a"”.\n');
});

test("names stand on one line, lines end alike, and blank lines are single", () => {
  expect(laid("parties  North\r\n  Chapter,South   Chapter .\r\n\r\n\r\n\r\nmeasures\tAid.")).toBe(
    "parties North Chapter, South Chapter.\n\nmeasures Aid.\n",
  );
});

test("comments keep their line; one that follows stays, two blanks away", () => {
  expect(laid("parties A. -- who\n-- what\nmeasures M. --how")).toBe("parties A.  -- who\n-- what\nmeasures M.  --how\n");
  expect(laid("body B -- first\nconsists of A. decides by unanimity.")).toBe(
    "body B  -- first\n  consists of A.\n  decides by unanimity.\n",
  );
});

test("a bracket that does not fit shows one option per line, with its evidence further in", () => {
  const text = `body Council consists of A. decides by [ Strict: unanimity, proposed by A, quoting "a sentence of some length" from Some Report line 7 | Loose: a majority of the members ].`;
  expect(laid(text)).toBe(`body Council
  consists of A.
  decides by [ Strict: unanimity, proposed by A, quoting "a sentence of some length" from Some Report line 7
             | Loose: a majority of the members ].
`);
});

test("what cannot be read stays letter for letter", () => {
  const text = "parties   A.\nbody   Council consists   off A.\n  decides  by unanimity.\nmeasures   M.\n";
  expect(laid(text)).toContain("body   Council consists   off A.");
  expect(laid(text)).toMatch(/^parties A\.\n/);
  expect(laid(text)).toMatch(/measures M\.\n$/);
});

test("families stand apart, and one-line sentences of one kind together", () => {
  expect(
    laid(
      'agreement T.\nuse A from "b.servanda".\nparties B.\nrestraint R: A shall not "x".\n\nrestraint S: A shall not "y".\ncase K: E by A on B.',
    ),
  ).toBe(`agreement T.

use A from "b.servanda".

parties B.

restraint R: A shall not "x".
restraint S: A shall not "y".

case K: E by A on B.
`);
});

test("an edit is no larger than the lines that change", () => {
  const [before, after] = ['parties A.\nmeasures   M.\nnote "x".\n', 'parties A.\nmeasures M.\nnote "x".\n'];
  expect(editsBetween("a", before, after)).toEqual([{ span: { file: "a", start: 11, end: 25 }, replacement: "measures M.\n" }]);
  expect(editsBetween("a", after, after)).toEqual([]);
});
