/**
 * Kinds of voters: those that no sentence of a body tells apart.
 */
import type { Body } from "../../agreement/bodies.ts";
import type { Seat, Weights } from "../../agreement/elements.ts";
import { keyOf } from "../../agreement/elements.ts";
import { toText } from "../../kernel/rational.ts";
import { partiesInRole } from "../../structure/clauses.ts";
import type { Structure } from "../../structure/structure.ts";

export interface Kind {
  /** In the order in which they were given. */
  readonly members: readonly string[];
}

/**
 * Voters are of one kind when they stand in the same lists, roles and seats, and hold the same weights, of the body and of every body that it
 * names. Sentences for other matters, and brackets that were not chosen, may part kinds that are alike in fact, never join what is not.
 */
export function kindsOf(
  { wording, supposed, concerned }: Structure,
  body: Body,
  voters: readonly string[],
): { readonly kinds: readonly Kind[]; readonly weights: readonly Weights[] } {
  const marks = new Map<string, string[]>(voters.map((voter) => [voter, []]));
  const weights = new Set<Weights>();
  const seen = new Set<string>();
  const mark = (party: string, place: string) => marks.get(party)?.push(place);

  const visit = (value: unknown, place: string): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      if (value.length > 0 && value.every(isSeat)) {
        for (const seat of wording.seats(value)) {
          if (seat.kind === "party") mark(seat.name, place);
          else visitBody(seat, place);
        }
      } else for (const [at, item] of value.entries()) visit(item, `${place}.${at}`);
      return;
    }
    const { kind } = value as { readonly kind?: unknown };
    if (kind === "bracket") visit(wording.choose(value as never), place);
    else if ("clauses" in value) visitBody(value as Body, place);
    else if (kind === "party") mark((value as { readonly name: string }).name, place);
    else if ("holds" in value) {
      const table = value as Weights;
      weights.add(table);
      for (const voter of voters) mark(voter, `${place}=${toText(table.holds.get(voter) ?? { numerator: 0n, denominator: 1n })}`);
    } else if ("role" in value) {
      for (const { name } of partiesInRole(value as never, supposed, wording, concerned)) mark(name, place);
    } else for (const [field, inner] of Object.entries(value)) if (!apart.has(field)) visit(inner, `${place}.${field}`);
  };
  const visitBody = (one: Body, place: string): void => {
    if (seen.has(keyOf(one))) return;
    seen.add(keyOf(one));
    visit(one.clauses, `${place}/${one.name}`);
  };
  visitBody(body, "");

  const kinds = new Map<string, string[]>();
  for (const [voter, places] of marks) {
    const key = places.join("|");
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, [voter]);
    else kind.push(voter);
  }
  return { kinds: [...kinds.values()].map((members) => ({ members })), weights: [...weights] };
}

/** Fields that say where something stands, not whom it speaks of. */
const apart = new Set(["span", "nameSpan", "id", "matters", "matter", "optional", "quantity", "limit"]);

const isSeat = (value: unknown): value is Seat => {
  if (typeof value !== "object" || value === null) return false;
  const { kind } = value as { readonly kind?: unknown };
  // A rule that asks a body is of kind "body" too; it has no clauses.
  return kind === "party" || kind === "group" || "clauses" in value;
};
