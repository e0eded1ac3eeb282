/** Reading agreements: text to linked syntax trees, with everything that an author can get wrong on the way. */

import { wrongDates } from "./dates.ts";
import type { Diagnostic, Edit, Offset } from "./diagnostic.ts";
import type { Draft } from "./draft.ts";
import { type Expected, expectedAt } from "./expected.ts";
import type { FileReader } from "./files.ts";
import { editsBetween } from "./format/index.ts";
import { formattedSafely, stretchSafely } from "./format/safely.ts";
import { Loading } from "./loading.ts";
import { type NamedDraft, Naming, named } from "./naming.ts";
import { FileParser } from "./one-file.ts";
import { spanOfProperty, spanOfReference } from "./places.ts";
import { type Scan, type Stretch, scan } from "./scanner.ts";
import { createServices } from "./services.ts";
import type { SourceFile } from "./source-file.ts";
import { checkParties, checkUnique } from "./uniqueness.ts";

export interface Readings {
  /** The files asked for, in that order, and then those that they use. */
  readonly files: readonly SourceFile[];
  /** The file at a path of the workspace. */
  file(path: string): SourceFile | undefined;
  /** All diagnostics of all files: file by file, each in the order of its text. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Language {
  /**
   * Reads files with all that they use. Whatever the texts hold, there is an answer: what is wrong is said in the diagnostics.
   *
   * @param entries paths in the workspace, with "/"
   */
  read(entries: readonly string[], files: FileReader): Readings;
  /**
   * The canonical layout of one text; its syntax tree stays as it is, and what could not be read stays letter for letter. A text that is not
   * read at all (too long, no text, without a sentence) comes back unchanged.
   */
  format(text: string): string;
  /** The same as edits: one for a whole text; for a stretch of it, one for each sentence that it touches. */
  formatEdits(file: string, text: string, stretch?: Stretch): readonly Edit[];
  /** What may stand at a place of a text that is being written. Cost: one scan, and the tokens of the statement at the place. */
  expectedAt(text: string, offset: Offset): Expected;
  /** Words, signs and names of a text, with their places; for colouring and folding. */
  tokens(text: string): Scan;
  /** Whether a thing of this type of the syntax tree may stand where the other type is wanted. */
  isKind(type: string, wanted: string): boolean;
}

/** Takes a moment (a quarter of a second): make one and keep it. Readings of one language do not disturb each other. */
export function createLanguage(): Language {
  const services = createServices();
  const parser = new FileParser(services);
  const naming = new Naming(services.linker, services.core.shared.AstReflection);
  return {
    expectedAt: (text, offset) => expectedAt(text, offset, services.vocabulary, parser.grammar()),
    tokens: (text) => scan(text, services.vocabulary),
    isKind: (type, wanted) => services.core.shared.AstReflection.isSubtype(type, wanted),
    read(entries, files) {
      const loading = new Loading(parser, files);
      for (const path of entries) loading.entry(path);
      const drafts = [...loading.drafts.values()].map(named);
      checkAll(drafts, naming);
      const asked = new Set(entries);
      const inOrder = [
        ...[...asked].flatMap((path) => drafts.filter((draft) => draft.path === path)),
        ...drafts.filter((draft) => !asked.has(draft.path)),
      ];
      return readingsOf(inOrder.map(sourceFile));
    },
    format: (text) => formattedSafely(text, (one) => parser.draft("", one)),
    formatEdits(file, text, stretch) {
      const read = (one: string) => parser.draft(file, one);
      return stretch === undefined ? editsBetween(file, text, formattedSafely(text, read)) : stretchSafely(text, stretch, read);
    },
  };
}

function checkAll(drafts: readonly NamedDraft[], naming: Naming): void {
  const byPath = new Map(drafts.map((draft) => [draft.path, draft]));
  const fileOf = (path: string) => byPath.get(path);
  const closureOf = closures(byPath);
  for (const draft of drafts) naming.link(draft, ({ path }) => fileOf(path));
  for (const draft of drafts) {
    naming.check(draft, ({ path }) => fileOf(path));
    checkUnique(draft, fileOf);
    if (draft.uses.size > 0) checkParties(draft, closureOf, fileOf);
    draft.diagnostics.push(...wrongDates(draft.syntax));
  }
}

/** A file and all that it uses, directly or not. */
function closures(byPath: ReadonlyMap<string, NamedDraft>): (draft: Draft) => readonly NamedDraft[] {
  const known = new Map<string, readonly NamedDraft[]>();
  const closureOf = (draft: Draft): readonly NamedDraft[] => {
    const before = known.get(draft.path);
    if (before !== undefined) return before;
    const files = new Set<NamedDraft>();
    const open = [byPath.get(draft.path)];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (files.has(file)) continue;
      files.add(file);
      for (const used of file.uses.values()) open.push(byPath.get(used.path));
    }
    const closure = [...files];
    known.set(draft.path, closure);
    return closure;
  };
  return closureOf;
}

function sourceFile(draft: NamedDraft): SourceFile {
  const { path, text, syntax, unread, scan, diagnostics, uses } = draft;
  return {
    path,
    text,
    syntax,
    unread,
    lines: scan.lines,
    comments: scan.comments.map((comment) => ({ file: path, ...comment })),
    imports: syntax.uses.map((use) => ({
      path: uses.get(use)?.path,
      span: spanOfProperty(use, "file"),
      names: use.imported.map((reference) => ({ name: reference.$refText, span: spanOfReference(use, reference) })),
    })),
    diagnostics: diagnostics.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  };
}

function readingsOf(files: readonly SourceFile[]): Readings {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return { files, file: (path) => byPath.get(path), diagnostics: files.flatMap((file) => file.diagnostics) };
}
