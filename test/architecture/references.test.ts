/**
 * Whose idea it was: every key in the code leads to a work in REFERENCES.md.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const page = readFileSync(new URL("REFERENCES.md", root), "utf8");
const listed = [...page.matchAll(/^\| ([A-Z][A-Za-z]+\d{4}[a-z]?) \|/gm)].map(([, key = ""]) => key);

/** "[Bryant1986]" in a comment, "source: "Bryant1986"" in an entry of a list. */
const keyInCode = /\[([A-Z][A-Za-z]+(?:19|20)\d{2}[a-z]?)\]|\bsource: "([A-Z][A-Za-z]+(?:19|20)\d{2}[a-z]?)"/g;

test("every key in the code has an entry", () => {
  const missing: string[] = [];
  for (const folder of ["src", "test"]) {
    for (const file of readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" })) {
      if (!/\.ts$/.test(file) || file.endsWith("references.test.ts")) continue;
      for (const [, comment, entry] of readFileSync(new URL(`${folder}/${file}`, root), "utf8").matchAll(keyInCode)) {
        const key = comment ?? entry ?? "";
        if (!listed.includes(key)) missing.push(`${folder}/${file} cites ${key}, which REFERENCES.md does not have`);
      }
    }
  }
  expect(missing).toEqual([]);
});

test("no key stands twice, and each table is in the order of its keys", () => {
  expect(new Set(listed).size).toBe(listed.length);
  for (const section of page.split(/^## /m).slice(1)) {
    const keys = [...section.matchAll(/^\| ([A-Z][A-Za-z]+\d{4}[a-z]?) \|/gm)].map(([, key = ""]) => key);
    expect(keys).toEqual(keys.toSorted());
  }
});

test("every entry says how far it was checked", () => {
  for (const row of page.matchAll(/^\| [A-Z][A-Za-z]+\d{4}[a-z]? \|.*$/gm)) {
    expect(row[0]).toMatch(/\| (print|abstract|memory|table seen) \|$/);
  }
});
