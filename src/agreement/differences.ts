/**
 * What stands in one text and not in the other: elements matched by kind and name, a body by its clauses, and compared by their words.
 *
 * Comments and layout are no difference; neither is the order of sentences.
 */
import type { Agreement } from "./agreement.ts";
import type { NamedElement, Span } from "./elements.ts";

/** The first text with one piece of it as the second has it; undefined where that cannot be done by one edit. */
export function withPiece(first: Agreement, second: Agreement, { of, first: before, second: after }: Difference): string | undefined {
  const own = (agreement: Agreement, { start, end }: Span) => agreement.text.slice(start, end);
  if (before !== undefined && after !== undefined)
    return first.text.slice(0, before.span.start) + own(second, after.span) + first.text.slice(before.span.end);
  const body = first.bodies.find(({ name }) => name === of);
  // Only a body's clause can come or go by itself; whatever else is new may bring new names along.
  if (body === undefined) return undefined;
  if (before !== undefined) return first.text.slice(0, before.span.start) + first.text.slice(before.span.end);
  const last = body.clauses.at(-1);
  if (last === undefined || after === undefined) return undefined;
  return `${first.text.slice(0, last.span.end)} ${own(second, after.span)}${first.text.slice(last.span.end)}`;
}

/** One piece of text that differs; the side that lacks it has no words. */
export interface Difference {
  /** What it is, in the author's names: "Council", "Assistance", "entry into force". */
  readonly of: string;
  readonly first?: Piece;
  readonly second?: Piece;
  /** Both texts have the thing that this piece belongs to. */
  readonly inBoth: boolean;
}

interface Piece {
  readonly words: string;
  readonly span: Span;
}

/**
 * Differences of what is agreed or supposed; claims, notes and evidence are not compared, since no answer rests on them.
 *
 * @returns in the order of the first text, then what only the second has
 */
export function differencesOf(first: Agreement, second: Agreement): readonly Difference[] {
  const before = piecesOf(first);
  const after = piecesOf(second);
  const found: Difference[] = [];
  const own = (pieces: ReadonlyMap<string, { readonly of: string }>) => new Set([...pieces.values()].map(({ of }) => of));
  const [things, otherThings] = [own(before), own(after)];
  for (const [key, piece] of before) {
    const other = after.get(key);
    if (other?.words === piece.words) continue;
    found.push({ of: piece.of, first: piece, ...(other && { second: other }), inBoth: otherThings.has(piece.of) });
  }
  for (const [key, piece] of after) if (!before.has(key)) found.push({ of: piece.of, second: piece, inBoth: things.has(piece.of) });
  return found;
}

function piecesOf(agreement: Agreement): ReadonlyMap<string, Piece & { readonly of: string }> {
  const pieces = new Map<string, Piece & { readonly of: string }>();
  const add = (key: string, of: string, span: Span) => {
    // Two nameless sentences of one kind are told apart by their place among them.
    let ordinal = 0;
    while (pieces.has(`${key}.${ordinal}`)) ordinal += 1;
    pieces.set(`${key}.${ordinal}`, { of, words: wordsAt(agreement, span), span });
  };
  const { groups, weights, guarantees, restraints, limits, cases, goals } = agreement;
  for (const party of agreement.parties) add(`party ${party.name}`, `party ${party.name}`, party.span);
  const families: readonly (readonly [string, readonly NamedElement[]])[] = [
    ["group", groups],
    ["weights", weights],
    ["guarantee", guarantees],
    ["restraint", restraints],
    ["limit", limits],
    ["case", cases],
    ["goal", goals],
  ];
  for (const [kind, elements] of families) for (const one of elements) add(`${kind} ${one.name}`, one.name, one.span);
  for (const body of agreement.bodies)
    for (const clause of body.clauses) {
      const matters = clause.matters.map(({ name }) => name).join(", ");
      add(`body ${body.name} ${clause.kind} ${matters}`, body.name, clause.span);
    }
  for (const { name, span } of agreement.entries) add(`entry ${name}`, name || "entry into force", span);
  for (const { name, span } of agreement.exits) add(`exit ${name}`, name || "exit", span);
  for (const { matter, span } of agreement.amendments) add(`amendment ${matter?.name ?? ""}`, "amendment", span);
  if (agreement.signature !== undefined) add("signature", "signature", agreement.signature.span);
  return pieces;
}

/** The words of a stretch of text, on one line, without comments and without the period that ends a sentence. */
function wordsAt({ text }: Agreement, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/--[^\n\r]*/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\.$/, "");
}
