/** The model as JSON: written once from the text, the same each time, every reference to something that is there. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Json, type JsonObject, type Library, modelToJson } from "../../src/agreement/index.ts";
import { catalog, libraryOf, libraryUnder, textsUnder } from "./library.ts";

const hash = (text: string): string => `sha256:${text.length}`;
const written = (library: Library): Map<string, JsonObject> =>
  new Map([...library.agreements].map(([path, agreement]) => [path, modelToJson(agreement, library, hash)]));

function* objectsIn(json: Json): Generator<JsonObject> {
  if (typeof json !== "object" || json === null) return;
  if (!Array.isArray(json)) yield json as JsonObject;
  for (const value of Object.values(json)) yield* objectsIn(value as Json);
}
/** What has a place of its own is defined there; an id elsewhere refers to it. */
const defined = (json: JsonObject): string[] =>
  [...objectsIn(json)].filter((object) => "id" in object && "span" in object).map((object) => object.id as string);

const inWords = new Set([
  "name",
  "fullName",
  "cite",
  "title",
  "text",
  "words",
  "aliases",
  "question",
  "reason",
  "quotes",
  "message",
  "in",
  "says",
]);
function* referencesIn(json: Json, key = ""): Generator<string> {
  if (typeof json === "string" && /[a-z]:\p{Lu}|#|^[a-z. ]+\.\d+$/u.test(json) && !inWords.has(key)) yield json;
  if (typeof json !== "object" || json === null) return;
  for (const [inner, value] of Object.entries(json)) yield* referencesIn(value as Json, Array.isArray(json) ? key : inner);
}

/** Further agreements may lie beside the repository. */
const beside = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const folders = [catalog, beside("shared/design/examples"), beside("shared/data/real-rules")];
for (const folder of folders) {
  if (!existsSync(folder)) {
    console.info(`${folder} is not here: its agreements are not tried`);
    continue;
  }
  const texts = textsUnder(folder);
  describe.each([...texts.keys()])("%s", (path) => {
    const models = written(libraryUnder(texts, path));
    const json = models.get(path) as JsonObject;
    test("is the same each time, and nothing in it is undefined or no number", () => {
      const text = JSON.stringify(json);
      expect(JSON.stringify(written(libraryUnder(texts, path)).get(path))).toBe(text);
      expect(JSON.parse(text)).toEqual(json);
      expect(text).not.toMatch(/null,"span"|NaN|undefined/);
    });
    test("has every id once, and every reference leads to one", () => {
      const ids = defined(json);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const known = new Set([...ids, ...[...models].flatMap(([file, model]) => defined(model).map((id) => `${file}#${id}`))]);
      expect([...referencesIn(json)].filter((reference) => !known.has(reference))).toEqual([]);
    });
  });
}

test("an element of another file is named with its file, a party only says from where it comes", () => {
  const models = written(
    libraryOf({
      "a.servanda": 'use Help, A from "b.servanda". parties C. case K: E by C on A. event E. claim L: in K, C can block Help alone.',
      "b.servanda": "parties A. measures M. event E. guarantee Help: when E occurs, A shall provide M.",
    }),
  );
  const json = models.get("a.servanda") as JsonObject;
  expect(json.parties).toMatchObject([{ id: "party:A", from: "b.servanda" }, { id: "party:C" }]);
  expect(json.cases).toMatchObject([{ protected: "party:A", triggering: ["party:C"] }]);
  expect(json.claims).toMatchObject([{ test: { target: { id: "b.servanda#guarantee:Help" } } }]);
  expect(json.imports).toMatchObject([{ file: "b.servanda", names: ["Help", "A"], textHash: expect.stringMatching(/^sha256:/) }]);
});

test("a small agreement, whole", async () => {
  const library = libraryOf(`agreement Small "A small agreement" status study dated 2025-01-01.
source Report "A report" in "report.txt".
parties "The Republic of Aland" as Aland, Borduria and Cland.
group States: Aland, Borduria and [ Wide: Cland, proposed by Aland | Narrow: nobody ].
measures Arms.
event Attack "an attack".
body Council (Article 1)
  consists of the States.
  decides by [ Qualified: at least 66.5 percent of the members, proposed by Borduria | All: unanimity ].
  abstention counts as refusal.
  leaves out the triggering party.
guarantee Help: when Attack occurs, if Council so decides, each of the States shall provide Arms within 7 days.
package Usual: Wide and Qualified.
case War: Attack by Borduria on Aland.
goal Safe: at least 1 of the States provide Arms.
claim Borduria Cannot: in War, Borduria cannot block Safe alone under Usual, quoting "x" from Report line 1.`);
  const json = modelToJson([...library.agreements.values()][0] as never, library, hash);
  await expect(`${JSON.stringify(json, undefined, 2)}\n`).toMatchFileSnapshot("model.txt");
});

describe("without one of its words or sentences a text is still read to the end", () => {
  const texts = textsUnder(`${catalog}/news/ukraine-2025`);
  test.each(["istanbul-draft.servanda", "ukraine-conflict-2025.servanda"])("%s", (path) => {
    const text = texts.get(path) ?? "";
    const words = [...text.matchAll(/\S+/g)].filter((_, index) => index % 13 === 5);
    for (const { index, 0: word } of words) {
      const damaged = text.slice(0, index) + text.slice(index + word.length);
      const library = libraryUnder(new Map([...texts, [path, damaged]]), path);
      expect(written(library).size).toBeGreaterThan(0);
    }
    const sentences = [...text.matchAll(/[^.]*\.\n/g)].filter((_, index) => index % 3 === 0);
    for (const { index, 0: sentence } of sentences) {
      const damaged = text.slice(0, index) + text.slice(index + sentence.length);
      expect(written(libraryUnder(new Map([...texts, [path, damaged]]), path)).size).toBeGreaterThan(0);
    }
  });
});
