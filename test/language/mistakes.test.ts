/**
 * One slip, one sentence: each file of the folder is a ten-line agreement with one mistake, and beside it stands what its author is told.
 */

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { mended, readText, report } from "./written.ts";

const folder = new URL("mistakes/", import.meta.url);
const mistakes = readdirSync(folder)
  .filter((name) => name.endsWith(".servanda"))
  .map((name) => name.slice(0, -".servanda".length))
  .sort();
const textOf = (name: string) => readFileSync(new URL(`${name}.servanda`, folder), "utf8");

test("there is a file for every mistake, and an answer beside each", () => {
  expect(mistakes.length).toBeGreaterThan(35);
  expect(readdirSync(folder).length).toBe(2 * mistakes.length);
});

test.each(mistakes)("%s", (name) => {
  expect(report(readText(textOf(name)))).toBe(readFileSync(new URL(`${name}.expected`, folder), "utf8"));
});

describe("a mistake is told once", () => {
  test.each(mistakes)("%s", (name) => {
    expect(readText(textOf(name)).diagnostics).toHaveLength(1);
  });
});

describe("whoever takes the fix is not told the same again", () => {
  const fixed = mistakes.filter((name) => readText(textOf(name)).diagnostics.some(({ fix }) => fix !== undefined));
  test.each(fixed)("%s", (name) => {
    const [before] = readText(textOf(name)).diagnostics;
    if (before === undefined) throw new Error("there was a diagnostic a moment ago");
    const after = readText(mended(textOf(name), before)).diagnostics;
    expect(after.filter(({ code, span }) => code === before.code && span.start <= before.span.end)).toEqual([]);
  });
});

/** Every text to which the offered edits lead, taking all fixes, and each answer of a question in turn, until nothing more is offered. */
function ends(text: string, steps = 0): string[] {
  const file = readText(text);
  const [first] = file.diagnostics.filter(({ fix, question }) => fix !== undefined || question !== undefined);
  if (first === undefined || steps > 8) return [file.diagnostics.map(({ code, message }) => `${code} ${message}`).join("\n")];
  const offered = first.fix === undefined ? (first.question?.answers ?? []) : [first.fix];
  return offered.flatMap(({ edits }) => ends(mended(file.text, { ...first, fix: { title: "", edits } }), steps + 1));
}

describe("whoever takes every edit that is offered ends with a text that can be read", () => {
  const offering = mistakes.filter((name) => readText(textOf(name)).diagnostics.some(({ fix, question }) => fix ?? question));
  test("most mistakes offer one", () => expect(offering.length).toBeGreaterThan(60));
  test.each(offering)("%s", (name) => {
    for (const end of ends(textOf(name))) expect(end).not.toMatch(/SV0/);
  });
});
