/** Texts of a test, or files of the catalogue, read and resolved. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Agreement, Diagnostic, Library } from "../../src/agreement/index.ts";
import { resolve } from "../../src/agreement/index.ts";
import { createLanguage, type FileReader } from "../../src/language/index.ts";

const language = createLanguage();

/** Texts by their path; the first is asked for, and with it what it uses. */
export function libraryOf(texts: string | Readonly<Record<string, string>>): Library {
  const files = typeof texts === "string" ? { "a.servanda": texts } : texts;
  const [entry = ""] = Object.keys(files);
  return resolve(language.read([entry], readerOf(new Map(Object.entries(files)))));
}

export function agreementOf(texts: string | Readonly<Record<string, string>>): Agreement {
  const [agreement] = libraryOf(texts).agreements.values();
  if (!agreement) throw new RangeError("nothing was read");
  return agreement;
}

/** Code and message of each diagnostic, in order. */
export const told = (library: Library): string[] => library.diagnostics.map(({ code, message }) => `${code} ${message}`);
export const diagnosticsOf = (texts: string | Readonly<Record<string, string>>): readonly Diagnostic[] => libraryOf(texts).diagnostics;

const readerOf = (files: ReadonlyMap<string, string>): FileReader => ({
  read(path) {
    const text = files.get(path);
    return text === undefined ? { refused: "missing" } : { text };
  },
});

/** All agreements under a folder, by their path in it. */
export function textsUnder(folder: string): Map<string, string> {
  const texts = new Map<string, string>();
  const visit = (path: string): void => {
    const full = `${folder}/${path}`;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) visit(path === "" ? name : `${path}/${name}`);
    } else if (path.endsWith(".servanda")) texts.set(path, readFileSync(full, "utf8"));
  };
  visit("");
  return texts;
}

export const libraryUnder = (texts: ReadonlyMap<string, string>, entry: string): Library =>
  resolve(language.read([entry], readerOf(texts)));

export const catalog: string = fileURLToPath(new URL("../../catalog", import.meta.url));
