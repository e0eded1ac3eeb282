/** Inside `quoting "`: what the source says with the typed words in it, and the line on which it stands. */

import { type DocumentContent, fold, readDocument } from "../../../evidence/index.ts";
import type { Expected, Offset } from "../../../language/index.ts";
import type { View } from "../view.ts";
import type { Completion } from "./completion.ts";

const mostLines = 50;
/** Longer sentences are not offered as a whole. */
const longestQuote = 400;

export function quotedLines(view: View, offset: Offset, { before, start, typed }: Expected): readonly Completion[] {
  const last = before.at(-1)?.kind;
  const continues = last === "and" && before.at(-2)?.kind === "TEXT" && before.some(({ kind }) => kind === "quoting");
  if (last !== "quoting" && !continues) return [];
  const words = fold(typed.slice(1))
    .text.toLowerCase()
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "");
  const { tokens } = view.language.tokens(view.text);
  const at = tokens.findIndex((token) => token.startOffset === start);
  const quoted = tokens[at];
  const closed = quoted?.kind === "TEXT";
  const named = closed && tokens[at + 1]?.kind === "from" ? tokens[at + 2] : undefined;
  const numbered = named !== undefined && tokens[at + 3]?.kind === "line" ? tokens[at + 4] : undefined;
  const end = numbered?.endOffset ?? named?.endOffset ?? (closed ? quoted.endOffset : offset - 1);
  const sources = (view.agreement?.sources ?? []).filter(({ name }) => named === undefined || named.image.replace(/\s+/g, " ") === name);
  const found: Completion[] = [];
  for (const source of sources) {
    if (source.file === undefined) continue;
    const { documents } = view.host;
    const content: DocumentContent | undefined =
      (source.withheld ? undefined : documents.fromCase(source.file, view.path)) ?? documents.fromReader(source.file);
    if (content === undefined) continue;
    for (const [index, line] of readDocument(content).text.split("\n").entries()) {
      for (const said of line.split(/(?<=[.!?][”"’']?)\s+/)) {
        const quote = said.trim();
        const folded = fold(quote).text.toLowerCase();
        if (quote === "" || quote.length > longestQuote || !words.every((word) => folded.includes(word))) continue;
        // A mark of the other kind may stand inside; a text with both cannot be quoted whole.
        const marks = !quote.includes('"') ? '""' : !/[“”]/.test(quote) ? "“”" : undefined;
        if (marks === undefined) continue;
        found.push({
          label: quote,
          kind: "quotation",
          detail: `${source.name}, line ${index + 1}`,
          insert: `${marks.charAt(0)}${quote}${marks.charAt(1)} from ${source.name} line ${index + 1}`,
          snippet: false,
          span: { file: view.path, start, end: end + 1 },
          filter: `${typed}${quote}`,
        });
        if (found.length === mostLines) return found;
      }
    }
  }
  return found;
}
