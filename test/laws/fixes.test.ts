/**
 * A fix never changes the law. Right texts are broken in the ways in which people slip; whoever takes the fix that is offered has the model of the
 * unbroken text again, and so every finding of it. What would be another text is asked, not offered.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Json, modelToJson } from "../../src/agreement/index.ts";
import { catalog, libraryUnder, textsUnder } from "../agreement/library.ts";

const texts = textsUnder(catalog);
const paths = [...texts.keys()].filter((path) => !path.includes("illustration"));

/** Everything but where it stands. */
function withoutPlaces(json: Json): Json {
  if (Array.isArray(json)) return json.map((each: Json) => withoutPlaces(each));
  if (typeof json !== "object" || json === null) return json;
  const kept = Object.entries(json).filter(([key]) => !["span", "textHash", "diagnostics"].includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutPlaces(value as Json)]));
}
const read = (path: string, text: string) => {
  const library = libraryUnder(new Map([...texts, [path, text]]), path);
  const agreement = library.agreements.get(path);
  if (agreement === undefined) throw new RangeError(`${path} was not read`);
  return { library, model: () => JSON.stringify(withoutPlaces(modelToJson(agreement, library, () => ""))) };
};

/** A slip at the n-th place where it can be made; undefined where the text has none. */
type Slip = (text: string, place: number) => string | undefined;
const at = (text: string, pattern: RegExp, place: number): RegExpMatchArray | undefined => {
  const found = [...text.matchAll(pattern)].filter(({ index = 0 }) => !/--[^\n]*$/.test(text.slice(0, index)));
  return found.length === 0 ? undefined : found[place % found.length];
};
const replaced =
  (pattern: RegExp, by: (match: RegExpMatchArray, place: number) => string): Slip =>
  (text, place) => {
    const match = at(text, pattern, place);
    return match === undefined
      ? undefined
      : text.slice(0, match.index ?? 0) + by(match, place) + text.slice((match.index ?? 0) + match[0].length);
  };
const slips: Readonly<Record<string, Slip>> = {
  "a period is lost": replaced(/\.(?=\n)/g, () => ""),
  "a letter of a word is lost": replaced(
    /\b(?:consists|decides|abstention|members|guarantee|provide|occurs|refusal|within)\b/g,
    ([word], place) => {
      const lost = 1 + (place % (word.length - 2));
      return word.slice(0, lost) + word.slice(lost + 1);
    },
  ),
  "a letter of a name is lost": replaced(/\b\p{Lu}\p{Ll}{5,}\b/gu, ([word], place) => {
    const lost = 1 + (place % (word.length - 2));
    return word.slice(0, lost) + word.slice(lost + 1);
  }),
  "a quotation is not closed": replaced(/"(?=[.,;]?\n)/g, () => ""),
  "a bracket is not closed": replaced(/ \](?=[.,;]?\n)/g, () => ""),
  "a colon is a comma": replaced(/:(?= )/g, () => ","),
  "a number has separators": replaced(/(?<![-\d])\b(\d{1,3})(\d{3})\b(?![-\d])/g, ([, first, rest]) => `${first},${rest}`),
  "another sign for a period": replaced(/\.(?=\n)/g, () => "!"),
  "another word is used": replaced(/\b(?:shall|two thirds|unanimity)\b/g, ([word]) =>
    word === "shall" ? "must" : word === "two thirds" ? "two-thirds" : "unanimous",
  ),
  "a name begins small": replaced(/(?<=provide )\p{Lu}\p{Ll}+\b/gu, ([word]) => word.charAt(0).toLowerCase() + word.slice(1)),
};

/** The word that differs between two texts, in each. */
function wordThatDiffers(text: string, broken: string): readonly [string, string] {
  let start = 0;
  while (text[start] === broken[start]) start += 1;
  while (/\p{L}/u.test(text[start - 1] ?? "")) start -= 1;
  const word = (of: string) => of.slice(start).match(/^\p{L}+/u)?.[0] ?? "";
  return [word(text), word(broken)];
}

test("a fix gives the unbroken text's model again", { timeout: 300_000 }, () => {
  const taken = new Map<string, number>();
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.constantFrom(...Object.keys(slips)), fc.nat(1_000), (path, kind, place) => {
      const text = texts.get(path) ?? "";
      const broken = slips[kind]?.(text, place);
      if (broken === undefined || broken === text) return;
      const { library } = read(path, broken);
      const errors = library.diagnostics.filter(({ severity }) => severity === "error");
      const [only] = errors;
      if (only?.fix === undefined || errors.length !== 1) return;
      const mended = only.fix.edits
        .toSorted((a, b) => b.span.start - a.span.start)
        .reduce((so, { span, replacement }) => so.slice(0, span.start) + replacement + so.slice(span.end), broken);
      const after = read(path, mended);
      // A second slip may come to light; then nothing is decided yet.
      if (after.library.diagnostics.some(({ severity }) => severity === "error")) return;
      taken.set(kind, (taken.get(kind) ?? 0) + 1);
      // A name that was misspelt where it is declared is the name: taken up everywhere, it is the same text with another name.
      const [right, wrong] = wordThatDiffers(text, broken);
      const model =
        kind === "a letter of a name is lost"
          ? after.model().replace(new RegExp(`(?<!\\p{L})${wrong}(?!\\p{L})`, "gu"), right)
          : after.model();
      if (model !== read(path, text).model()) expect([kind, place, only.message, only.fix.title]).toEqual(["the same model"]);
    }),
    { seed: Number(process.env.SEED ?? 20_250_820), numRuns: 1_000 },
  );
  // Each kind of slip was met and mended, or the law has said little.
  for (const kind of Object.keys(slips)) expect(taken.get(kind) ?? 0, kind).toBeGreaterThan(0);
});
