import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuotation, readDocument } from "../../src/evidence/index.ts";
import { nearestPlace } from "../../src/evidence/nearest.ts";

/** Written for these tests: eight lines, three of which speak of the bridge. */
const report = readDocument(
  [
    "Harbour Talks Resume",
    "The minister of Aland said the bridge “will stay open”, and that Aland would not send ships to the strait.",
    "Borduria’s envoy called the plan a road to nowhere. “We cannot agree,” she said.",
    "A Road To Nowhere?",
    "The envoy repeated: a road to nowhere. Both sides named 3 of 5 ports — no more.",
    "Talks go on in the",
    "city of Port Royal.",
    "The bridge stays a condition.",
  ].join("\n"),
);
const found = (...fragments: string[]) => findQuotation(report, fragments);
const onLine = (line: number, ...fragments: string[]) => findQuotation(report, fragments, line);

describe("a quotation stands when its words stand in the source, in order", () => {
  test("straight marks quote curly ones, a hyphen quotes a dash", () => {
    expect(found(`the bridge "will stay open"`)).toMatchObject({ found: true, lines: [2] });
    expect(found("Borduria's envoy")).toMatchObject({ found: true, lines: [3] });
    expect(found("ports - no more")).toMatchObject({ found: true, lines: [5] });
  });
  test("the span is the place in the original, marks included", () => {
    const answer = found(`"will stay open"`);
    expect(answer.found && answer.spans.map(({ start, end }) => report.text.slice(start, end))).toEqual(["“will stay open”"]);
  });
  test("letter case is kept: the heading is not the sentence", () => {
    expect(onLine(4, "a road to nowhere")).toMatchObject({ found: false, elsewhere: [3, 5] });
    expect(onLine(4, "A Road To Nowhere")).toMatchObject({ found: true });
  });
  test("fragments in order stand, out of order they do not", () => {
    expect(found("would not send ships", "a road to nowhere", "3 of 5 ports")).toMatchObject({ found: true, lines: [2, 3, 5] });
    expect(found("3 of 5 ports", "would not send ships")).toEqual({ found: false, missing: 1, outOfOrder: 2 });
  });
  test("fragments may not overlap", () => {
    expect(found("We cannot agree", "agree")).toMatchObject({ found: false, missing: 1 });
  });
  test("a changed negation, number or name is not the same words", () => {
    expect(found("would send ships to the strait")).toMatchObject({ found: false, nearest: { line: 2 } });
    expect(found("Both sides named 4 of 5 ports")).toMatchObject({
      found: false,
      nearest: { text: "Both sides named 3 of 5 ports", line: 5 },
    });
    expect(found("The minister of Borduria said")).toMatchObject({ found: false, nearest: { line: 2 } });
  });
  test("nothing is found of no words, and nothing in an empty document", () => {
    expect(found()).toMatchObject({ found: false });
    expect(found("")).toMatchObject({ found: false });
    expect(found(" \u200b")).toMatchObject({ found: false });
    expect(findQuotation(readDocument(""), ["a"])).toEqual({ found: false, missing: 0 });
  });
});

test("a quotation is found exactly when the definition says so, on exactly the lines it says", () => {
  const words = fc.array(fc.constantFrom("a", "b", "ab", "aa"), { minLength: 1, maxLength: 3 }).map((list) => list.join(" "));
  const lines = fc.array(fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 5 }), { maxLength: 5 });
  /** Every place of the first fragment from which the others can follow, by trying all. */
  function beginnings(text: string, [first, ...rest]: readonly string[], from = 0): number[] {
    if (first === undefined) return [];
    const places = [...text].flatMap((_, at) => (at >= from && text.startsWith(first, at) ? [at] : []));
    return places.filter((at) => rest.length === 0 || beginnings(text, rest, at + first.length).length > 0);
  }
  fc.assert(
    fc.property(lines, fc.array(words, { minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 6 }), (written, fragments, line) => {
      const original = written.join("\n");
      const flat = original.replaceAll(/\s/g, " ");
      fc.pre(!flat.includes("  "));
      const expected = [...new Set(beginnings(flat, fragments).map((at) => original.slice(0, at).split("\n").length))];
      const document = readDocument(original);
      expect(findQuotation(document, fragments).found).toBe(expected.length > 0);
      const answer = findQuotation(document, fragments, line);
      expect(answer.found).toBe(expected.includes(line));
      if (!answer.found && expected.length > 0) expect(answer.elsewhere).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

describe("the line", () => {
  test("of the first fragment is the line named; it may end on a later one, and others may follow anywhere", () => {
    expect(onLine(6, "Talks go on in the city of Port Royal")).toMatchObject({ found: true, lines: [6] });
    expect(onLine(7, "Talks go on in the city of Port Royal")).toMatchObject({ found: false, elsewhere: [6] });
    expect(onLine(2, "The minister", "a condition")).toMatchObject({ found: true, lines: [2, 8] });
    expect(onLine(8, "The bridge", "a condition")).toMatchObject({ found: true, lines: [8, 8] });
  });
  test("names every line on which the quotation does begin, each once", () => {
    expect(onLine(1, "a road to nowhere")).toEqual({ found: false, elsewhere: [3, 5] });
    expect(onLine(1, "a road to nowhere", "3 of 5")).toEqual({ found: false, elsewhere: [3, 5] });
    expect(onLine(1, "a road to nowhere", "We cannot agree")).toEqual({ found: false, elsewhere: [3] });
  });
  test("an occurrence on the line counts although there are earlier ones", () => {
    expect(onLine(5, "a road to nowhere")).toMatchObject({ found: true, lines: [5] });
  });
  test("a line that the document does not have is no line", () => {
    expect(onLine(80, "a road to nowhere")).toMatchObject({ found: false, elsewhere: [3, 5] });
    expect(onLine(0, "a road to nowhere")).toMatchObject({ found: false, elsewhere: [3, 5] });
  });
  test.each([
    ["\n", 2],
    ["\r\n", 2],
    ["\r", 2],
  ])("ends with %j", (end, line) => {
    expect(findQuotation(readDocument(`one${end}two three${end}`), ["two"], line)).toMatchObject({ found: true });
  });
});

describe("bytes", () => {
  test("are UTF-8, with or without a byte order mark; accents are composed", () => {
    const bytes = new TextEncoder().encode("\ufeffKy\u0438\u0306v’s 🕊 e\u0301tude");
    expect(findQuotation(readDocument(bytes), ["Kyйv's 🕊 étude"], 1)).toMatchObject({ found: true });
  });
  test("are read as every other reader of UTF-8 reads them, where they are UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const bytes = new TextEncoder().encode(text);
        expect(readDocument(bytes).text).toBe(readDocument(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).text);
      }),
    );
  });
  test("that are not UTF-8 are marked, and the words around them still found", () => {
    const bytes = Uint8Array.from([0x61, 0x20, 0xe9, 0x20, 0x62, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0xf5, 0x21]);
    const { text } = readDocument(bytes);
    expect(text).toBe("a \ufffd b\ufffd\ufffd\ufffd\ufffd!");
    expect(readDocument(Uint8Array.from([0xe0, 0x80, 0xaf, 0xf4, 0x90, 0x80, 0x80])).text).toBe("\ufffd\ufffd");
  });
});

describe("the nearest place", () => {
  /** Sellers's table, word for word: the fewest edits from the phrase to any stretch of the text. */
  function fewestEdits(text: string, phrase: string): number {
    let column = Array.from({ length: phrase.length + 1 }, (_, i) => i);
    let fewest = phrase.length;
    for (const unit of text.split("")) {
      const next = [0];
      for (let i = 1; i <= phrase.length; i += 1) {
        const replace = (column[i - 1] ?? 0) + (phrase[i - 1] === unit ? 0 : 1);
        next.push(Math.min(replace, (column[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1));
      }
      column = next;
      fewest = Math.min(fewest, column[phrase.length] ?? fewest);
    }
    return fewest;
  }
  const distance = (a: string, b: string) => {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        next.push(Math.min((row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
      }
      row = next;
    }
    return row[b.length] ?? 0;
  };
  const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength });

  test("has the fewest edits of all places, and the place shown has exactly so many", () => {
    fc.assert(
      fc.property(letters(60), letters(90), (text, phrase) => {
        if (phrase === "") return;
        const place = nearestPlace(text, phrase, phrase.length);
        expect(place?.edits).toBe(fewestEdits(text, phrase));
        expect(distance(text.slice(place?.start, place?.end), phrase)).toBe(place?.edits);
      }),
      { numRuns: 500 },
    );
  });
  test("is not shown when less than 60 percent is alike", () => {
    expect(found("Purple elephants juggle umbrellas")).toEqual({ found: false, missing: 0 });
  });
  test("of a quotation absent from a million characters is found", () => {
    const filler = "The committee met again and adjourned without a word on the matter. ".repeat(15_000);
    const document = readDocument(`${filler}\nThe envoy will not send any ships before the spring.\n${filler}`);
    expect(document.text.length).toBeGreaterThan(2_000_000);
    expect(findQuotation(document, ["The envoy will send many ships before spring."])).toMatchObject({
      found: false,
      nearest: { text: "The envoy will not send any ships before the spring.", line: 2 },
    });
  });
});

const seed = new URL("../../../shared/data/seed/article.txt", import.meta.url);
const gold = new URL("../../../shared/data/evidence/seed.gold.json", import.meta.url);
const present = existsSync(seed) && existsSync(gold);

describe.skipIf(!present)(
  `the article the project began with${present ? "" : " (skipped: its text is not part of this project and not at hand)"}`,
  () => {
    interface Span {
      readonly id: string;
      readonly exact: string;
      readonly start: number;
      readonly end: number;
    }
    const document = present ? readDocument(readFileSync(seed)) : readDocument("");
    const coded = present ? (JSON.parse(readFileSync(gold, "utf8")) as { statements: Span[]; facts?: Span[] }) : { statements: [] };
    const spans = Object.values(coded).flatMap((value) => (Array.isArray(value) ? (value as Span[]) : []));
    const straight = (text: string) => text.replaceAll(/[“”]/g, '"').replaceAll("’", "'");

    test("twenty coded spans are found where they are coded, with curly or straight marks", () => {
      expect(spans.length).toBe(20);
      for (const { exact, start, end } of spans) {
        const line = document.text.slice(0, start).split("\n").length;
        for (const quoted of [exact, straight(exact)]) {
          expect(findQuotation(document, [quoted], line)).toEqual({ found: true, spans: [{ start, end }], lines: [line] });
        }
      }
    });
    test("will send is not will not send", () => {
      const answer = findQuotation(document, ["would send American troops on the ground"], 10);
      expect(answer).toMatchObject({ found: false, nearest: { line: 10, text: expect.stringContaining("not send American troops") } });
    });
    test("a road to nowhere stands on two lines, and in capitals on a third", () => {
      expect(findQuotation(document, ["a road to nowhere"], 2)).toEqual({ found: false, elsewhere: [1, 4] });
      expect(findQuotation(document, ["a Road to Nowhere"], 11)).toMatchObject({ found: true });
    });
  },
);
