/**
 * Rules that people live under, with claims whose answers are known, and the worked examples of the language. They lie beside the project and
 * are not shipped with it: the tests are skipped where they are absent.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { libraryOf } from "../agreement/library.ts";
import { claimsOf, firstOf } from "../analysis/judged.ts";

const textsIn = (folder: URL): readonly { readonly name: string; readonly text: string }[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".servanda"))
        .sort()
        .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }))
    : [];

const realRules = new URL("../../../shared/data/real-rules/", import.meta.url);
const examples = new URL("../../../shared/design/examples/", import.meta.url);

/** "Name: fails, because ..." for each claim that does not hold, after how many there are. */
function judged(text: string): { readonly claims: number; readonly not: readonly string[] } {
  const library = libraryOf(text);
  const errors = library.diagnostics.filter(({ severity }) => severity === "error").map(({ code, message }) => `${code} ${message}`);
  const claims = firstOf(library).claims.length;
  const results = claimsOf(library);
  const not = results
    .filter(({ state }) => state !== "holds")
    .map(({ claim, state, because }) => `${claim.name}: ${state}, because ${because}`);
  return { claims, not: [...errors, ...(results.length < claims ? [`only ${results.length} of ${claims} can be judged`] : []), ...not] };
}

describe.skipIf(!existsSync(realRules))("rules of real institutions (skipped where their texts do not lie beside the project)", () => {
  const texts = textsIn(realRules);
  for (const { name, text } of texts) test(`every claim of ${name} holds`, () => expect(judged(text).not).toEqual([]));
  test("they make 176 claims", () => {
    expect(texts.reduce((sum, { text }) => sum + judged(text).claims, 0)).toBe(176);
  });
});

describe.skipIf(!existsSync(examples))("examples of the language (skipped where they do not lie beside the project)", () => {
  for (const { name, text } of textsIn(examples).filter(({ name: file }) => /^(association-board|two-chambers)\./.test(file)))
    test(`every claim of ${name} holds`, () => expect(judged(text).not).toEqual([]));
});
