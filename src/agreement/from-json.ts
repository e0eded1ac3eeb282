/**
 * From a model in JSON, which anybody may have written, to the sentences of the language. What is no model, or cannot be written exactly, is
 * returned as diagnostics: with a code, a place in the JSON, and what would be right.
 */
import { Validator } from "@cfworker/json-schema";
import { sentencesOf } from "./print/index.ts";
import { layOut } from "./print/order.ts";
import { Part } from "./print/part.ts";
import type { Json } from "./references-to-json.ts";
import { agreementSchema } from "./schema/agreement-1.ts";
import { wrongShape } from "./schema/wrong-shape.ts";

export interface ModelDiagnostic {
  readonly code: "SV160" | "SV161" | "SV162" | "SV163" | "SV164" | "SV165";
  readonly name: "no-model" | "wrong-shape" | "too-large" | "unknown-id" | "cannot-be-written" | "not-whole";
  readonly severity: "error";
  /** The place in the JSON, as a JSON pointer (RFC 6901). */
  readonly pointer: string;
  readonly message: string;
}
export type TextFromJson = { readonly text: string } | { readonly diagnostics: readonly ModelDiagnostic[] };

const names = {
  SV160: "no-model",
  SV161: "wrong-shape",
  SV162: "too-large",
  SV163: "unknown-id",
  SV164: "cannot-be-written",
  SV165: "not-whole",
} as const;
const wrong = (code: keyof typeof names, pointer: string, message: string): ModelDiagnostic => ({
  code,
  name: names[code],
  severity: "error",
  pointer,
  message,
});

/** Values in the largest model that is read, and objects one inside the other. */
export const mostValues = 1_000_000;
export const deepestValue = 150;
/** Digits of the longest number: it is turned into an exact one, at a cost that grows with the square. */
const mostDigits = 300;

/** Keys that mean something else to the programs that read JSON. */
const inherited = new Set(["__proto__", "constructor", "prototype"]);
const step = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** Texts that no file of the language can hold. */
function badText(text: string, pointer: string): ModelDiagnostic | undefined {
  if (/[\0\uFFFD]|\p{Surrogate}/u.test(text)) {
    return wrong("SV164", pointer, "This text has a sign in it that no text file of the language can hold.");
  }
  if (text.normalize("NFC") !== text) {
    return wrong(
      "SV164",
      pointer,
      "This text is not in Unicode's composed form (NFC), in which texts are read: it would come back changed.",
    );
  }
  return /^[0-9./]+$/.test(text) && text.length > mostDigits
    ? wrong("SV162", pointer, `A number may have ${mostDigits} digits, and this one has more.`)
    : undefined;
}

/** Depth, size, keys and texts, without recursion: the JSON may be anything. */
function unreadable(json: unknown): ModelDiagnostic | undefined {
  const open: { value: unknown; pointer: string; depth: number }[] = [{ value: json, pointer: "", depth: 0 }];
  let seen = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, pointer, depth } = next;
    seen += 1;
    if (seen > mostValues) return wrong("SV162", "", `A model may have ${mostValues} values, and this one has more.`);
    if (depth > deepestValue)
      return wrong("SV162", "", `The values of a model stand at most ${deepestValue} deep, and these stand deeper.`);
    if (typeof value === "string") {
      const bad = badText(value, pointer);
      if (bad) return bad;
    }
    if (typeof value !== "object" || value === null) continue;
    for (const key of Object.keys(value)) {
      const place = `${pointer}/${step(key)}`;
      if (inherited.has(key)) return wrong("SV162", place, `No key of a model is called ${JSON.stringify(key)}.`);
      const bad = badText(key, place);
      if (bad) return bad;
      open.push({ value: (value as Record<string, unknown>)[key], pointer: place, depth: depth + 1 });
    }
  }
  return undefined;
}

/** Whether it says that it is a model that this version reads. */
function otherSchema(json: unknown): ModelDiagnostic | undefined {
  const right = 'A model is an object whose "schema" is "agreement/1".';
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return wrong("SV160", "", `This is no model of an agreement. ${right}`);
  const schema = new Part(json as Json).value("schema");
  if (schema === "agreement/1") return undefined;
  if (typeof schema === "string" && /^agreement\/[0-9]+$/.test(schema)) {
    return wrong(
      "SV160",
      "/schema",
      `This model is of another version, ${JSON.stringify(schema.slice(0, 40))}; this program reads "agreement/1".`,
    );
  }
  return wrong("SV160", "/schema", `This is no model of an agreement. ${right}`);
}

/** Ids that two elements have, and sentences that the model's own text could not be read for. */
function notWhole(model: Part): ModelDiagnostic[] {
  const found: ModelDiagnostic[] = [];
  const ids = new Set<string>();
  for (const [family, value] of Object.entries(model.json)) {
    if (!Array.isArray(value)) continue;
    for (const [index, part] of model.parts(family).entries()) {
      const id = part.text("id");
      if (id !== "" && ids.has(id)) {
        found.push(
          wrong("SV163", `/${family}/${index}/id`, `Two elements have the id ${JSON.stringify(id.slice(0, 80))}; each needs its own.`),
        );
      }
      ids.add(id);
      if (part.is("incomplete")) {
        found.push(
          wrong("SV165", `/${family}/${index}/incomplete`, "The text of this body could not be read whole, so it cannot be written again."),
        );
      }
    }
  }
  if (model.list("unreadNames").length > 0) {
    found.push(
      wrong("SV165", "/unreadNames", "The text that this model was written from could not be read whole, so it cannot be written again."),
    );
  }
  return found;
}

let validator: Validator | undefined;

/**
 * The canonical text of a model: read again it gives the same model, with the same ids, but for places, hashes and comments.
 *
 * No name, quotation or citation of the model can begin a sentence of its own. Never throws, whatever is handed in. Cost: linear in the model.
 */
export function textFromJson(json: unknown): TextFromJson {
  const early = unreadable(json) ?? otherSchema(json);
  if (early) return { diagnostics: [early] };
  validator ??= new Validator(agreementSchema, "2020-12", true);
  const { valid, errors } = validator.validate(json);
  if (!valid) {
    const { pointer, message } = wrongShape(agreementSchema, errors);
    return { diagnostics: [wrong("SV161", pointer, message)] };
  }
  const partial = notWhole(new Part(json as Json));
  if (partial.length > 0) return { diagnostics: partial };
  const { sentences, refused } = sentencesOf(json as Json);
  if (refused.length > 0) return { diagnostics: refused.map(({ code, pointer, message }) => wrong(code, pointer, message)) };
  return { text: layOut(sentences) };
}
