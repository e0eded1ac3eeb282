/** Agreements that stand in the tests themselves, and how their diagnostics look when written down. */

import { createLanguage, type Diagnostic, type FileReader, positionOf, type Readings, type SourceFile } from "../../src/language/index.ts";

export const language = createLanguage();

/** A workspace that holds exactly these files. */
export function workspace(files: Readonly<Record<string, string>>): FileReader {
  return {
    read(path) {
      const text = files[path];
      return text === undefined ? { refused: "missing" } : { text };
    },
  };
}

/** Reads one file that uses no other. */
export function readText(text: string): SourceFile {
  return fileIn(language.read(["a.servanda"], workspace({ "a.servanda": text })), "a.servanda");
}

export function fileIn(readings: Readings, path: string): SourceFile {
  const file = readings.file(path);
  if (file === undefined) throw new Error(`${path} was not read`);
  return file;
}

/** What a diagnostic points at. */
export function pointed(file: SourceFile, { span }: Diagnostic): string {
  return file.text.slice(span.start, span.end);
}

export function said(text: string): string[] {
  return readText(text).diagnostics.map(({ code, message }) => `${code} ${message}`);
}

/** The diagnostics of a file as they stand in the files of expected answers: place, code, sentence, and the edits of the fix. */
export function report(file: SourceFile): string {
  const place = (offset: number) => {
    const { line, column } = positionOf(file, offset);
    return `${line}:${column}`;
  };
  const edit = (start: number, end: number, replacement: string) =>
    start === end
      ? `insert ${JSON.stringify(replacement)} at ${place(start)}`
      : `${JSON.stringify(file.text.slice(start, end))} -> ${JSON.stringify(replacement)}`;
  return file.diagnostics
    .flatMap(({ code, message, span, fix }) => [
      `${place(span.start)}-${place(span.end)} ${code} ${message}`,
      ...(fix === undefined ? [] : [`  ${fix.title}: ${fix.edits.map((e) => edit(e.span.start, e.span.end, e.replacement)).join(", ")}`]),
    ])
    .map((line) => `${line}\n`)
    .join("");
}

/** The text with the fix of a diagnostic applied. */
export function mended(text: string, { fix }: Diagnostic): string {
  return (fix?.edits ?? [])
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((mend, { span, replacement }) => mend.slice(0, span.start) + replacement + mend.slice(span.end), text);
}
