/**
 * Names, quotations, lists and numbers as the language writes them. What it cannot write is refused: nothing is changed silently, and no name
 * or text can end a sentence and begin another.
 */
import type { Json } from "../references-to-json.ts";
import { Part } from "./part.ts";

/** Something that stands in the model and cannot stand in a text. */
export class Unwritable extends Error {
  readonly code: "SV163" | "SV164";

  constructor(code: "SV163" | "SV164", message: string) {
    super(message);
    this.code = code;
  }
}

const FIRST = "[\\p{Lu}\\p{Lo}]";
const REST = "[\\p{L}\\p{M}\\p{N}'’-]*";
const NEXT = `(of )?[\\p{Lu}\\p{Lo}\\p{N}]${REST}`;
/** A name on one line, as `language.md` has it: also the pattern of the schema. */
export const NAME: string = `^${FIRST}${REST}( ${NEXT})*$`;
const name = new RegExp(NAME, "u");

/** What may stand between the round brackets of a citation: words, numbers, quoted text, one pair of brackets around a word. */
const SIGN = `[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]+(\\.[0-9]+)?|[\\p{L}][\\p{L}\\p{M}\\p{N}'’]*(-[\\p{L}\\p{M}\\p{N}'’]+)*|[,;:/]`;
export const CITATION: string = `^(${SIGN}|"[^"\\n\\r]*"|“[^”\\n\\r]*”|\\(([0-9]+|[\\p{Ll}][\\p{L}\\p{M}'’]*)\\)| )+$`;
const citation = new RegExp(CITATION, "u");

/** `A, B and C`. */
export function listOf(words: readonly string[], joint: "and" | "or" = "and"): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1)}`;
}

/** In quotation marks; the other kind of mark may stand inside. */
export function quoted(text: string): string {
  if (/[\n\r]/.test(text)) throw new Unwritable("SV164", "A quotation stands on one line, and this text has a line end in it.");
  if (!text.includes('"')) return `"${text}"`;
  if (!text.includes("”")) return `“${text}”`;
  throw new Unwritable("SV164", 'A quotation may have " or ” in it, and this text has both: no pair of marks encloses it.');
}

export function checkedName(text: string): string {
  if (name.test(text)) return text;
  const short = JSON.stringify(text.slice(0, 60));
  throw new Unwritable("SV164", `${short} is no name: a name begins with a capital letter, as do its further words.`);
}

export function cited(part: Part): string {
  if (!part.has("cite")) return "";
  const label = part.text("cite");
  if (!citation.test(label))
    throw new Unwritable("SV164", "A citation has words, numbers and quotations, and this one has other signs in it.");
  return ` (${label})`;
}

/** An exact number as a decimal: "5/2" is 2.5; what no decimal equals cannot be written. */
export function decimal(text: string): string {
  const [over = "", under = "1"] = text.split("/");
  if (under === "1") return over;
  let [numerator, denominator, digits] = [BigInt(over), BigInt(under), 0];
  if (denominator === 0n) throw new Unwritable("SV164", `${text} is no number.`);
  for (; numerator % denominator !== 0n && digits < 400; digits += 1) numerator *= 10n;
  if (numerator % denominator !== 0n)
    throw new Unwritable("SV164", `No decimal number equals ${text}, and only decimals can be written here.`);
  const whole = `${numerator / denominator}`.padStart(digits + 1, "0");
  return digits === 0 ? whole : `${whole.slice(0, -digits)}.${whole.slice(-digits)}`;
}

/** The fraction's words, which must say the same number as the fraction. */
export function shareWords(share: string, words: string): string {
  const value = wordValue(words);
  if (value !== undefined && sameNumber(value, share)) return words;
  throw new Unwritable("SV164", `"${words.slice(0, 60)}" does not say ${share}.`);
}

const named: Readonly<Record<string, string>> = {
  half: "1/2",
  "one third": "1/3",
  "one quarter": "1/4",
  "one fifth": "1/5",
  "two fifths": "2/5",
  "two thirds": "2/3",
  "three quarters": "3/4",
  "three fifths": "3/5",
  "four fifths": "4/5",
};
function wordValue(words: string): string | undefined {
  if (Object.hasOwn(named, words)) return named[words];
  if (/^[0-9]+\/[0-9]+$/.test(words)) return words;
  const percent = /^([0-9]+)(?:\.([0-9]+))? percent$/.exec(words);
  if (percent === null) return undefined;
  const [, whole = "", part = ""] = percent;
  return `${whole}${part}/1${"0".repeat(part.length + 2)}`;
}
function sameNumber(a: string, b: string): boolean {
  const [x = "0", y = "1"] = a.split("/");
  const [u = "0", v = "1"] = b.split("/");
  return BigInt(y) !== 0n && BigInt(v) !== 0n && BigInt(x) * BigInt(v) === BigInt(u) * BigInt(y);
}

export const span = (part: Part): string => `${part.text("value")} ${part.text("unit")}${part.text("value") === "1" ? "" : "s"}`;

/** The names behind the ids of one model. */
export class Names {
  readonly #byId = new Map<string, string>();
  readonly brackets = new Map<string, Part>();
  readonly optional = new Map<string, Part>();
  readonly evidence = new Map<string, Part>();
  readonly #imported: ReadonlySet<string>;

  constructor(model: Part) {
    this.#imported = new Set(model.parts("imports").flatMap((each) => each.texts("names")));
    const visit = (value: Json): void => {
      if (typeof value !== "object" || value === null) return;
      if (!Array.isArray(value)) {
        const part = new Part(value);
        if (part.has("id") && part.has("name")) this.#byId.set(part.text("id"), part.text("name"));
      }
      for (const inner of Object.values(value)) visit(inner as Json);
    };
    visit(model.json);
    for (const place of model.parts("brackets")) {
      (place.text("kind") === "optional" ? this.optional : this.brackets).set(place.text("id"), place);
    }
    for (const each of model.parts("evidence")) this.evidence.set(each.text("id"), each);
  }

  /** The name of what an id refers to, here or in an imported file. */
  of(id: string): string {
    const here = this.#byId.get(id);
    if (here !== undefined) return checkedName(here);
    const foreign = /#[^#:]+:([^#]+)$/.exec(id)?.[1];
    if (foreign !== undefined && this.#imported.has(foreign)) return checkedName(foreign);
    const why = foreign === undefined ? "nothing in this model has it" : `no "imports" names ${JSON.stringify(foreign)}`;
    throw new Unwritable("SV163", `This refers to ${JSON.stringify(id.slice(0, 80))}, and ${why}.`);
  }

  list(ids: readonly string[], joint: "and" | "or" = "and"): string {
    return listOf(
      ids.map((id) => this.of(id)),
      joint,
    );
  }

  /** `Council`, or `Council on Budget`. */
  about(part: Part, key: string): string {
    return `${this.of(part.text(key))}${part.has("matter") ? ` on ${this.of(part.text("matter"))}` : ""}`;
  }

  /** `"The long name" as Name (citation)`. */
  declared(part: Part): string {
    const long = part.has("fullName") ? `${quoted(part.text("fullName"))} as ` : "";
    return `${long}${checkedName(part.text("name"))}${cited(part)}`;
  }

  chosen(part: Part): string {
    return `${part.has("presence") ? `${part.text("presence")} ` : ""}${this.of(part.text("choice"))}`;
  }

  choices(parts: readonly Part[]): string {
    return listOf(parts.map((part) => this.chosen(part)));
  }
}
