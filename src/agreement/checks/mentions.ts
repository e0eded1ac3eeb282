/**
 * What the sentences of a text speak of: every element that one of them reaches, whoever declared it.
 */
import type { Agreement } from "../agreement.ts";
import type { Element, NamedElement } from "../elements.ts";

const isElement = (value: object): value is Element => "id" in value && "span" in value;

/**
 * Everything that is reached from `roots`, an element that `stopAt` holds of being reached and not entered.
 *
 * @returns the elements reached, each once. Cost: the elements and their parts
 */
export function reachedFrom(roots: readonly unknown[], stopAt: (element: Element) => boolean = () => false): Set<Element> {
  const seen = new Set<object>();
  const found = new Set<Element>();
  const open: unknown[] = [...roots];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isElement(value)) {
      found.add(value);
      if (stopAt(value)) continue;
    }
    open.push(...(value instanceof Map ? value.values() : Object.values(value)));
  }
  return found;
}

/** All sentences of a file except those that only declare things or say what they rest on. */
export function sentencesOf(agreement: Agreement): readonly unknown[] {
  const { measures: _m, matters: _t, events: _e, evidenceFor: _f, importedParties: _p, sources: _s, ...rest } = agreement;
  return [rest];
}

export const namesOf = (elements: Iterable<Element>): Set<string> =>
  new Set([...elements].map((element) => (element as Partial<NamedElement>).name ?? ""));
