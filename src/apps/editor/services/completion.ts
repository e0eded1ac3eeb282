/** What may be written at a place: words that are valid there, names of the right kind, whole sentences, options, lines of the source. */

import type { AstNode, Expected, Offset, Span } from "../../../language/index.ts";
import { keywords, kindInWords } from "../../../language/index.ts";
import { options, sentences } from "../snippets.ts";
import type { View } from "../view.ts";
import { quotedLines } from "./completion-quotation.ts";

export type CompletionKind = "keyword" | "name" | "snippet" | "quotation";

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** Beside the label: the kind of thing, or where a line stands. */
  readonly detail?: string;
  /** One line of help. */
  readonly help?: string;
  readonly insert: string;
  /** Whether `insert` has places to fill, as `${1:Name}`. */
  readonly snippet: boolean;
  /** What is replaced. */
  readonly span: Span;
  /** The type of the thing that a name names. */
  readonly type?: string;
  /** What the editor compares with what is typed; the label when absent. */
  readonly filter?: string;
}

/** @returns nothing inside comments; cost: one scan of the text, and the names that are visible in it */
export function completion(view: View, offset: Offset): readonly Completion[] {
  const expected = view.language.expectedAt(view.text, offset);
  if (expected.within === "comment") return [];
  if (expected.within === "quotation") return quotedLines(view, offset, expected);
  const span: Span = { file: view.path, start: expected.start, end: offset };
  return [...optionSkeletons(expected, span), ...names(view, expected, span), ...words(expected, span), ...snippets(expected, span)];
}

/** The longest phrases of the table that can be read from here; where only their later words are left, the single word. */
function words(expected: Expected, span: Span): Completion[] {
  const found: Completion[] = [];
  const add = (label: string, insert: string, help: string) => found.push({ label, kind: "keyword", help, insert, snippet: false, span });
  for (const word of expected.words) {
    if (!/^\p{L}/u.test(word)) continue;
    const phrases = keywords.flatMap(({ words: phrase, help }) => {
      if (phrase !== word && !phrase.startsWith(`${word} `)) return [];
      const parts = phrase.split(" ");
      if (expected.allows(parts)) return [{ phrase, insert: phrase, help }];
      const [first = "", ...rest] = parts;
      return expected.allows([first, ",", ...rest]) ? [{ phrase, insert: `${first}, ${rest.join(" ")}`, help }] : [];
    });
    for (const { phrase, insert, help } of phrases) add(phrase, insert, help);
    if (phrases.length > 0) continue;
    const { label, help } = restOfPhrase(word, expected);
    add(label, label, help);
  }
  return found;
}

/** A word in the middle of a phrase is offered with the rest of it, and explained as the phrase. */
function restOfPhrase(word: string, { before, allows }: Expected): { readonly label: string; readonly help: string } {
  const read = before.map(({ kind }) => kind);
  for (const { words: phrase, help } of keywords) {
    const parts = phrase.split(" ");
    const at = parts.indexOf(word);
    const follows = at > 0 && parts.slice(0, at).every((part, index) => read[read.length - at + index] === part);
    if (follows) return { label: allows(parts.slice(at)) ? parts.slice(at).join(" ") : word, help };
  }
  return { label: word, help: keywords.find(({ words: phrase }) => phrase.split(" ").includes(word))?.help ?? "" };
}

function names(view: View, { refersTo, before }: Expected, span: Span): Completion[] {
  if (refersTo.size === 0) return [];
  const visible = before[0]?.kind === "use" ? importable(view, span) : view.occurrences.visible(view.path);
  const fits = (type: string) => [...refersTo].some((wanted) => view.language.isKind(type, wanted));
  return [...visible].flatMap(([name, thing]) =>
    fits(thing.$type)
      ? [{ label: name, kind: "name" as const, detail: kindInWords(thing.$type), insert: name, snippet: false, span, type: thing.$type }]
      : [],
  );
}

/** In a `use` sentence, what the other file declares; when it is not written yet, what any text of the workspace declares. */
function importable(view: View, span: Span): ReadonlyMap<string, AstNode> {
  const own = view.occurrences.visible(view.path);
  // What is imported already is not offered again, except the name that stands at the place.
  const here = view.occurrences.at(view.path, span.start)?.name;
  const sentence = view.file.syntax.uses.find(
    ({ $cstNode: node }) => node !== undefined && node.offset <= span.start && span.start <= node.end,
  );
  const at = view.file.syntax.uses.indexOf(sentence as never);
  const used = at < 0 ? undefined : view.file.imports[at]?.path;
  const everything = view.session.everything();
  const files = used === undefined ? everything.readings.files.map(({ path }) => path).filter((path) => path !== view.path) : [used];
  const found = new Map<string, AstNode>();
  for (const path of files) {
    for (const { name, thing, declares } of everything.in(path))
      if (declares && (!own.has(name) || name === here) && !found.has(name)) found.set(name, thing);
  }
  return found;
}

function optionSkeletons({ before, declaredIn }: Expected, span: Span): Completion[] {
  if (before.at(-1)?.kind !== "[") return [];
  return [...declaredIn].flatMap((rule) => {
    const text = options[rule];
    if (text === undefined) return [];
    const label = text.replace(/\$\{\d+:([^}]*)\}/g, "$1").trim();
    return [
      {
        label,
        kind: "snippet" as const,
        help: "Options of contested text; each has a name.",
        insert: text.trimStart(),
        snippet: true,
        span,
      },
    ];
  });
}

function snippets(expected: Expected, span: Span): Completion[] {
  if (!expected.beginsStatement) return [];
  return sentences.flatMap(({ begins, label, text }) =>
    expected.words.has(begins)
      ? [{ label, kind: "snippet" as const, help: "A whole sentence to fill in.", insert: text, snippet: true, span, filter: begins }]
      : [],
  );
}
