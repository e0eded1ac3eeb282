/** Quotations of the shipped texts, checked against the article by whoever has it. The article itself is not shipped. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { catalog } from "../agreement/library.ts";
import { servanda } from "../apps/cli/terminal.ts";
import { haveSharedData, sharedFile } from "../published/shared-data.ts";

const places = [
  ["istanbul-draft.servanda", "Russia insisted that all decisions must be unanimous", "SV111"],
  ["coalition-without-russia.servanda", "would not send American troops on the ground", "SV111"],
  ["troops-scenario.servanda", "any scenarios involving the deployment", "SV111"],
] as const;

/** A copy of the catalogue that may be changed. */
function copy(): { readonly folder: string; readonly change: (file: string, from: string, to: string) => void } {
  const folder = mkdtempSync(join(tmpdir(), "servanda-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(catalog, folder, { recursive: true });
  return {
    folder,
    change: (file, from, to) => {
      const path = join(folder, "news/ukraine-2025", file);
      const text = readFileSync(path, "utf8");
      if (!text.includes(from)) throw new RangeError(`${file} does not say "${from}"`);
      writeFileSync(path, text.replace(from, to));
    },
  };
}

const check = (folder: string, documents?: string) =>
  servanda(["check", "news/ukraine-2025", ...(documents === undefined ? [] : ["--documents", documents])], { folder });

test("without the article its quotations are not verified here, which is neither true nor false", () => {
  const { folder, change } = copy();
  expect(check(folder).status).toBe(0);
  change("istanbul-draft.servanda", "Russia insisted that all decisions", "Russia insisted that no decisions");
  expect(check(folder)).toMatchObject({ status: 0 });
});

describe.skipIf(!haveSharedData)("with the article, which is read where it lies beside the project", () => {
  const article = fileURLToPath(sharedFile("seed/"));

  test("every quotation stands in it", () => {
    const { status, err } = check(copy().folder, article);
    expect(err).not.toMatch(/SV111|SV317/);
    expect(status).toBe(0);
  });

  test.each(places)("a word changed in a quotation of %s is noticed", (file, quoted, code) => {
    const { folder, change } = copy();
    change(file, quoted, quoted.replace(/ \w+/, " never"));
    const { status, err } = check(folder, article);
    expect(err).toContain(code);
    expect(status).toBe(1);
  });

  test("a quotation moved to another line is noticed, with the line on which it stands", () => {
    const { folder, change } = copy();
    change("istanbul-draft.servanda", 'unanimous" from News Report line 7', 'unanimous" from News Report line 6');
    const { status, err } = check(folder, article);
    expect(err.replace(/\s+/g, " ")).toContain("it is on line 7");
    expect(status).toBe(1);
  });

  test("another text under the article's name is noticed by its hash", () => {
    const { folder } = copy();
    const documents = mkdtempSync(join(tmpdir(), "servanda-"));
    onTestFinished(() => rmSync(documents, { recursive: true, force: true }));
    writeFileSync(join(documents, "article.txt"), `${readFileSync(sharedFile("seed/article.txt"), "utf8")} `);
    const { status, err } = check(folder, documents);
    expect(err).toContain("SV317");
    expect(status).toBe(1);
  });
});
