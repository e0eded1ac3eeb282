/**
 * The files speak of agreements and of this program, to whoever reads them anywhere: not of one machine, one registry, or one day's work.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);

const unwanted: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: "a path of somebody's machine", pattern: /(?<![\w.+/:~-])\/(?:home|root|tmp|work|Users|mnt|workspace)\/[\w.]/ },
  { what: "a registry host", pattern: /\bregistry\.(?:npmjs|yarnpkg)\.|\bnpm\.pkg\.github\.|\bregistry\s*=\s*http/i },
  {
    what: "the words of the process",
    pattern: /(?<![&\w])#\d+\s+issue\b|\bissue\s+#?\d+\b|\b(?:fixes|closes|see)\s+#\d+\b|\bsession\s+#?\d+\b/i,
  },
];

function unwantedIn(text: string): string[] {
  return text.split("\n").flatMap((line, index) => {
    return unwanted.filter(({ pattern }) => pattern.test(line)).map(({ what }) => `line ${index + 1}: ${what}`);
  });
}

test("no file holds a path of a machine, a registry host or the words of the process", () => {
  // Files that are not committed yet are read as well, so that a mistake is noticed before the commit.
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  const files = listed.split("\0").filter((file) => file !== "");
  expect(files.length).toBeGreaterThan(10);
  const found = files.flatMap((file) => {
    const path = new URL(encodeURI(file), root);
    if (fileURLToPath(path) === fileURLToPath(import.meta.url)) return [];
    let text: string;
    try {
      text = readFileSync(path, "utf8");
    } catch {
      return []; // deleted in the working tree
    }
    return text.includes("\0") ? [] : unwantedIn(text).map((sentence) => `${file}, ${sentence}`);
  });
  expect(found).toEqual([]);
});

test("each of them would be noticed, and what merely looks like it is not", () => {
  expect(unwantedIn("see /home/somebody/servanda\nhttps://registry.npmjs.org/langium\nas #3 issue says\nissue 12")).toEqual([
    "line 1: a path of somebody's machine",
    "line 2: a registry host",
    "line 3: the words of the process",
    "line 4: the words of the process",
  ]);
  expect(unwantedIn("#!/bin/sh\nsrc/work/a.ts ../tmp/b\nat issue: 3 seats\nhttps://example.org/home/page\n&#39; issue")).toEqual([]);
});
