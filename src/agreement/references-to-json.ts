/**
 * Ids, places, exact numbers and choices in JSON.
 *
 * An element of another file is named with its file ("un-charter.servanda#body:Security Council"); a party that the file declares or imports
 * has its own entry, and so its plain id.
 */
import { type Rational, toText } from "../kernel/rational.ts";
import type { Agreement } from "./agreement.ts";
import type { Bracket, ChoiceItem, Choices, Contested, ContestedPlace, OptionalText } from "./contested.ts";
import type { Element, NamedElement, Span } from "./elements.ts";
import { keyOf } from "./elements.ts";
import type { Duration } from "./provisions.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Only what is there: a key without a value is left out. */
export function present(fields: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

export const spanJson = ({ file, start, end }: Span): JsonObject => ({ file, start, end, unit: "utf-16" });
export const number = (value: bigint | Rational): string => (typeof value === "bigint" ? `${value}` : toText(value));

/** Knows which elements are at home in the file that is written. */
export class Writer {
  readonly agreement: Agreement;
  readonly #parties: ReadonlySet<Element>;
  readonly #places: ReadonlyMap<string, ContestedPlace>;

  /** @param places  the contested places of the whole closure, by key */
  constructor(agreement: Agreement, places: ReadonlyMap<string, ContestedPlace>) {
    this.agreement = agreement;
    this.#parties = new Set([...agreement.parties, ...agreement.importedParties]);
    this.#places = places;
  }

  ref(element: Element): string {
    const here = element.span.file === this.agreement.file || this.#parties.has(element);
    return here ? element.id : keyOf(element);
  }

  refs(elements: readonly Element[]): string[] {
    return elements.map((element) => this.ref(element));
  }

  /** The id of what is there; nothing when nothing is. */
  maybe(element: Element | undefined): string | undefined {
    return element && this.ref(element);
  }

  /** Id, name, place and whatever else a declared thing has. */
  naming(element: NamedElement): JsonObject {
    return present({
      id: element.id,
      name: element.name === "" ? undefined : element.name,
      fullName: element.fullName,
      cite: element.cite,
      aliases: element.aliases && element.aliases.length > 0 ? element.aliases : undefined,
      span: spanJson(element.span),
    });
  }

  /** What stands there, or `{ bracket: id }`. */
  contested<T extends object>(value: Contested<T>, plain: (value: T) => Json): Json {
    return isBracket(value) ? { bracket: value.id } : plain(value as T);
  }

  duration(value: Contested<Duration> | undefined): Json | undefined {
    return value && this.contested(value, (plain) => ({ value: number(plain.value), unit: plain.unit }));
  }

  optional(optional: OptionalText | undefined): string | undefined {
    return optional?.id;
  }

  choices(choices: Choices): JsonObject {
    return Object.fromEntries(
      [...choices].map(([key, chosen]): [string, Json] => {
        const place = this.#places.get(key);
        const option = place?.kind === "bracket" ? place.options.find((candidate) => candidate.name === chosen) : undefined;
        return [place ? this.ref(place) : key, option ? this.ref(option) : chosen];
      }),
    );
  }

  item(item: ChoiceItem): JsonObject {
    return present({ choice: this.ref(item.choice), presence: item.presence });
  }
}

const isBracket = <T>(value: Contested<T>): value is Bracket<T> => (value as { kind?: string }).kind === "bracket";
