/** SV126: a name that a `use` sentence brings in and no other sentence of the file speaks of. */
import type { Agreement, Import } from "../agreement.ts";
import type { Fix } from "../elements.ts";
import { type Check, diagnose, isReadWhole, listed } from "./check.ts";
import { namesOf, reachedFrom, sentencesOf } from "./mentions.ts";

/** The names that stay, as a list; or no sentence at all. A list with a comment inside is left to the author. */
function fixOf(agreement: Agreement, { names, places, span }: Import, unused: ReadonlySet<string>): Fix | undefined {
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const kept = names.filter((name) => !unused.has(name));
  if (kept.length === 0) {
    const end = /^[ \t]*(?:\r\n|\r|\n)?/.exec(agreement.text.slice(span.end))?.[0].length ?? 0;
    return { title: "remove the sentence", edits: [{ span: { ...span, end: span.end + end }, replacement: "" }] };
  }
  const list = { ...first, end: last.end };
  if (agreement.text.slice(list.start, list.end).includes("--")) return undefined;
  return { title: `remove ${listed([...unused])}`, edits: [{ span: list, replacement: listed(kept) }] };
}

export const unusedImport: Check = {
  code: "SV126",
  name: "unused-import",
  severity: "note",
  says: "A `use` sentence brings in names so that other sentences may speak of them; a name that no sentence needs can be taken out.",
  find(library, agreement) {
    if (!isReadWhole([agreement])) return [];
    const isForeign = ({ span }: { readonly span: { readonly file: string } }) => span.file !== agreement.file;
    const own = [...sentencesOf(agreement), agreement.evidenceFor, agreement.sources];
    const used = namesOf(reachedFrom(own, isForeign));
    for (const option of agreement.packages.flatMap(({ items }) => items)) used.add(option.choice.name);
    return agreement.imports.flatMap((each) => {
      // A name that is not declared there is told by reading.
      if (!library.agreements.has(each.file)) return [];
      const unused = new Set(each.names.filter((name) => !used.has(name)));
      const place = each.places[each.names.findIndex((name) => unused.has(name))];
      if (place === undefined) return [];
      const names = [...unused].map((name) => `'${name}'`);
      const message = names.length === 1 ? `Imported name ${names[0]} is not used.` : `Imported names ${listed(names)} are not used.`;
      const fix = fixOf(agreement, each, unused);
      return [diagnose(unusedImport, place, message, fix && { fix })];
    });
  },
};
