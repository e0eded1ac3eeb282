/**
 * Who may be a member, whatever package is chosen. Unlike the wording of one package, this never fails on a group that contains itself.
 */
import type { Body } from "../bodies.ts";
import type { Group, Member, Party, Seat } from "../elements.ts";

/** The members that a group names itself, in any option, except those it takes out. */
export const namedIn = (group: Group): Member[] =>
  group.items.flatMap((item) => (item.kind === "bracket" ? item.options.flatMap((option) => option.value.members) : [item]));

/** All parties and bodies that some package puts among these, each once, in the order of the text. */
export function everyMember(seats: readonly Seat[], within: ReadonlySet<Group> = new Set()): (Party | Body)[] {
  const found = new Set<Party | Body>();
  for (const seat of seats) {
    if (seat.kind !== "group") found.add(seat);
    else if (!within.has(seat)) {
      const inside = new Set([...within, seat]);
      const out = new Set<Party | Body>(everyMember(seat.except, inside));
      for (const member of everyMember(namedIn(seat), inside)) if (!out.has(member)) found.add(member);
    }
  }
  return [...found];
}
