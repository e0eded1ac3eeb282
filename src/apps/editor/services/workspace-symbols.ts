/** Things of the whole workspace whose name, full name or alias has the words that are sought. */

import type { AstNode, Span } from "../../../language/index.ts";
import { namesOf, spanOfName, walk } from "../../../language/index.ts";
import { familyNames, familyOf } from "../families.ts";
import type { EditorSession } from "../session.ts";

export interface WorkspaceSymbol {
  readonly name: string;
  readonly type: string;
  readonly span: Span;
  /** The family and the file. */
  readonly container: string;
}

const mostFound = 500;

/** @param query  words in any order, upper and lower case alike; empty finds everything. Cost: reads all texts, once after a change */
export function workspaceSymbols(session: EditorSession, query: string): readonly WorkspaceSymbol[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const everything = session.everything();
  const aliases = new Map<AstNode, string[]>();
  for (const { syntax } of everything.readings.files) {
    walk(syntax, (node) => {
      const { of, texts } = node as { readonly of?: { readonly ref?: AstNode }; readonly texts?: readonly string[] };
      if (node.$type !== "Aliases" || of?.ref === undefined) return;
      aliases.set(of.ref, [...(aliases.get(of.ref) ?? []), ...(texts ?? [])]);
    });
  }
  const found: WorkspaceSymbol[] = [];
  for (const { thing, name, declares, span } of everything.all) {
    if (!declares || name !== namesOf(thing)[0]) continue;
    const { full } = thing as { readonly full?: unknown };
    const spellings = [...namesOf(thing), ...(typeof full === "string" ? [full] : []), ...(aliases.get(thing) ?? [])];
    if (!spellings.some((spelling) => words.every((word) => spelling.toLowerCase().includes(word)))) continue;
    found.push({ name, type: thing.$type, span: spanOfName(thing), container: `${familyNames[familyOf(thing.$type)]}, ${span.file}` });
    if (found.length === mostFound) break;
  }
  return found;
}
