/**
 * On which single pieces of text an answer rests, and what flips it.
 *
 * A support is decisive when dropping it, and nothing else, changes the answer or leaves it undecided. An option is dropped by choosing another
 * one of its bracket; everything else by leaving it out. A support that merely might matter is not listed, so the list is minimal in the sense
 * that dropping any one of it flips the answer.
 */
import type { Choices, Chosen, ContestedPlace } from "./contested.ts";
import { keyOf } from "./elements.ts";
import type { PackageSpace } from "./packages.ts";
import { valuesOf } from "./packages.ts";
import type { Support } from "./wording.ts";

/** An answer, as a word that can be compared, with what it looked at. */
export interface Asked {
  readonly answer: string;
  readonly supports: Iterable<Support>;
}

export interface DecisiveSupport {
  readonly support: Support;
  /** What stands in its place when it is dropped, with the answer then; for an option, each other option that changes the answer. */
  readonly instead: readonly {
    readonly says: string;
    readonly answer: string;
    readonly chosen?: Chosen;
    readonly place?: ContestedPlace;
  }[];
}

/**
 * @param ask  answers the question under these choices without these supports; deterministic
 * @returns in the order in which the answer looked at them. Cost: one question per support that was looked at, one more per other option
 */
export function decisiveSupports(
  space: PackageSpace,
  given: Choices,
  ask: (given: Choices, dropped: ReadonlySet<string>) => Asked,
): DecisiveSupport[] {
  const base = ask(given, new Set());
  const decisive: DecisiveSupport[] = [];
  for (const support of base.supports) {
    const { place } = support;
    if (place === undefined) {
      const { answer } = ask(given, new Set([support.id]));
      if (answer !== base.answer) decisive.push({ support, instead: [{ says: support.without, answer }] });
      continue;
    }
    // A place that the question leaves open has been tried with every option already.
    const chosen = given.get(keyOf(place));
    if (chosen === undefined) continue;
    const instead = valuesOf(place)
      .filter((value) => value !== chosen)
      .flatMap((value) => {
        const other = new Map(given).set(keyOf(place), value);
        if (!space.allows(other)) return [];
        const { answer } = ask(other, new Set());
        const says = typeof value === "string" ? value : `${value ? "with" : "without"} ${(place as { readonly name: string }).name}`;
        return answer === base.answer ? [] : [{ says, answer, chosen: value, place }];
      });
    if (instead.length > 0) decisive.push({ support, instead });
  }
  return decisive;
}
