/** The line of the source that a quotation stands on, with what is quoted marked. */

import { type DocumentContent, readDocument } from "../../../evidence/index.ts";
import type { AstNode } from "../../../language/index.ts";
import { spanOf } from "../../../language/index.ts";
import type { View } from "../view.ts";
import { escaped } from "../words.ts";

/** So many characters of the line are shown on each side of the quotation. */
const around = 300;

const reasons = {
  "text withheld": "The text of this source is withheld; the quotation is not verified here.",
  "no file named": "This source names no file; the quotation is not verified here.",
  "file missing": "The file of this source is not found; the quotation is not verified here.",
  "another text": "The file is not the text that was quoted; the quotation is not verified here.",
} as const;

export function quotationHover(view: View, quotation: AstNode): readonly string[] | undefined {
  const { start, end } = spanOf(quotation);
  const checked = view.documents.quotations.find(({ quotation: { span } }) => span.start === start && span.end === end);
  if (checked === undefined) return undefined;
  const { source } = checked.quotation;
  if (checked.because !== undefined) return [`**${escaped(source.name)}**: ${escaped(source.title)}`, reasons[checked.because]];
  if (checked.verified !== true)
    return [`**${escaped(source.name)}**: ${escaped(source.title)}`, "These words are not in the source as quoted."];
  const content: DocumentContent | undefined =
    source.file === undefined
      ? undefined
      : ((source.withheld ? undefined : view.host.documents.fromCase(source.file, view.path)) ??
        view.host.documents.fromReader(source.file));
  if (content === undefined) return undefined;
  const { text } = readDocument(content);
  const lines = (checked.spans ?? []).map((span, index) => {
    const from = Math.max(text.lastIndexOf("\n", span.start - 1) + 1, span.start - around);
    const lineEnd = text.indexOf("\n", span.end);
    const to = Math.min(lineEnd < 0 ? text.length : lineEnd, span.end + around);
    const said = [text.slice(from, span.start), text.slice(span.start, span.end), text.slice(span.end, to)].map(escaped);
    return `Line ${checked.lines?.[index] ?? ""}: ${said[0]}**${said[1]}**${said[2]}`;
  });
  return [`**${escaped(source.name)}**: ${escaped(source.title)}`, ...lines];
}
