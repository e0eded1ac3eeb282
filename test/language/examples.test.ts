/** The shipped agreements, and those beside the project where they are present, are read without a word. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createLanguage, type FileReader } from "../../src/language/index.ts";

const root = new URL("../../", import.meta.url);
const folders = ["catalog/news/ukraine-2025/", "catalog/treaties/", "../shared/design/examples/", "../shared/data/real-rules/"]
  .map((path) => new URL(path, root))
  .filter((folder) => existsSync(folder));

function reader(folder: URL): FileReader {
  return {
    read(path) {
      const file = new URL(path, folder);
      return existsSync(file) ? { text: readFileSync(file, "utf8") } : { refused: "missing" };
    },
  };
}

describe.each(folders.map((folder) => [folder.pathname.split("/").slice(-3, -1).join("/"), folder] as const))("%s", (_, folder) => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".servanda"))
    .sort();
  const wrongIn = (paths: readonly string[], language = createLanguage()) =>
    paths.flatMap((path) => language.read([path], reader(folder)).diagnostics.map(({ code, message }) => `${path}: ${code} ${message}`));

  test("each by itself, by a language that has read nothing before", () => {
    expect(names.flatMap((name) => wrongIn([name]))).toEqual([]);
  });
  test("one after the other, in the order of the alphabet", () => {
    expect(wrongIn(names)).toEqual([]);
  });
  test("one after the other, in the other order", () => {
    expect(wrongIn(names.toReversed())).toEqual([]);
  });
  test("all at once, each file read once", () => {
    const readings = createLanguage().read(names, reader(folder));
    expect(readings.diagnostics).toEqual([]);
    expect(readings.files.map((file) => file.path)).toEqual(names);
  });
});
