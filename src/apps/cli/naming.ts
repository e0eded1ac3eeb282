/**
 * What the command line names: a case, a package or options, a claim. Unknown names are refused with the nearest one.
 */
import type { Agreement, Case, ChoiceItem, Claim, Library, NamedElement } from "../../agreement/index.ts";
import { choicesOf } from "../../agreement/packages.ts";
import { nearest } from "../../language/index.ts";
import { listed } from "../../report/words.ts";

export type Found<T> = { readonly found: T } | { readonly wrong: string };

function find<T extends NamedElement>(kind: string, name: string, all: readonly T[], files: string): Found<T> {
  const found = all.find((one) => one.name === name);
  if (found !== undefined) return { found };
  const names = all.map((one) => one.name);
  if (names.length === 0) return { wrong: `there is no ${kind} in ${files}` };
  const meant = nearest(name, names);
  return {
    wrong: `there is no ${kind} "${name}" in ${files}${meant === undefined ? `; there are: ${listed(names)}` : `; did you mean "${meant}"?`}`,
  };
}

/** Elements that an agreement declares, and those of the files that it imports by name. */
function visible<T extends NamedElement>(library: Library, agreement: Agreement, of: (one: Agreement) => readonly T[]): readonly T[] {
  const imported = agreement.imports.flatMap(({ file, names }) => {
    const other = library.agreements.get(file);
    return other === undefined ? [] : of(other).filter((one) => names.includes(one.name));
  });
  return [...of(agreement), ...imported];
}

export const findCase = (library: Library, agreement: Agreement, name: string): Found<Case> =>
  find(
    "case",
    name,
    visible(library, agreement, ({ cases }) => cases),
    agreement.file,
  );

export const findClaim = (agreement: Agreement, name: string): Found<Claim> => find("claim", name, agreement.claims, agreement.file);

/** A package's name, or options and `with` / `without` joined by commas. */
export function findChoices(library: Library, agreement: Agreement, written: string): Found<readonly ChoiceItem[]> {
  const items: ChoiceItem[] = [];
  const choosable = visible(library, agreement, (one): readonly ChoiceItem["choice"][] => [
    ...one.packages,
    ...one.contested.flatMap((place): readonly ChoiceItem["choice"][] => (place.kind === "bracket" ? place.options : [place])),
  ]);
  for (const part of written.split(/\s*,\s*|\s+and\s+/).filter((one) => one !== "")) {
    const [, presence, name = part] = part.match(/^(with|without)\s+(.*)$/) ?? [];
    const answer = find("package or option", name, choosable, agreement.file);
    if ("wrong" in answer) return answer;
    items.push({ choice: answer.found, span: answer.found.span, ...(presence && { presence: presence as "with" | "without" }) });
  }
  const { clash } = choicesOf(items);
  return clash === undefined ? { found: items } : { wrong: `${clash[0].choice.name} and ${clash[1].choice.name} choose differently` };
}
