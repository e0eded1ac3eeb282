import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../src/evidence/index.ts";

/** Texts made of what folding is about: marks, dashes, spaces, invisible characters, letters with loose accents, pairs of units. */
const troublesome = fc.string({
  unit: fc.constantFrom(
    ...["a", "e", "E", "o", "и", "1", ".", '"', "'", "“", "”", "‘", "’", "«", "»", "-", "–", "—", "\u2011", "\u2212"],
    ...[" ", "\n", "\r\n", "\t", "\u00a0", "\u2003", "\u2028", "\u00ad", "\u200b", "\u200d", "\ufeff", "\u202e"],
    ...["\u0301", "\u0308", "\u0323", "\u0338", "é", "\u1e69", "\u212b", "\u1112", "\u1161", "\u11ab", "한", "🕊", "\u{1d15f}", "\ud800"],
  ),
  maxLength: 40,
});

describe("what folding makes equal, and what it keeps", () => {
  test.each([
    ["“road” and „road‟ and «road» and ＂road＂", '"road" and "road" and "road" and "road"'],
    ["it’s, ‘it’, ‹it›", "it's, 'it', 'it'"],
    ["2014–2022 — long-term, long‑term, −3", "2014-2022 - long-term, long-term, -3"],
    ["a\r\n\t\u00a0 b\u2028c", "a b c"],
    ["agree\u00adment \ufefffor\u200b all", "agreement for all"],
    ["e\u0301 and \u0438\u0306 and e\u00ad\u0301", "é and й and é"],
    ["Will NOT send", "Will NOT send"],
    ["\u202efrom right to left", "\u202efrom right to left"],
    ["", ""],
  ])("%j becomes %j", (text, folded) => expect(fold(text).text).toBe(folded));
});

describe("the way back", () => {
  test("a run of white space is one unit that covers the run", () => {
    const { text, starts, ends } = fold("a \r\n b");
    expect([text, [...starts], [...ends]]).toEqual(["a b", [0, 1, 5], [1, 5, 6]]);
  });
  test("an invisible character belongs to no unit", () => {
    const { text, starts, ends } = fold("\ufeffa\u00adb");
    expect([text, [...starts], [...ends]]).toEqual(["ab", [1, 3], [2, 4]]);
  });
  test("a composed letter covers the letter and its accents", () => {
    const { text, starts, ends } = fold("xe\u0301y");
    expect([text, [...starts], [...ends]]).toEqual(["xéy", [0, 1, 3], [1, 3, 4]]);
  });
  test("two doves before the text shift it by four units, as in the original", () => {
    const { text, starts } = fold("🕊🕊 road");
    expect(starts[text.indexOf("road")]).toBe(5);
  });
});

describe("laws", () => {
  test("folding twice is folding once", () => {
    fc.assert(
      fc.property(troublesome, (text) => {
        expect(fold(fold(text).text).text).toBe(fold(text).text);
      }),
    );
  });
  test("folded text is composed, and the same whether composed before or not", () => {
    fc.assert(
      fc.property(troublesome, (text) => {
        const folded = fold(text).text;
        expect(folded.normalize("NFC")).toBe(folded);
        expect(fold(text.normalize("NFC")).text).toBe(folded);
        expect(fold(text.normalize("NFD")).text).toBe(folded);
      }),
    );
  });
  test("offsets ascend, stay inside the original, and no unit is empty", () => {
    fc.assert(
      fc.property(troublesome, (text) => {
        const { text: folded, starts, ends } = fold(text);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        for (let i = 0; i < folded.length; i += 1) {
          const [start = -1, end = -1] = [starts[i], ends[i]];
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if (i > 0) {
            expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
            expect(end).toBeGreaterThanOrEqual(ends[i - 1] ?? 0);
          }
        }
      }),
    );
  });
  test("a slice of the original found through the map folds to the folded slice (composed originals)", () => {
    fc.assert(
      fc.property(troublesome, fc.nat(), fc.nat(), (raw, a, b) => {
        const text = raw.normalize("NFC");
        const { text: folded, starts, ends } = fold(text);
        if (folded.length === 0) return;
        const from = a % folded.length;
        const to = from + 1 + (b % (folded.length - from));
        const slice = text.slice(starts[from], ends[to - 1]);
        expect(fold(slice).text.normalize("NFC")).toContain(folded.slice(from, to).normalize("NFC"));
      }),
    );
  });
});

test("a million characters are folded, with the offsets right at the far end", () => {
  const text = "“Security”\u00a0guarantees – e\u0301tude.\r\n".repeat(30_000);
  expect(text.length).toBeGreaterThan(900_000);
  const { text: folded, starts } = fold(text);
  const last = folded.lastIndexOf('"Security"');
  expect(starts[last]).toBe(text.lastIndexOf("“Security”"));
  expect(folded.endsWith("guarantees - étude. ")).toBe(true);
});
