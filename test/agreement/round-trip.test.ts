/** Text to model to text to model: what is printed from the JSON gives the same JSON again, places aside. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Json, type JsonObject, modelToJson, textFromJson } from "../../src/agreement/index.ts";
import { texts as generated } from "./generated-models.ts";
import { catalog, libraryUnder, textsUnder } from "./library.ts";

const hash = (text: string): string => `sha256:${text.length}`;

function modelOf(texts: ReadonlyMap<string, string>, path: string): JsonObject {
  const library = libraryUnder(texts, path);
  const agreement = library.agreements.get(path);
  if (!agreement) throw new RangeError(`${path} was not read`);
  return modelToJson(agreement, library, hash);
}

/** Without places, without the hash of the text, and without diagnostics' fixes, which speak of places. */
function withoutPlaces(json: Json): Json {
  if (Array.isArray(json)) return json.map((each: Json) => withoutPlaces(each));
  if (typeof json !== "object" || json === null) return json;
  const kept = Object.entries(json).filter(
    ([key]) => !["span", "textHash", "fix", "question", "related", "line", "column"].includes(key) || (key === "line" && "quotes" in json),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutPlaces(value as Json)]));
}

function printed(json: JsonObject): string {
  const answer = textFromJson(JSON.parse(JSON.stringify(json)));
  expect("diagnostics" in answer ? answer.diagnostics : []).toEqual([]);
  return "text" in answer ? answer.text : "";
}

/** Further agreements may lie beside the repository. */
const beside = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
for (const folder of [catalog, beside("shared/design/examples"), beside("shared/data/real-rules")]) {
  if (!existsSync(folder)) {
    console.info(`${folder} is not here: its agreements are not tried`);
    continue;
  }
  const texts = textsUnder(folder);
  describe.each([...texts.keys()])("%s", (path) => {
    const first = modelOf(texts, path);
    test("printed from its model, is the same model", () => {
      const second = modelOf(new Map([...texts, [path, printed(first)]]), path);
      expect(withoutPlaces(second)).toEqual(withoutPlaces(first));
    });
    test("printed a second time, is the same text", () => {
      const once = printed(first);
      expect(printed(modelOf(new Map([...texts, [path, once]]), path))).toBe(once);
    });
  });
}

test("generated texts: printed from its model, each is the same model, and printed a second time the same text", () => {
  fc.assert(
    fc.property(generated, (text) => {
      const [path, read] = ["a.servanda", (of: string) => modelOf(new Map([["a.servanda", of]]), "a.servanda")];
      const first = read(text);
      // SV210: a consistency rule may leave no package; the text is read all the same.
      const errors = (first.diagnostics as { severity: string; code: string }[]).filter(
        ({ severity, code }) => severity === "error" && code !== "SV210" && code !== "SV404",
      );
      expect(errors, `${path}\n${text}`).toEqual([]);
      const once = printed(first);
      const second = read(once);
      expect(withoutPlaces(second)).toEqual(withoutPlaces(first));
      expect(printed(second)).toBe(once);
    }),
    { numRuns: 30, seed: 20_250_820 },
  );
});
