import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/apps/cli/run.ts";

/** Every page of the manual: the papers at the root and everything below docs/. */
const pages = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pages(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
const manual = [...readdirSync(".").filter((name) => name.endsWith(".md")), ...pages("docs"), ...pages("catalog")];

/** Words of a command line; a stretch in quotation marks is one word. */
const wordsOf = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

/** What a reader at a terminal of 80 columns sees, without colour; errors first, as the program writes them. */
function transcript(args: readonly string[]): string {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const status = run(args, { out: say, err: say, color: false, width: 80, folder: process.cwd() });
  if (status !== 0) said.push(`[status ${status}]`);
  return said.join("\n").trimEnd();
}

/** A line of three dots stands for any lines. */
function expectShown(actual: string, shown: string): void {
  const parts = `\n${shown}\n`.split(/\n\.\.\.(?=\n)/);
  let at = 0;
  const text = `\n${actual}\n`;
  for (const [index, part] of parts.entries()) {
    const found =
      index === 0 ? (text.startsWith(part) ? 0 : -1) : index === parts.length - 1 ? text.lastIndexOf(part) : text.indexOf(part, at);
    if (found < 0 || found < at || (index === parts.length - 1 && found + part.length !== text.length)) {
      expect(actual).toBe(shown);
      return;
    }
    at = found + part.length - 1;
  }
}

/** `UPDATE=1 npx vitest run test/transcripts` writes what the program says into the pages; what has three dots is left to its author. */
function updated(text: string): string {
  return text.replace(/(?<=^```console\n)[\s\S]*?(?=^```$)/gm, (block) =>
    block
      .split(/(?=^\$ (?:npm run -s )?servanda )/m)
      .map((example) => {
        const [line = "", ...shown] = example.split("\n");
        const asked = line.match(/^\$ (?:npm run -s )?servanda (?:-- )?(.*)$/)?.[1];
        return asked === undefined || shown.includes("...") ? example : `${line}\n${transcript(wordsOf(asked))}\n`;
      })
      .join(""),
  );
}

for (const page of manual) {
  if (process.env.UPDATE === "1") writeFileSync(page, updated(readFileSync(page, "utf8")));
  const text = readFileSync(page, "utf8");
  const blocks = [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)];
  describe.runIf(blocks.length > 0)(page, () => {
    for (const [, block = ""] of blocks) {
      for (const example of block.split(/^\$ (?:npm run -s )?servanda (?:-- )?/m).slice(1)) {
        const [line = "", ...shown] = example.split("\n");
        test(`servanda ${line}`, () => expectShown(transcript(wordsOf(line)), shown.join("\n").trimEnd()));
      }
    }
  });
  for (const [, shown = ""] of text.matchAll(/^```servanda\n([\s\S]*?)^```$/gm)) {
    test(`${page}: an agreement that is shown is a file of the manual`, () => {
      const files = ["docs/tutorial", "docs/language"].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
      expect(files.filter((file) => file.endsWith(".servanda")).map((file) => readFileSync(file, "utf8"))).toContain(shown);
    });
  }
  test(`${page}: every link to a file leads somewhere`, () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !existsSync(join(page, "..", link)))).toEqual([]);
  });
}

test("the manual shows examples at all", () => {
  expect(manual.filter((page) => readFileSync(page, "utf8").includes("```console"))).not.toEqual([]);
});

test("three dots at the beginning hide no difference", () => {
  expect(() => expectShown("a\nb\nc", "...\nd\n...")).toThrow();
  expect(() => expectShown("a\nb\nc", "...\nb\n...")).not.toThrow();
});
