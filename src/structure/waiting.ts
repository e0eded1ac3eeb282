/**
 * Guarantees that wait for each other.
 */
import type { Library } from "../agreement/agreement.ts";
import { keyOf } from "../agreement/elements.ts";
import type { Condition, Guarantee } from "../agreement/provisions.ts";
import { components } from "../kernel/digraph.ts";

/** The guarantees that a condition waits for. */
export function waitsFor(condition: Condition | undefined): readonly Guarantee[] {
  if (condition === undefined) return [];
  if (condition.kind === "performed") return [condition.guarantee];
  return condition.kind === "all" || condition.kind === "any" ? condition.parts.flatMap(waitsFor) : [];
}

const circlesOf = new WeakMap<Library, ReadonlyMap<string, readonly Guarantee[]>>();

/** For each guarantee (by key) that waits, directly or not, for itself: the guarantees of its circle. Cost: linear in the text. */
export function waitingCircles(library: Library): ReadonlyMap<string, readonly Guarantee[]> {
  const known = circlesOf.get(library);
  if (known !== undefined) return known;
  const guarantees = [...library.agreements.values()].flatMap((agreement) => agreement.guarantees);
  const index = new Map(guarantees.map((guarantee, place) => [keyOf(guarantee), place]));
  const entries = (guarantee: Guarantee) =>
    (library.agreements.get(guarantee.span.file)?.entries ?? []).flatMap((entry) => waitsFor(entry.condition));
  const successors = guarantees.map((guarantee) =>
    [...waitsFor(guarantee.condition), ...waitsFor(guarantee.start), ...entries(guarantee)].flatMap(
      (waited) => index.get(keyOf(waited)) ?? [],
    ),
  );
  const circles = new Map<string, readonly Guarantee[]>();
  for (const component of components(successors)) {
    const [first] = component;
    if (component.length === 1 && first !== undefined && !(successors[first] ?? []).includes(first)) continue;
    const members = component.sort((a, b) => a - b).map((place) => guarantees[place] as Guarantee);
    for (const member of members) circles.set(keyOf(member), members);
  }
  circlesOf.set(library, circles);
  return circles;
}
