/**
 * Is a quotation in the document it is said to be in, and on the line it is said to be on?
 *
 * A quotation stands when each of its fragments, folded, occurs in the folded document, one after another, the first on the line named.
 * Resemblance is never enough: "will not send" resembles "will send". It only helps to say where the author may have looked.
 */
import { lineAt, type SourceDocument } from "./document.ts";
import { fold } from "./fold.ts";
import { longestSearched, nearestPlace } from "./nearest.ts";

export interface QuotationFound {
  readonly found: true;
  /** Where each fragment stands, in UTF-16 units of the document's text; `end` is exclusive. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  /** The line on which each fragment begins, from 1. */
  readonly lines: readonly number[];
}

export interface QuotationMissing {
  readonly found: false;
  /** The lines, ascending, on which the quotation does begin, though not on the line named. */
  readonly elsewhere?: readonly number[];
  /** The fragment, from 0, that cannot be found after those before it. */
  readonly missing?: number;
  /** The line of that fragment when it stands in the document all the same, but before or inside a fragment that it should follow. */
  readonly outOfOrder?: number;
  /** The place most like that fragment, when at least 60 percent of it is there. */
  readonly nearest?: { readonly text: string; readonly line: number };
}

export type QuotationSearch = QuotationFound | QuotationMissing;

const alike = 0.6;

/**
 * @param fragments  in the order in which they are quoted; a fragment without any visible character is never found
 * @param line  the physical line, from 1, on which the first fragment begins; it may end on a later one
 */
export function findQuotation(document: SourceDocument, fragments: readonly string[], line?: number): QuotationSearch {
  const wanted = fragments.map((fragment) => fold(fragment).text.trim());
  const { text } = document.folded;
  const lineOf = (at: number) => lineAt(document, document.folded.starts[at] ?? 0);

  const [first = ""] = wanted;
  const start = line === undefined ? 0 : beginningOfLine(document, line);
  const begins = start === undefined ? -1 : text.indexOf(first, start);
  if (begins >= 0 && (line === undefined || lineOf(begins) === line)) {
    // All occurrences of a fragment are equally long, so the earliest leaves most room for those that follow.
    const places = inOrder(text, wanted, begins);
    if (places.length === wanted.length && wanted.length > 0) {
      return {
        found: true,
        spans: places.map((at, i) => ({
          start: document.folded.starts[at] ?? 0,
          end: document.folded.ends[at + (wanted[i] ?? "").length - 1] ?? 0,
        })),
        lines: places.map(lineOf),
      };
    }
  }
  const places = inOrder(text, wanted, 0);
  if (places.length === wanted.length && wanted.length > 0) return { found: false, elsewhere: beginnings(document, wanted) };
  const missing = places.length;
  const outOfOrder = missing > 0 ? inOrder(text, [wanted[missing] ?? ""], 0) : [];
  if (outOfOrder.length > 0) return { found: false, missing, outOfOrder: lineOf(outOfOrder[0] ?? 0) };
  const nearest = nearestTo(document, wanted[missing] ?? "");
  return { found: false, missing, ...(nearest === undefined ? {} : { nearest }) };
}

/** The earliest places of the fragments, one after another, from `from`; shorter than `wanted` when one is missing. */
function inOrder(text: string, wanted: readonly string[], from: number): number[] {
  const places: number[] = [];
  let rest = from;
  for (const fragment of wanted) {
    const at = fragment === "" ? -1 : text.indexOf(fragment, rest);
    if (at < 0) break;
    places.push(at);
    rest = at + fragment.length;
  }
  return places;
}

/** The lines on which the first fragment begins with all the others behind it. */
function beginnings(document: SourceDocument, wanted: readonly string[]): number[] {
  const { text, starts } = document.folded;
  let latest = text.length;
  for (const fragment of wanted.toReversed()) latest = text.lastIndexOf(fragment, latest - fragment.length);
  const [first = ""] = wanted;
  const lines: number[] = [];
  for (let at = text.indexOf(first); at >= 0 && at <= latest; ) {
    const line = lineAt(document, starts[at] ?? 0);
    lines.push(line);
    const next = beginningOfLine(document, line + 1);
    if (next === undefined) break;
    at = text.indexOf(first, next);
  }
  return lines;
}

/** The first folded unit that begins on `line` or later. */
function beginningOfLine(document: SourceDocument, line: number): number | undefined {
  const offset = document.lineStarts[line - 1];
  if (offset === undefined) return undefined;
  const { starts } = document.folded;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nearestTo(document: SourceDocument, fragment: string): { text: string; line: number } | undefined {
  const { text, starts, ends } = document.folded;
  const searched = Math.min(fragment.length, longestSearched);
  const place = nearestPlace(text, fragment, Math.floor(searched * (1 - alike)));
  if (place === undefined || place.end === place.start) return undefined;
  let { start, end } = place;
  const word = (at: number) => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
  while (start > 0 && word(start) && word(start - 1)) start -= 1;
  while (end < text.length && word(end - 1) && word(end)) end += 1;
  const shown = document.text.slice(starts[start] ?? 0, ends[end - 1] ?? 0).trim();
  return { text: shown.replaceAll(/\s+/g, " "), line: lineAt(document, starts[start] ?? 0) };
}
