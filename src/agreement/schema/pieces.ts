/** What the parts of the schema are written with: a key is described where it is declared, and `key?` may be left out. */
import type { Json, JsonObject } from "../references-to-json.ts";

export type Schema = JsonObject;
/** What a key says, in the field's words, and what its value is. */
export type Field = readonly [description: string, value: Schema];
export type Fields = Readonly<Record<string, Field>>;

/** An object with these keys and no others. */
export function shape(fields: Fields, tag?: readonly [key: string, value: string, says: string]): Schema {
  const properties: Record<string, Json> = tag ? { [tag[0]]: { const: tag[1], description: tag[2] } } : {};
  const required: string[] = tag ? [tag[0]] : [];
  for (const [written, [description, value]] of Object.entries(fields)) {
    const key = written.replace(/\?$/, "");
    properties[key] = { description, ...value };
    if (key === written) required.push(key);
  }
  return { type: "object", required, properties, additionalProperties: false };
}

/** One of several shapes, told apart by the word under `key`: a mistake in one of them is not a mistake in the others. */
export function byWord(key: string, says: string, shapes: Readonly<Record<string, Fields>>): Schema {
  const words = Object.keys(shapes);
  return {
    type: "object",
    required: [key],
    properties: { [key]: { enum: words, description: says } },
    allOf: words.map((word) => ({
      // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
      ...{ if: { properties: { [key]: { const: word } }, required: [key] }, then: shape(shapes[word] ?? {}, [key, word, says]) },
    })),
  };
}

export const piece = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
export const listOf = (items: Schema, least = 0): Schema => ({ type: "array", items, ...(least > 0 && { minItems: least }) });
export const oneOf = (...words: string[]): Schema => ({ enum: words });
export const either = (...schemas: Schema[]): Schema => ({ anyOf: schemas });
export const text: Schema = { type: "string" };
export const truth: Schema = { type: "boolean" };
export const integer: Schema = piece("integer");
export const date: Schema = piece("date");
/** The id of something of one of these kinds, here or (with its file before "#") in an imported file. */
export const ref = (...kinds: string[]): Schema => ({ type: "string", pattern: `^([^#]+#)?(${kinds.join("|")}):[^#:]+$` });
export const refs = (...kinds: string[]): Schema => listOf(ref(...kinds), 1);
export const anyRefs = (...kinds: string[]): Schema => listOf(ref(...kinds));
/** What stands there plainly, or the bracket that stands in its place. */
export const contested = (plain: Schema): Schema => either(plain, piece("bracketRef"));

const place: Fields = { "span?": ["where the sentence stands in the text", piece("span")] };
const aliases: Fields = { "aliases?": ["other words for it, for search and reports", listOf(text)] };
export const named = (kind: string, more: Fields = {}): Fields => ({
  id: ["kind and name: what others refer to it by", ref(kind)],
  name: ["its name, as the author writes it", piece("name")],
  "fullName?": ["its long name, in the text before `as`", text],
  "cite?": ["the citation in round brackets after the name", piece("citation")],
  ...aliases,
  ...place,
  ...more,
});
/** An element that may have no name, or never has: its id ends in an ordinal. */
export const nameless = (more: Fields = {}): Fields => ({
  id: ["stable within the file: kind or parent, and an ordinal", text],
  ...place,
  ...more,
});
export const maybeNamed = (kind: string, more: Fields): Fields => ({
  ...nameless(),
  "name?": ["its name, where it has one", piece("name")],
  "fullName?": ["its long name", text],
  "cite?": ["the citation in round brackets", piece("citation")],
  ...aliases,
  ...more,
  id: [`${kind} and its name, or an ordinal`, text],
});
export const evidence: Fields = { evidence: ["the ids of the quotations and assumptions that it rests on", listOf(text)] };
export const optional: Fields = { "optional?": ["the id of its entry in `brackets`, when it stands in square brackets", ref("optional")] };
