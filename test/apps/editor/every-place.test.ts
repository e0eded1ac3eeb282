/** The services at every place of whole agreements, and of agreements that are broken off. */

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  codeActions,
  codeLens,
  completion,
  definition,
  diagnostics,
  documentSymbols,
  folding,
  highlight,
  hover,
  inlayHints,
  prepareRename,
  references,
  semanticTokens,
} from "../../../src/apps/editor/index.ts";
import { written } from "./written.ts";

const folder = "catalog/news/ukraine-2025/";
const stored = Object.fromEntries(
  ["istanbul-draft", "coalition-without-russia", "troops-scenario", "ukraine-conflict-2025", "illustration-probabilities"].map((name) => [
    `${name}.servanda`,
    readFileSync(`${folder}${name}.servanda`, "utf8"),
  ]),
);
const texts = Object.entries(stored);

describe.each(texts)("%s", (_, text) => {
  test("what the author wrote next is offered: the word, or the name", () => {
    const { view } = written(`|>${text}`, { files: stored });
    const names = new Map(view.occurrences.in(view.path).map((one) => [one.span.start, one]));
    const missing: string[] = [];
    const { tokens } = view.language.tokens(text);
    for (const [index, { kind, image, startOffset }] of tokens.entries()) {
      // Every fifth place, and all the names: each is a scan of the whole text.
      const occurrence = names.get(startOffset);
      if (index % 5 !== 0 && occurrence?.declares !== false) continue;
      const isWord = /^\p{Ll}/u.test(kind) && kind === image;
      if (!isWord && occurrence?.declares !== false) continue;
      // Words of a citation are free.
      if (/\([^)\n]*$/.test(text.slice(0, startOffset)) && isWord) continue;
      const offered = completion(view, startOffset);
      const fits = offered.some(({ label, kind: sort }) =>
        isWord ? sort === "keyword" && (label === kind || label.startsWith(`${kind} `)) : sort === "name" && label === occurrence?.name,
      );
      if (!fits) missing.push(`${image} at ${startOffset}: ${text.slice(Math.max(0, startOffset - 40), startOffset)}`);
    }
    expect(missing).toEqual([]);
  });
});

test("every service answers at any place of a text that is broken off or cut out of, and all places lie in the text", () => {
  const cut = fc.record({
    text: fc.constantFrom(...texts.map(([, text]) => text)),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(300),
    caret: fc.double({ min: 0, max: 1, noNaN: true }),
    put: fc.constantFrom("", ".", "[", '"', "Name", "\u{1f600}", "--", "| "),
  });
  fc.assert(
    fc.property(cut, ({ text, from, length, caret, put }) => {
      const start = Math.floor(from * text.length);
      const broken = text.slice(0, start) + put + text.slice(start + length);
      const offset = Math.floor(caret * broken.length);
      const { view } = written(`|>${broken}`, { files: stored });
      const spans = [
        ...completion(view, offset).map(({ span }) => span),
        ...definition(view, offset),
        ...references(view, offset, true),
        ...highlight(view, offset).map(({ span }) => span),
        ...codeLens(view).map(({ span }) => span),
        ...diagnostics(view).map(({ span }) => span),
        ...documentSymbols(view).flatMap(({ children }) => children.map(({ span }) => span)),
        ...semanticTokens(view).map((token) => ({ file: view.path, ...token })),
        ...codeActions(view, { start: offset, end: offset }).flatMap(({ edits }) => edits.map(({ span }) => span)),
      ].filter(({ file }) => file === view.path);
      for (const { start: first, end } of spans) expect(0 <= first && first <= end && end <= view.text.length).toBe(true);
      hover(view, offset);
      prepareRename(view, offset);
      inlayHints(view, 0, view.text.length);
      for (const { startLine, endLine } of folding(view)) expect(startLine).toBeLessThan(endLine);
    }),
    { numRuns: 25 },
  );
}, 60_000);
