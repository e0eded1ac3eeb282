/** A model that anybody may have written: refused with a place and what would be right, never with an exception, and never misread. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Json, type JsonObject, modelToJson, textFromJson } from "../../src/agreement/index.ts";
import { agreementOf, catalog, libraryOf, libraryUnder, textsUnder } from "./library.ts";

const told = (json: unknown): string[] => {
  const answer = textFromJson(json);
  return "text" in answer ? [] : answer.diagnostics.map(({ code, pointer, message }) => `${code} ${pointer} ${message}`);
};
const small = (more: object = {}): object => ({ schema: "agreement/1", file: "a.servanda", ...more });
const party = (name: string): object => ({ id: "party:A", name });

describe("what is no model", () => {
  test.each([null, 1, "agreement/1", [], {}, { schema: 1 }, { schema: "check/1" }])("%j", (json) => {
    expect(told(json)).toEqual([
      expect.stringMatching(/^SV160 .*This is no model of an agreement\. A model is an object whose "schema" is/),
    ]);
  });
  test("a model of another version", () => {
    expect(told({ schema: "agreement/2", file: "a.servanda" })).toEqual([
      'SV160 /schema This model is of another version, "agreement/2"; this program reads "agreement/1".',
    ]);
  });
});

describe("what has not the shape of a model", () => {
  test.each<[string, object, string]>([
    ["a missing key", { schema: "agreement/1" }, 'SV161  The key "file" is missing.'],
    ["a key too many", small({ party: [] }), 'SV161 /party The key "party" is none that can stand here.'],
    ["a key that a party has not", small({ parties: [{ ...party("A"), army: 1 }] }), 'SV161 /parties/0/army The key "army" is none that'],
    [
      "a name in lower case",
      small({ parties: [party("aland")] }),
      "SV161 /parties/0/name This value is not what can stand here. Here should stand: a name",
    ],
    ["an inexact number", small({ noAgreement: [{ id: "n", party: "party:A", value: 2, evidence: [] }] }), "SV161 /noAgreement/0/value"],
    ["a kind of rule that is none", small({ signature: { rule: { kind: "lottery" }, default: false } }), "SV161 /signature/rule/kind"],
  ])("%s", (_what, json, says) => {
    expect(told(json)).toEqual([expect.stringContaining(says)]);
  });
});

describe("what cannot be written", () => {
  test("a text with both kinds of closing mark, and one with a line end", () => {
    expect(told(small({ notes: [{ id: "note.0", text: 'a " and a ”' }] }))).toEqual([expect.stringMatching(/^SV164 \/notes\/0 /)]);
    expect(told(small({ notes: [{ id: "note.0", text: 'x".\nparties Evil' }] }))).toEqual([
      expect.stringMatching(/^SV164 \/notes\/0 .*line end/),
    ]);
    expect(textFromJson(small({ notes: [{ id: "note.0", text: 'he said "no" -- twice' }] }))).toEqual({
      text: 'note “he said "no" -- twice”.\n',
    });
  });
  test("a number that no decimal equals, and a share that its words do not say", () => {
    const limit = { id: "limit:L", name: "L", on: "party:A", atMost: "1/3" };
    expect(told(small({ parties: [party("A")], limits: [limit] }))).toEqual([expect.stringContaining("No decimal number equals 1/3")]);
    const rule = { kind: "threshold", compare: "at least", quantity: { share: "1/2", words: "two thirds" }, base: "the members" };
    expect(told(small({ signature: { rule, default: false } }))).toEqual(['SV164 /signature "two thirds" does not say 1/2.']);
  });
  test("a text that is not composed, and one with a sign that is none", () => {
    expect(told(small({ notes: [{ id: "n", text: "e\u0301" }] }))).toEqual([expect.stringMatching(/^SV164 \/notes\/0\/text .*NFC/)]);
    expect(told(small({ notes: [{ id: "n", text: "\uD800" }] }))).toEqual([expect.stringMatching(/^SV164 \/notes\/0\/text /)]);
  });
  test("a reference to nothing, and two elements with one id", () => {
    const case_ = { id: "case:C", name: "C", event: "event:E", triggering: [], concerned: "party:A", timings: [] };
    expect(told(small({ parties: [party("A")], cases: [case_] }))).toEqual([
      'SV163 /cases/0 This refers to "event:E", and nothing in this model has it.',
    ]);
    expect(told(small({ parties: [party("A"), party("A")] }))).toEqual([expect.stringMatching(/^SV163 \/parties\/1\/id Two elements/)]);
  });
  test("a model of a text that could not be read whole", () => {
    const library = libraryOf("parties A. measures M. guarantee G: when Storm occurs, A shall provide M.");
    const [agreement] = library.agreements.values();
    const json = modelToJson(agreement as never, library, () => "");
    expect(told(json)).toEqual([expect.stringMatching(/^SV165 \/unreadNames /)]);
  });
});

describe("hostile input", () => {
  test("depth, length, and keys that objects inherit", () => {
    let deep: Json = "x";
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(told({ schema: "agreement/1", file: deep })).toEqual([expect.stringMatching(/^SV162 .* stand deeper\.$/)]);
    expect(told(JSON.parse('{"schema":"agreement/1","file":"a","__proto__":{"x":1}}'))).toEqual([
      expect.stringMatching(/^SV162 \/__proto__ /),
    ]);
    expect(told(small({ constructor: 1 }))).toEqual([expect.stringMatching(/^SV162 \/constructor /)]);
    expect(told(small({ noAgreement: [{ id: "n", party: "party:A", value: "9".repeat(100_000), evidence: [] }] }))).toEqual([
      expect.stringMatching(/^SV162 /),
    ]);
  });
  test("no name, text or citation begins a sentence of its own", () => {
    const evil = fc.oneof(
      fc.constantFrom("A. parties B", 'A". parties B. note "', "A -- B", "A)", "A\nparties B", "A] [", "(a) parties B", "A of", "a), B"),
      fc.string({ unit: fc.constantFrom("A", "b", ".", " ", '"', "“", "”", "-", "(", ")", "[", "]", "|", ";", ":", "\n", "’", "1", ",") }),
    );
    fc.assert(
      fc.property(evil, evil, evil, (name, text, cite) => {
        const group = { id: "group:G", name, fullName: text, cite, items: ["party:P"], except: [] };
        const answer = textFromJson(small({ parties: [{ id: "party:P", name: "Party" }], groups: [{ ...group, aliases: [text] }] }));
        if (!("text" in answer)) return;
        const agreement = agreementOf(answer.text);
        expect(agreement.parties.map((each) => each.name)).toEqual(["Party"]);
        expect(agreement.notes).toEqual([]);
      }),
      { numRuns: 500 },
    );
    for (const name of ["A", "A-B", "A--"]) {
      const answer = textFromJson(small({ parties: [party(name)], notes: [{ id: "note.0", text: "-- no comment" }] }));
      expect("text" in answer && agreementOf(answer.text)).toMatchObject({ parties: [{ name }], notes: [{ text: "-- no comment" }] });
    }
  });
});

/** A copy of the JSON in which the value that is met n-th is another. */
function changed(json: Json, at: number, other: Json | undefined): Json {
  let left = at;
  const visit = (value: Json): Json | undefined => {
    left -= 1;
    if (left === 0) return other;
    if (Array.isArray(value)) return value.map((each: Json) => visit(each)).filter((each) => each !== undefined);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, each]) => [key, visit(each as Json)] as const)
        .filter((entry): entry is [string, Json] => entry[1] !== undefined),
    );
  };
  return visit(json) ?? null;
}

test("a model with any value changed or taken out is refused with a place, or read; nothing is thrown", () => {
  const texts = textsUnder(`${catalog}/news/ukraine-2025`);
  const path = "istanbul-draft.servanda";
  const library = libraryUnder(texts, path);
  const json = modelToJson(library.agreements.get(path) as never, library, () => "") as JsonObject;
  const size = JSON.stringify(json).match(/[:[,]/g)?.length ?? 0;
  const other = fc.oneof(
    fc.constant(undefined),
    fc.constantFrom<Json>(null, true, 0, "", "x", "A", "party:Russia", [], {}, "1/0", "0", "-1", "bracket", "agreement/2"),
    fc.jsonValue() as fc.Arbitrary<Json>,
  );
  let refused = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: size }), other, (at, value) => {
      const answer = textFromJson(changed(json, at, value));
      if ("text" in answer) return;
      refused += 1;
      for (const { code, pointer, message } of answer.diagnostics) {
        expect(code).toMatch(/^SV16[0-5]$/);
        expect(pointer).toMatch(/^(\/[^/]*)*$/);
        expect(message).toMatch(/^\P{Ll}.*[.]$/su);
      }
    }),
    { numRuns: 150 },
  );
  expect(refused).toBeGreaterThan(0);
});
