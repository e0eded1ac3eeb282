/**
 * Another name for a thing, in every file that names it.
 *
 * The meaning must stay: a name that is taken, that is no name, or that cannot be put in everywhere is refused with the reason, and the
 * result is read again before it is handed out.
 */

import type { Edit, FileReader, Offset, Span } from "../../../language/index.ts";
import { nameOf } from "../../../language/index.ts";
import type { Occurrence, Occurrences } from "../occurrences.ts";
import type { View } from "../view.ts";

export type Renaming = { readonly edits: readonly Edit[] } | { readonly refused: string };
export type Renamable = { readonly span: Span; readonly name: string } | { readonly refused: string };

const nothingHere = "Only a name can be changed here: put the cursor on one.";

export function prepareRename(view: View, offset: Offset): Renamable {
  const found = view.session.everything().at(view.path, offset);
  return found === undefined ? { refused: nothingHere } : { span: found.span, name: found.name };
}

/** @returns edits of all files, or why there are none; cost: reads all texts of the workspace twice */
export function rename(view: View, offset: Offset, wanted: string): Renaming {
  const everything = view.session.everything();
  const found = everything.at(view.path, offset);
  if (found === undefined) return { refused: nothingHere };
  const name = nameOf(wanted.trim().normalize("NFC"));
  const wrong = noName(view, name);
  if (wrong !== undefined) return { refused: wrong };
  if (name === found.name) return { edits: [] };
  // The singular of a group is a name of its own: only what is spelled so changes.
  const places = everything.of(found).filter((one) => one.name === found.name);
  const taken = collision(everything, places, name) ?? unread(everything, places, found.name);
  if (taken !== undefined) return { refused: taken };
  const edits = places.map(({ span }) => ({ span, replacement: withBreaks(textAt(everything, span), name) }));
  const changed = changesMeaning(view, everything, edits, places);
  return changed === undefined ? { edits } : { refused: changed };
}

function noName(view: View, name: string): string | undefined {
  const { tokens } = view.language.tokens(name);
  if (tokens.length === 1 && tokens[0]?.kind === "NAME" && tokens[0].image === name) return undefined;
  const capitals = name.replace(/(^|\s)(\p{Ll})/gu, (_, blank: string, letter: string) => `${blank}${letter.toUpperCase()}`);
  const fits = capitals !== name && view.language.tokens(capitals).tokens[0]?.image === capitals;
  return `"${name}" is no name: every word of a name begins with a capital letter.${fits ? ` Write "${capitals}".` : ""}`;
}

function collision(everything: Occurrences, places: readonly Occurrence[], name: string): string | undefined {
  for (const path of new Set(places.map(({ span }) => span.file))) {
    const other = everything.visible(path).get(name);
    if (other !== undefined) return `"${name}" is already a name in ${path}.`;
  }
  return undefined;
}

/** What a sentence that cannot be read means by the name is not known. */
function unread(everything: Occurrences, places: readonly Occurrence[], name: string): string | undefined {
  for (const path of new Set(places.map(({ span }) => span.file))) {
    const file = everything.readings.file(path);
    const sentence = file?.unread.find(({ span }) => nameOf(file.text.slice(span.start, span.end)).includes(name));
    if (sentence !== undefined) return `"${name}" stands in a sentence of ${path} that cannot be read. Mend that sentence first.`;
  }
  return undefined;
}

const textAt = (everything: Occurrences, { file, start, end }: Span): string =>
  everything.readings.file(file)?.text.slice(start, end) ?? "";

/** The new name with the line breaks of the old one, gap by gap from the left. */
export function withBreaks(old: string, name: string): string {
  const gaps = old.match(/\s+/g) ?? [];
  let at = -1;
  return name.replace(/ /g, () => {
    at += 1;
    return gaps[at] ?? " ";
  });
}

/** Reads the files with the edits made: there must be no mistake more, and every place must name one and the same thing. */
function changesMeaning(view: View, everything: Occurrences, edits: readonly Edit[], places: readonly Occurrence[]): string | undefined {
  const texts = new Map<string, string>();
  for (const path of new Set(places.map(({ span }) => span.file))) {
    const text = everything.readings.file(path)?.text ?? "";
    texts.set(
      path,
      edited(
        text,
        edits.filter(({ span }) => span.file === path),
      ),
    );
  }
  const { files } = view.session;
  const reader: FileReader = { read: (path) => (texts.has(path) ? { text: texts.get(path) ?? "" } : files.read(path)) };
  const paths = everything.readings.files.map(({ path }) => path);
  const after = view.language.read(paths, reader);
  const count = (all: typeof after.diagnostics) => all.filter(({ severity }) => severity === "error").length;
  if (count(after.diagnostics) > count(everything.readings.diagnostics)) {
    const known = new Set(everything.readings.diagnostics.map(({ message }) => message));
    const first = after.diagnostics.find(({ severity, message }) => severity === "error" && !known.has(message));
    return `With this name the text could not be read as before. ${first?.message ?? ""}`.trim();
  }
  return undefined;
}

/** The text with edits made; they must not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((made, { span, replacement }) => made.slice(0, span.start) + replacement + made.slice(span.end), text);
}
