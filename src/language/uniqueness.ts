/** One name, one thing: in a file, and for parties in all files that belong together. */

import type { AstNode } from "langium";
import type { Span } from "./diagnostic.ts";
import type { Draft } from "./draft.ts";
import { kindInWords } from "./kinds.ts";
import { positionIn } from "./lines.ts";
import { type Elsewhere, sayNameTaken, sayPartyElsewhere } from "./messages/wrong-kind.ts";
import type { NamedDraft } from "./naming.ts";
import { spanOfName, spanOfProperty, spanOfReference } from "./places.ts";

type FileOf = (path: string) => NamedDraft | undefined;

/** Reports every second thing of a name in one file, imported things included. */
export function checkUnique(file: NamedDraft, fileOf: FileOf): void {
  for (const [name, things] of file.own.entries()) {
    const [first] = things;
    if (first === undefined) continue;
    for (const thing of things.slice(1)) {
      if (thing === first || areOptionsOfOneBracket(first, thing)) continue;
      file.diagnostics.push(sayNameTaken(placeOf(thing, name), name, elsewhere(first, name, file, fileOf)));
    }
  }
  for (const use of file.syntax.uses) {
    for (const reference of use.imported) {
      const thing = reference.ref;
      if (thing === undefined) continue;
      const other = file.visible.all(reference.$refText).find((seen) => seen !== thing && !(isParty(seen) && isParty(thing)));
      // Of two imported things the one that is imported first keeps the name.
      if (other === undefined || (!file.own.all(reference.$refText).includes(other) && isBefore(file, thing, other, reference.$refText)))
        continue;
      file.diagnostics.push(
        sayNameTaken(spanOfReference(use, reference), reference.$refText, elsewhere(other, reference.$refText, file, fileOf)),
      );
    }
  }
}

/** Reports names that are a party in one file and something else in another, in the first file to which both belong. */
export function checkParties(file: NamedDraft, closureOf: (draft: Draft) => readonly NamedDraft[], fileOf: FileOf): void {
  const known = new Set([...file.uses.values()].flatMap((used) => [...conflictsIn(closureOf(used)).keys()]));
  for (const [name, [party, other]] of conflictsIn(closureOf(file))) {
    if (known.has(name)) continue;
    const here = [party, other].find((thing) => placeOf(thing, name).file === file.path);
    const use = file.syntax.uses[0];
    const span: Span | undefined = here !== undefined ? placeOf(here, name) : use === undefined ? undefined : spanOfProperty(use, "file");
    if (span === undefined) continue;
    file.diagnostics.push(sayPartyElsewhere(span, name, elsewhere(party, name, file, fileOf), elsewhere(other, name, file, fileOf)));
  }
}

/** Names that are a party in one of the files and not in another, each with both things. */
function conflictsIn(files: readonly NamedDraft[]): Map<string, readonly [AstNode, AstNode]> {
  const parties = new Map<string, { readonly thing: AstNode; readonly file: NamedDraft }>();
  for (const file of files) {
    for (const [name, things] of file.own.entries()) {
      const thing = things.find(isParty);
      if (thing !== undefined && !parties.has(name)) parties.set(name, { thing, file });
    }
  }
  const conflicts = new Map<string, readonly [AstNode, AstNode]>();
  for (const file of files) {
    for (const [name, { thing, file: home }] of parties) {
      if (file === home || conflicts.has(name)) continue;
      const other = file.own.all(name).find((candidate) => !isParty(candidate) && candidate.$type !== "Heading");
      if (other !== undefined) conflicts.set(name, [thing, other]);
    }
  }
  return conflicts;
}

function isParty(thing: AstNode): boolean {
  return thing.$type === "Party";
}

/** Two options of one bracket with one name are reported where brackets are checked. */
function areOptionsOfOneBracket(a: AstNode, b: AstNode): boolean {
  return a.$container === b.$container && a.$containerProperty === "options" && b.$containerProperty === "options";
}

function isBefore(file: NamedDraft, a: AstNode, b: AstNode, name: string): boolean {
  const things = file.visible.all(name);
  return things.indexOf(a) < things.indexOf(b);
}

function placeOf(thing: AstNode, name: string): Span {
  return (thing as { singular?: unknown }).singular === name ? spanOfProperty(thing, "singular") : spanOfName(thing);
}

function elsewhere(thing: AstNode, name: string, from: NamedDraft, fileOf: FileOf): Elsewhere {
  const span = placeOf(thing, name);
  const { line } = positionIn(fileOf(span.file)?.scan.lines ?? [0], span.start);
  return { kind: kindInWords(thing.$type), span, at: span.file === from.path ? `line ${line}` : `${span.file}, line ${line}` };
}
