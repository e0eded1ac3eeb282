/**
 * The canonical layout of an agreement.
 *
 * Idempotent. It changes white space, the marks of quotations, and commas and a colon that the grammar leaves free; never the syntax tree, a
 * name, a comment or the order of sentences. Sentences that could not be read stay letter for letter as they are.
 */
import type { AstNode } from "langium";
import type { Edit, Offset } from "../diagnostic.ts";
import type { Draft } from "../draft.ts";
import { isConflict } from "../generated/ast.ts";
import type { Stretch } from "../scanner.ts";
import { print } from "./document.ts";
import { familyOf, standsApart } from "./families.ts";
import { sentenceDoc } from "./sentence.ts";
import { wordsOf } from "./words.ts";

export const formatWidth = 120;

/** A stretch of the text that is laid out by itself. */
interface Unit extends Stretch {
  readonly kind: string;
  readonly family: string;
  /** As it will stand, without a line end. */
  readonly text: string;
  /** Comments that follow on its last line. */
  readonly trailing: string;
  /** It stands on a line of its own already, or will. */
  readonly comment: boolean;
}

/** @returns the whole text, ending in one line end; lines end in "\n" */
export function formatDraft(draft: Draft): string {
  const units = unitsOf(draft);
  const lines: string[] = [];
  for (const [at, unit] of units.entries()) {
    if (at > 0 && blankBetween(draft.text, units, at)) lines.push("");
    lines.push(`${unit.text}${unit.trailing === "" ? "" : `  ${unit.trailing}`}`);
  }
  return lines.length === 0 ? draft.text.trim() : `${lines.join("\n")}\n`;
}

/** The same as edits, so small that a caret between them stays where it is: one per stretch of changed lines. */
export function editsBetween(file: string, before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const [old, now] = [linesWithEnds(before), linesWithEnds(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const offset = (lines: readonly string[], count: number) => lines.slice(0, count).reduce((sum, { length }) => sum + length, 0);
  return [
    {
      span: { file, start: offset(old, start), end: offset(old, old.length - end) },
      replacement: now.slice(start, now.length - end).join(""),
    },
  ];
}

/** The sentences that a stretch touches, each laid out where it stands; what lies between sentences stays. In the order of the text. */
export function sentenceEdits(draft: Draft, { start, end }: Stretch): readonly Edit[] {
  return unitsOf(draft)
    .filter((unit) => !unit.comment && unit.kind !== "unread" && unit.start < end && unit.end > start)
    .map((unit) => ({
      span: { file: draft.path, start: unit.start, end: unit.end },
      replacement: `${unit.text}${unit.trailing === "" ? "" : `  ${unit.trailing}`}`,
    }))
    .filter(({ span, replacement }) => draft.text.slice(span.start, span.end) !== replacement);
}

const linesWithEnds = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function unitsOf(draft: Draft): readonly Unit[] {
  const { text, scan, syntax, unread } = draft;
  const sentences = sentencesOf(syntax);
  const verbatim: { readonly start: Offset; readonly end: Offset }[] = unread.map(({ span }) => span);
  // A statement in which a clause could not be read, or was read in spite of a slip, is left whole as it stands: its lines may be what tells.
  const slips = draft.diagnostics.map(({ span }) => span);
  const spoilt = (start: Offset, end: Offset) => [...verbatim, ...slips].some((one) => one.start < end && one.end > start);
  const found: Unit[] = [];
  for (const { node, kind, start, end } of sentences) {
    if (spoilt(start, end)) {
      verbatim.push({ start, end });
      continue;
    }
    const tokens = scan.tokens.filter(({ startOffset }) => startOffset >= start && startOffset < end);
    const comments = scan.comments.filter((comment) => comment.start > start && comment.start < end);
    const doc = sentenceDoc(node, wordsOf(text, tokens, comments));
    found.push({ start, end, kind, family: familyOf(kind), text: print(doc, formatWidth), trailing: "", comment: false });
  }
  for (const { start, end } of joined(text, verbatim)) {
    // With the blanks before it on its line: a clause stays as far in as it was.
    const from = text.slice(0, start).search(/[^\S\n\r]*$/);
    const lineStart = /(^|[\n\r])$/.test(text.slice(0, from)) ? from : start;
    found.push({ start, end, kind: "unread", family: "unread", text: text.slice(lineStart, end), trailing: "", comment: false });
  }
  found.sort((a, b) => a.start - b.start);
  return withComments(text, found, scan.comments);
}

/** What nothing but blanks keeps apart is left as one: whoever wrote it may have meant one sentence. */
function joined(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const result: { start: Offset; end: Offset }[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && (start <= last.end || text.slice(last.end, start).trim() === "")) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** Comments between the sentences: one that follows a sentence on its line stays there, the others stand for themselves. */
function withComments(text: string, units: readonly Unit[], comments: readonly Stretch[]): readonly Unit[] {
  const result: Unit[] = [...units];
  for (const comment of comments) {
    if (units.some(({ start, end }) => start < comment.start && comment.start < end)) continue;
    const said = text.slice(comment.start, comment.end).trimEnd();
    const before = result.findLastIndex(({ end, comment: own }) => end <= comment.start && !own);
    const owner = result[before];
    if (owner !== undefined && owner.trailing === "" && !/[\n\r]/.test(text.slice(owner.end, comment.start))) {
      result[before] = { ...owner, trailing: said, end: comment.end };
      continue;
    }
    const unit: Unit = { ...comment, kind: "comment", family: "comment", text: said, trailing: "", comment: true };
    const place = result.findIndex(({ start }) => start > comment.start);
    result.splice(place < 0 ? result.length : place, 0, unit);
  }
  return result;
}

interface Sentence extends Stretch {
  readonly node: AstNode;
  readonly kind: string;
}

/** The sentences of a file; a conflict is taken apart, since each of its sentences stands for itself. */
function sentencesOf(syntax: Draft["syntax"]): readonly Sentence[] {
  const nodes: AstNode[] = [...(syntax.heading === undefined ? [] : [syntax.heading]), ...syntax.uses, ...syntax.statements];
  return nodes.flatMap((node): Sentence[] => {
    const start = node.$cstNode?.offset ?? 0;
    const end = node.$cstNode?.end ?? 0;
    if (!isConflict(node) || node.sentences.length === 0) return [{ node, kind: node.$type, start, end }];
    const inner = node.sentences.map((sentence): Sentence => {
      const { offset = 0, end: last = 0 } = sentence.$cstNode ?? {};
      return { node: sentence, kind: sentence.$type, start: offset, end: last };
    });
    const heading =
      node.$cstNode?.text.slice(0, (inner[0]?.start ?? end) - start).replace(/--[^\n\r]*/g, (said) => " ".repeat(said.length)) ?? "";
    return [{ node, kind: "Conflict", start, end: start + heading.trimEnd().length }, ...inner];
  });
}

/** Whether a blank line stands before a unit: where the author has one, between families, and around what takes several lines. */
function blankBetween(text: string, units: readonly Unit[], at: number): boolean {
  const [before, after] = [units[at - 1] as Unit, units[at] as Unit];
  const had = (text.slice(before.end, after.start).match(/\r\n|\r|\n/g) ?? []).length > 1;
  // A comment belongs to what follows it: what keeps two sentences apart stands before the comment.
  if (before.comment) return had;
  const next = units.slice(at).find(({ comment }) => !comment);
  const apart = next === undefined ? false : standsApart(before, next);
  if (after.comment) return had || apart;
  const oneLine = (unit: Unit) => !unit.text.includes("\n");
  if (before.kind === after.kind && oneLine(before) && oneLine(after) && togetherKinds.has(after.kind)) return false;
  return had || apart;
}

/** One-line sentences of these kinds stand together. */
const togetherKinds = new Set([
  "Restraint",
  "Refusal",
  "Cooperation",
  "GivingUp",
  "Occurs",
  "CommonCause",
  "Position",
  "Use",
  "Aliases",
  "Parties",
]);
