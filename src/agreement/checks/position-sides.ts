/** On which side a position stands, and on what: what the checks of contradicting positions share. */
import type { Agreement } from "../agreement.ts";
import { keyOf, type Party } from "../elements.ts";
import type { Position, Subject } from "../positions.ts";
import { everyMember } from "./members.ts";

export interface Side {
  readonly position: Position;
  readonly parties: ReadonlySet<Party>;
  /** Equal for positions on one thing; a position on `without X` is one against X. */
  readonly on: string;
  readonly favours: boolean;
  /** When it was said, of a quotation with a date; undefined when that is not known. */
  readonly date: string | undefined;
}

/** One key for a subject; nothing for those that cannot be compared. */
function keyOfSubject(subject: Subject): { readonly on: string; readonly turned: boolean } | undefined {
  switch (subject.kind) {
    case "named":
      return { on: keyOf(subject.element), turned: subject.presence === "without" };
    case "member":
      return { on: `${keyOf(subject.member)} in ${keyOf(subject.group)}`, turned: false };
    case "use":
      return { on: `use of ${keyOf(subject.measure)} by ${(subject.by ?? []).map(keyOf).sort().join()}`, turned: false };
    case "limit":
      return { on: `${keyOf(subject.limit)} ${subject.bound} ${subject.value.numerator}/${subject.value.denominator}`, turned: false };
    case "text":
      return { on: `"${subject.text}"`, turned: false };
    case "test":
      return undefined;
  }
}

const forIt: ReadonlySet<string> = new Set(["demands", "supports", "accepts"]);
const againstIt: ReadonlySet<string> = new Set(["rejects", "opposes"]);

/** Unconditional positions that are for or against something. */
export const sidesOf = (agreement: Agreement): readonly Side[] =>
  agreement.positions.flatMap((position) => {
    const { stance, subject, restriction, evidence, party } = position;
    const key = keyOfSubject(subject);
    if (key === undefined || restriction !== undefined || !(forIt.has(stance) || againstIt.has(stance))) return [];
    const own = evidence.find((one) => one.kind === "quotation" && (one.undisputed ?? one.stands) === "own statement");
    const date = own?.kind === "quotation" ? (own.on ?? own.source.dated) : undefined;
    const parties = new Set(everyMember([party]) as Party[]);
    return [{ position, parties, on: key.on, favours: forIt.has(stance) !== key.turned, date }];
  });

/** Pairs of one party on two sides of one thing, the later in the text second; statements of two dates follow each other. */
export function opposedPairs(agreement: Agreement): readonly (readonly [Side, Side, Party])[] {
  const sides = sidesOf(agreement);
  return sides.flatMap((second, at) =>
    sides.slice(0, at).flatMap((first) => {
      if (first.on !== second.on || first.favours === second.favours) return [];
      if (first.date !== undefined && second.date !== undefined && first.date !== second.date) return [];
      const party = [...first.parties].find((one) => second.parties.has(one));
      return party === undefined ? [] : [[first, second, party] as const];
    }),
  );
}

/** Positions after which the same party took the other side of the same thing, on a later date. */
export function superseded(agreement: Agreement): ReadonlySet<Position> {
  const sides = sidesOf(agreement);
  const isAfter = (later: Side, one: Side): boolean =>
    later.on === one.on &&
    later.favours !== one.favours &&
    later.date !== undefined &&
    one.date !== undefined &&
    later.date > one.date &&
    [...one.parties].every((party) => later.parties.has(party));
  return new Set(sides.filter((one) => sides.some((later) => isAfter(later, one))).map(({ position }) => position));
}

/** Whether a pair is acceptance against rejection: the milder of the two, since accepting is no demand. */
export const isAcceptance = ([first, second]: readonly [Side, Side, Party]): boolean =>
  first.position.stance === "accepts" || second.position.stance === "accepts";
