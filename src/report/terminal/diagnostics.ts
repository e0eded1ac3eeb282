/**
 * Diagnostics as a person reads them: the place and the sentence first, then the line of the text with the place marked, then the way out.
 */
import type { Diagnostic, Span } from "../../language/diagnostic.ts";
import { listed, plural } from "../words.ts";
import type { Page } from "./page.ts";

interface Lines {
  readonly lines: readonly string[];
  readonly starts: readonly number[];
}

const split = (text: string): Lines => {
  const lines: string[] = [];
  const starts: number[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push(text.slice(start, match.index));
    starts.push(start);
    start = match.index + match[0].length;
  }
  lines.push(text.slice(start));
  starts.push(start);
  return { lines, starts };
};

/**
 * What these say is about the agreement, not about how it is written down: nothing is to be mended before the answer can be read. They stand after
 * it, one line each, when the whole text is checked, and not beside every single question.
 */
const aboutTheAgreement: ReadonlySet<string> = new Set(["SV102", "SV105", "SV107", "SV109", "SV112", "SV113", "SV114", "SV138", "SV144"]);

/** The diagnostics that stand before an answer, with their lines of the text. */
export const beforeTheAnswer = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ severity, code }) => severity === "error" || (severity === "warning" && !aboutTheAgreement.has(code)));

/**
 * Notes, and warnings about the agreement itself, stand after the answer, one line each.
 *
 * @param whole  the text was checked as a whole
 */
export function writeNotes(page: Page, texts: ReadonlyMap<string, string>, diagnostics: readonly Diagnostic[], whole: boolean): void {
  const notes = diagnostics.filter(({ severity, code }) => (aboutTheAgreement.has(code) ? whole : severity === "note"));
  if (notes.length === 0) return;
  page.gap();
  for (const { span, message, code, severity } of notes) {
    const text = texts.get(span.file);
    const place = text === undefined ? span.file : `${span.file}:${placeOf(split(text), span.start).line}`;
    if (severity === "note") page.text(`Note, ${place}: ${message} (${code})`, 0, "quiet", 2);
    else page.text(`Warning, ${place}: ${message} (${code})`, 0, "warning", 2);
  }
}

/** @param texts  by file, as they were read */
export function writeDiagnostics(page: Page, texts: ReadonlyMap<string, string>, diagnostics: readonly Diagnostic[]): void {
  const files = new Map([...texts].map(([file, text]) => [file, split(text)]));
  for (const diagnostic of diagnostics) {
    page.gap();
    writeDiagnostic(page, files, diagnostic);
  }
  const count = (severity: Diagnostic["severity"]) => diagnostics.filter((one) => one.severity === severity).length;
  const counted = [
    ...(count("error") > 0 ? [plural(count("error"), "error")] : []),
    ...(count("warning") > 0 ? [plural(count("warning"), "warning")] : []),
    ...(count("note") > 0 ? [plural(count("note"), "note")] : []),
  ];
  if (counted.length > 0) page.gap().text(`${listed(counted)}.`);
}

function writeDiagnostic(page: Page, files: ReadonlyMap<string, Lines>, diagnostic: Diagnostic): void {
  const { span, message, code, severity, related = [], fix, question } = diagnostic;
  const file = files.get(span.file);
  const { line, column } = file === undefined ? { line: 1, column: 1 } : placeOf(file, span.start);
  page.text(
    `${span.file}:${line}:${column}  ${message}`,
    0,
    severity === "error" ? "error" : severity === "warning" ? "warning" : "plain",
    2,
  );
  if (file !== undefined) excerpt(page, file, span, line);
  for (const other of related) {
    const there = files.get(other.span.file);
    const place = there === undefined ? other.span.file : `line ${placeOf(there, other.span.start).line}`;
    page.text(`see ${other.span.file === span.file ? place : `${other.span.file}, ${place}`}: ${other.message}`, 2, "plain", 4);
  }
  if (question !== undefined) {
    page.text(question.asks, 2);
    for (const answer of question.answers) page.text(`- ${answer.says}`, 4, "plain", 6);
  }
  page.text(`${code}${fix === undefined ? "" : ` · fix: ${fix.title}`}`, 2, "quiet", 4);
}

function placeOf({ starts }: Lines, offset: number): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}

/** The line with the place marked below it; a long line is shown around the place. */
function excerpt(page: Page, { lines, starts }: Lines, span: Span, line: number): void {
  const text = (lines[line - 1] ?? "").replace(/\t/g, " ");
  const at = span.start - (starts[line - 1] as number);
  const length = Math.max(1, Math.min(span.end - span.start, text.length - at));
  const margin = `  ${String(line).padStart(4)} | `;
  const room = page.width - margin.length;
  const from = text.length <= room ? 0 : Math.max(0, Math.min(at - 12, text.length - room));
  page.verbatim(`${margin}${text.slice(from, from + room)}`.trimEnd());
  page.verbatim(
    `${" ".repeat(margin.length - 2)}| ${" ".repeat(at - from)}${"^".repeat(Math.max(1, Math.min(length, room - (at - from))))}`,
    "quiet",
  );
}
