/**
 * The quotations of an agreement, checked against the documents they come from.
 *
 * A document may be withheld: then only its quotations and its hash travel, and nothing is said about them unless the reader brings the
 * text. "Not verified here" is an answer of its own: it is neither true nor false.
 */
import type { Diagnostic, Fix, Question, Span } from "../language/diagnostic.ts";
import { type DocumentContent, lineCount, readDocument, type SourceDocument } from "./document.ts";
import { findQuotation, type QuotationMissing } from "./quotation.ts";

/** What must be known of a source; the agreement's own type has more. */
export interface SourceLike {
  readonly name: string;
  readonly title: string;
  /** The file as `in "..."` names it; a source without one is verified nowhere. */
  readonly file?: string;
  readonly withheld: boolean;
  /** "sha256:..." */
  readonly hash?: string;
  /** The sentence that declares it; `span.file` is the agreement that names the file. */
  readonly span: Span;
}

/** What must be known of a quotation; the agreement's own type has more. */
export interface QuotationLike {
  /** Fragments that follow each other in the source. */
  readonly quotes: readonly string[];
  readonly source: SourceLike;
  /** A physical line of the source, from 1. */
  readonly line?: number;
  readonly span: Span;
  /** The place of the line's number in the agreement, so that it can be mended. */
  readonly lineSpan?: Span;
}

/** Where documents come from; whoever reads files fills it in. */
export interface DocumentSupply {
  /** The file that an agreement names, beside that agreement (a path of the workspace). Never asked for a withheld source. */
  fromCase(file: string, agreement: string): DocumentContent | undefined;
  /** The file of that name in a folder the reader has brought; undefined also when there is none. */
  fromReader(file: string): DocumentContent | undefined;
}

/** Lower-case hexadecimal SHA-256 of bytes, or of the UTF-8 bytes of a text. */
export type Sha256 = (content: DocumentContent) => string;

export type WhyNotVerified = "text withheld" | "no file named" | "file missing" | "another text";

export interface CheckedQuotation<Q extends QuotationLike> {
  readonly quotation: Q;
  /** null: not verified here. */
  readonly verified: boolean | null;
  /** The line on which each fragment begins, when verified. */
  readonly lines?: readonly number[];
  /** Where each fragment stands in the document's text, when verified. */
  readonly spans?: readonly { readonly start: number; readonly end: number }[];
  /** Set when `verified` is null. */
  readonly because?: WhyNotVerified;
}

export interface DocumentCheck<Q extends QuotationLike> {
  /** One per quotation handed in, in that order. */
  readonly quotations: readonly CheckedQuotation<Q>[];
  /** First those of the sources, then those of the quotations, each in the order handed in. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * @param sources  every source the agreement declares, so that a missing file is noticed although nothing quotes it
 * @param quotations  every quotation, of claims and positions and of all else; one whose source is not in `sources` is checked as well
 * @returns SV301, SV317 once per source; SV111 once per quotation. When a document is another text than the hash says, its quotations are
 *   not verified: whatever was found in it would say nothing about the text that was quoted.
 *
 * Each document is read once, whatever the number of quotations.
 */
export function checkDocuments<Q extends QuotationLike>(
  sources: readonly SourceLike[],
  quotations: readonly Q[],
  supply: DocumentSupply,
  sha256: Sha256,
): DocumentCheck<Q> {
  const diagnostics: Diagnostic[] = [];
  const opened = new Map<SourceLike, SourceDocument | WhyNotVerified>();
  for (const source of [...sources, ...quotations.map((quotation) => quotation.source)]) {
    if (!opened.has(source)) opened.set(source, open(source, supply, sha256, diagnostics));
  }
  const checked = quotations.map((quotation): CheckedQuotation<Q> => {
    const document = opened.get(quotation.source) ?? "no file named";
    if (typeof document === "string") return { quotation, verified: null, because: document };
    const answer = findQuotation(document, quotation.quotes, quotation.line);
    if (answer.found) return { quotation, verified: true, lines: answer.lines, spans: answer.spans };
    diagnostics.push(quotationNotInSource(quotation, answer, lineCount(document)));
    return { quotation, verified: false };
  });
  return { quotations: checked, diagnostics };
}

function open(source: SourceLike, supply: DocumentSupply, sha256: Sha256, diagnostics: Diagnostic[]): SourceDocument | WhyNotVerified {
  if (source.file === undefined) return "no file named";
  const content = (source.withheld ? undefined : supply.fromCase(source.file, source.span.file)) ?? supply.fromReader(source.file);
  if (content === undefined) {
    if (source.withheld) return "text withheld";
    diagnostics.push(sourceMissing(source, source.file));
    return "file missing";
  }
  const document = readDocument(content);
  if (source.hash !== undefined) {
    const wanted = source.hash.toLowerCase().replace(/^sha256:/, "");
    const actual = sha256(content).toLowerCase();
    // A tool that only changed line ends or composed accents has not changed the text: then the hash of the text as read is right.
    if (actual !== wanted && sha256(document.text).toLowerCase() !== wanted) {
      diagnostics.push(hashDiffers(source, source.file, wanted, actual));
      return "another text";
    }
  }
  return document;
}

export function sourceMissing(source: SourceLike, file: string): Diagnostic {
  return {
    code: "SV301",
    name: "source-missing",
    severity: "error",
    span: source.span,
    message: `The file "${file}" of ${source.name} is not found. Put it beside this agreement, or say \`withheld\` if its text may not be passed on.`,
  };
}

export function hashDiffers(source: SourceLike, file: string, wanted: string, actual: string): Diagnostic {
  return {
    code: "SV317",
    name: "hash-differs",
    severity: "error",
    span: source.span,
    message: `"${file}" is not the text that ${source.name} was quoted from: its sha256 is ${shortHash(actual)}, not ${shortHash(wanted)}. Its quotations are not verified.`,
  };
}

/** The four ways in which a quotation can fail, each with what would be right. */
export function quotationNotInSource(quotation: QuotationLike, missing: QuotationMissing, linesInSource: number): Diagnostic {
  const { quotes, source, line } = quotation;
  const said = (index: number) => `"${shortened(quotes[index] ?? "")}"`;
  const message = (): string => {
    const absent = missing.missing ?? 0;
    if (missing.elsewhere !== undefined && line !== undefined) {
      const size = line > linesInSource || line < 1 ? `, which has ${plural(linesInSource, "line")}` : "";
      const first = quotes.length === 1 ? said(0) : `${quotes.map((_, i) => said(i)).join(" and ")}, in this order,`;
      return `${first} is not on line ${line} of ${source.name}${size}; it is on ${onLines(missing.elsewhere)}.`;
    }
    if (missing.outOfOrder !== undefined) {
      return `${said(absent)} does not follow ${said(absent - 1)} in ${source.name}: it stands before it, on line ${missing.outOfOrder}. Quote the words in the order of the source.`;
    }
    if (missing.nearest !== undefined) {
      return `${said(absent)} is nowhere in ${source.name}; nearest, on line ${missing.nearest.line}: "${shortened(missing.nearest.text)}".`;
    }
    return `${said(absent)} is nowhere in ${source.name}, and nothing in it is like it.`;
  };
  return {
    code: "SV111",
    name: "quote-not-in-source",
    severity: "error",
    span: quotation.span,
    message: message(),
    ...renumbered(quotation, missing.elsewhere ?? []),
  };
}

/** One other line: the number can be mended. Several: the author is asked. */
function renumbered({ line, lineSpan: span }: QuotationLike, lines: readonly number[]): { fix?: Fix; question?: Question } {
  if (span === undefined || line === undefined) return {};
  const [only] = lines;
  if (only === undefined) return {};
  if (lines.length === 1) return { fix: { title: `Change line ${line} to line ${only}`, edits: [{ span, replacement: `${only}` }] } };
  const answers = lines.slice(0, 6).map((to) => ({ says: `line ${to}`, edits: [{ span, replacement: `${to}` }] }));
  return { question: { asks: "Which line is meant?", answers } };
}

function onLines(lines: readonly number[]): string {
  if (lines.length === 1) return `line ${lines[0]}`;
  if (lines.length > 6) return `${lines.length} lines, first on line ${lines[0]}`;
  return `lines ${lines.slice(0, -1).join(", ")} and ${lines.at(-1)}`;
}

const plural = (count: number, word: string) => `${count} ${count === 1 ? word : `${word}s`}`;
const shortHash = (hash: string) => (hash.length > 20 ? `${hash.slice(0, 8)}...${hash.slice(-8)}` : hash);

/** At most some hundred letters, cut at a word. */
function shortened(text: string): string {
  if (text.length <= 120) return text;
  const cut = text.slice(0, 110);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 80))} ...`;
}
