/**
 * Which findings must wait until an error is mended: whatever refers, directly or through others, to a piece of text that is wrong.
 */
import type { Agreement, Library } from "./agreement.ts";
import type { Diagnostic, Element, NamedElement, Span } from "./elements.ts";
import { keyOf } from "./elements.ts";
import type { Goal, GoalExpression } from "./suppositions.ts";

/** A quotation that does not stand in its source fails a claim's evidence; it does not make the text unreadable. */
const notAboutTheText: ReadonlySet<string> = new Set(["SV111", "SV301", "SV317"]);

export class Withheld {
  readonly #library: Library;
  readonly #errors = new Map<string, Span[]>();
  readonly #known = new Map<string, NamedElement | null>();

  constructor(library: Library, diagnostics: readonly Diagnostic[]) {
    this.#library = library;
    for (const { severity, span, code } of diagnostics) {
      if (severity !== "error" || notAboutTheText.has(code)) continue;
      this.#errors.set(span.file, [...(this.#errors.get(span.file) ?? []), span]);
    }
  }

  /** The element that is wrong and on which this one rests, itself included; null when there is none. Cost: the elements it refers to. */
  because(root: Element): NamedElement | null {
    const key = keyOf(root);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = this.#search(root);
    this.#known.set(key, found);
    return found;
  }

  /** The agreement without its assumptions when one of them is wrong: then no probability is shown. */
  sound(agreement: Agreement): Agreement {
    return agreement.assumptions.every((assumption) => this.because(assumption) === null) ? agreement : { ...agreement, assumptions: [] };
  }

  #search(root: Element): NamedElement | null {
    const seen = new Set<object>();
    const open: object[] = [root];
    // A name whose sentence could not be read whole: what is wrong may stand elsewhere, and then that is named.
    let unread: NamedElement | undefined;
    for (let value = open.pop(); value !== undefined; value = open.pop()) {
      if (seen.has(value)) continue;
      seen.add(value);
      if (isElement(value)) {
        if (this.#holdsAnError(value)) {
          return isNamed(value) ? value : isNamed(root) ? root : { ...value, name: value.id, nameSpan: value.span };
        }
        if (this.#isUnread(value) && (unread === undefined || unread === root)) unread = value;
        open.push(...this.#silent(value));
        if (isAboutChances(value)) open.push(...(this.#library.agreements.get(value.span.file)?.assumptions ?? []));
      }
      for (const inner of value instanceof Map ? value.values() : Object.values(value)) {
        if (typeof inner === "object" && inner !== null) open.push(inner);
      }
    }
    return unread ?? null;
  }

  /** What an element rests on without referring to it. */
  #silent(element: Element): readonly object[] {
    const agreement: Agreement | undefined = this.#library.agreements.get(element.span.file);
    const { kind } = element as { readonly kind?: string };
    if (agreement === undefined) return [];
    // Entry into force, exits and consistency rules hold without being referred to.
    if (kind === "guarantee") return [...agreement.entries, ...agreement.exits, ...agreement.consistency];
    // A goal that does not say through which guarantee counts them all.
    if (kind !== "goal" || !countsAll((element as Goal).expression)) return [];
    const imported = agreement.imports.flatMap(({ file, names }) =>
      (this.#library.agreements.get(file)?.guarantees ?? []).filter(({ name }) => names.includes(name)),
    );
    return [...agreement.guarantees, ...imported];
  }

  #isUnread(element: Element): element is NamedElement {
    return isNamed(element) && this.#library.agreements.get(element.span.file)?.unreadNames.has(element.name) === true;
  }

  #holdsAnError({ span: { file, start, end } }: Element): boolean {
    return (this.#errors.get(file) ?? []).some((error) => error.start >= start && error.end <= end);
  }
}

const countsAll = (expression: GoalExpression): boolean =>
  expression.kind === "all" || expression.kind === "any"
    ? expression.parts.some(countsAll)
    : expression.kind !== "decides" && expression.through === undefined;

/** A claim about a probability rests on every assumption of its file. */
const isAboutChances = (element: Element): boolean => {
  const test = (element as { readonly test?: { readonly kind?: string } }).test;
  return test?.kind === "probability" || test?.kind === "more likely";
};
const isElement = (value: object): value is Element => "id" in value && "span" in value;
const isNamed = (value: object): value is NamedElement =>
  isElement(value) && typeof (value as { readonly name?: unknown }).name === "string";

/** The names of cases whose sentence could not be read or names something unknown: what is said without them is not said of them. */
export function unreadCases({ cases, text, unreadNames }: Agreement): readonly string[] {
  const words = text.replace(/--[^\n\r]*/g, " ").replace(/"[^"\n\r]*"|“[^”\n\r]*”/g, '""');
  const begun = [...words.matchAll(/(?:^|\.)\s*case\s+(?=\p{L})/gu)].map(({ index, 0: { length } }) =>
    words.slice(index + length).replace(/\s+/g, " "),
  );
  const read = new Set(cases.map(({ name }) => name));
  const isWhole = (rest: string, name: string) => rest.startsWith(name) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length));
  return begun.flatMap((rest) => {
    // The longest name that stands there: others may begin alike.
    const [name] = [...unreadNames].filter((one) => isWhole(rest, one)).sort((a, b) => b.length - a.length);
    return name === undefined || read.has(name) ? [] : [name];
  });
}
