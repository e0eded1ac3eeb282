/** A claim that nothing could make fail would say nothing: for each shipped file a small change of the text that breaks one. */
import { describe, expect, test } from "vitest";
import { canBeJudged, evaluateClaim } from "../../src/analysis/claims/index.ts";
import { catalog, libraryUnder, textsUnder } from "../agreement/library.ts";
import { firstOf } from "../analysis/judged.ts";
import { mutations } from "./mutations.ts";

const texts = textsUnder(catalog);
const times = (text: string, words: string): number => text.split(words).length - 1;

test("every shipped file has one", () => {
  expect(mutations.map(({ file }) => file).sort()).toEqual([...texts.keys()].sort());
});

describe.each(mutations)("$file", ({ file, at, from, to, claim }) => {
  const before = texts.get(file) ?? "";

  test("is changed in one place", () => {
    expect(times(before, at), `"${at}" stands once`).toBe(1);
    expect(times(at, from), `"${from}" stands once among those words`).toBe(1);
    expect(to).not.toBe(from);
  });

  test(`says "${to}" for "${from}", is read, and ${claim} fails`, () => {
    const after = libraryUnder(new Map(texts).set(file, before.replace(at, at.replace(from, to))), file);
    expect(after.diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([]);
    const agreement = firstOf(after);
    const found = agreement.claims.find(({ name }) => name === claim);
    if (found === undefined) throw new RangeError(`${file} has no claim "${claim}"`);
    // A claim for which this version has no analysis yet neither holds nor fails.
    if (canBeJudged(found)) expect(evaluateClaim(after, agreement, found).state).toBe("fails");
  });
});
