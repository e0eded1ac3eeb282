/** Agreements into which somebody has struck: letters lost, signs added, words moved. There is always an answer, and never two for one sentence. */

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { SourceFile } from "../../src/language/index.ts";
import { fileIn, language, readText, workspace } from "./written.ts";

const folders = ["news/ukraine-2025/", "treaties/"].map((path) => new URL(`../../catalog/${path}`, import.meta.url));
const catalog = folders.map((folder) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".servanda"))
      .map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
  ),
);
const examples = catalog.flatMap((files) => Object.keys(files).map((name) => ({ files, name })));

const signs = fc.constantFrom(
  ...'., ; : | [ ] ( ) " “ ” ! § - -- x The and of not body guarantee decides under SEQ 85,000 use'.split(" "),
  "\n",
  " ",
  "\0",
  "\r",
  "-- ",
);
const place = fc.nat(1_000_000);
const edit = fc.oneof(
  fc.record({ kind: fc.constant("leave out" as const), at: place, length: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant("put in" as const), at: place, sign: signs }),
  fc.record({ kind: fc.constant("swap" as const), at: place, with: place }),
  fc.record({ kind: fc.constant("leave out a word" as const), at: place }),
  fc.record({ kind: fc.constant("cut off" as const), at: place }),
);

function edited(text: string, change: typeof edit extends fc.Arbitrary<infer E> ? E : never): string {
  const at = change.at % (text.length + 1);
  if (change.kind === "leave out") return text.slice(0, at) + text.slice(at + change.length);
  if (change.kind === "put in") return text.slice(0, at) + change.sign + text.slice(at);
  // The end of a file is lost rarely: it takes most of the file along.
  if (change.kind === "cut off") return at % 10 === 0 ? text.slice(0, at) : text;
  const word = /\s\S+/g;
  word.lastIndex = at;
  if (change.kind === "leave out a word") return text.replace(word.exec(text)?.[0] ?? "", "");
  const other = change.with % (text.length + 1);
  const [first, second] = [Math.min(at, other), Math.max(at, other)];
  return (
    text.slice(0, first) +
    text.slice(second, second + 1) +
    text.slice(first + 1, second) +
    text.slice(first, first + 1) +
    text.slice(second + 1)
  );
}

/** Places at which two reading diagnostics stand in one sentence that could not be read. */
function toldTwice(file: SourceFile): unknown[] {
  const reading = file.diagnostics.filter(({ code }) => code < "SV013");
  const starts = new Set(reading.map(({ span }) => span.start));
  const twice = file.unread.filter(
    ({ span }) => reading.filter((told) => told.span.start >= span.start && told.span.start < span.end).length > 1,
  );
  return starts.size < reading.length ? [...twice, "two at one place"] : twice;
}

test("reading always ends with an answer, and tells one thing of one sentence", () => {
  fc.assert(
    fc.property(fc.constantFrom(...examples), fc.array(edit, { minLength: 1, maxLength: 4 }), ({ files, name }, edits) => {
      const text = edits.reduce(edited, files[name] ?? "");
      const before = performance.now();
      const readings = language.read([name], workspace({ ...files, [name]: text }));
      expect(performance.now() - before).toBeLessThan(5_000);
      const file = fileIn(readings, name);
      expect(toldTwice(file)).toEqual([]);
      for (const { message, span, code } of readings.diagnostics) {
        expect(message).toMatch(/[.!?…]$/);
        // Nothing of the machinery shows in a sentence.
        expect(message).not.toMatch(/\b(NAME|TEXT|INT|OPEN_TEXT|STRAY|WORD|undefined|token|EOF)\b/);
        const length = readings.file(span.file)?.text.length ?? -1;
        expect(span.start <= span.end && span.end <= length, `${code} within the text`).toBe(true);
      }
    }),
    { numRuns: 1_000, seed: 20250820 },
  );
}, 180_000);

/** Some sentences of a file, one after another: as quick to read as they are few. */
function windowOf(text: string, from: number, count: number): string {
  const sentences = text.split(/(?<=\.)\n/);
  const first = from % sentences.length;
  return sentences.slice(first, first + count).join("\n");
}

test("so it is with a hundred thousand texts", () => {
  let read = 0;
  const drawn = fc.record({
    example: fc.constantFrom(...examples),
    from: fc.nat(1_000),
    count: fc.integer({ min: 2, max: 6 }),
    edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(drawn, ({ example: { files, name }, from, count, edits }) => {
      const text = edits.reduce(edited, windowOf(files[name] ?? "", from, count));
      const file = readText(text);
      read += 1;
      const wrong = toldTwice(file);
      if (wrong.length > 0) expect([text, ...wrong]).toEqual([]);
      const out = file.diagnostics.find(({ span }) => span.start > span.end || span.end > file.text.length);
      if (out !== undefined) expect([text, out]).toEqual([]);
    }),
    { numRuns: 100_000, seed: Number(process.env.SEED ?? 20_250_820) },
  );
  expect(read).toBeGreaterThanOrEqual(100_000);
}, 900_000);

test("what is told of a sentence does not depend on what was read before", () => {
  fc.assert(
    fc.property(fc.constantFrom(...examples), fc.array(edit, { minLength: 1, maxLength: 3 }), ({ files, name }, edits) => {
      const text = edits.reduce(edited, files[name] ?? "");
      const once = () => language.read([name], workspace({ ...files, [name]: text })).diagnostics;
      expect(once()).toEqual(once());
    }),
    { numRuns: 150, seed: 1 },
  );
}, 60_000);
