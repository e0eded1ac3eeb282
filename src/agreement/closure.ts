/** The files that an agreement's names may come from. */
import type { Agreement, Library } from "./agreement.ts";

/** The agreement itself and everything it imports, directly or through others, itself first. */
export function closureOf(library: Library, agreement: Agreement): readonly Agreement[] {
  const found = new Map<string, Agreement>();
  const visit = (one: Agreement) => {
    if (found.has(one.file)) return;
    found.set(one.file, one);
    for (const { file } of one.imports) {
      const imported = library.agreements.get(file);
      if (imported !== undefined) visit(imported);
    }
  };
  visit(agreement);
  return [...found.values()];
}

const views = new WeakMap<Agreement, Library>();

/** The library as one file sees it: itself first, then what it imports, and nothing else. */
export function libraryFor(library: Library, agreement: Agreement): Library {
  const known = views.get(agreement);
  if (known !== undefined) return known;
  const view = { ...library, agreements: new Map(closureOf(library, agreement).map((one) => [one.file, one])) };
  views.set(agreement, view);
  return view;
}
