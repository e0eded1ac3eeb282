/** SV123: a group that contains itself. */
import type { Group } from "../elements.ts";
import { type Check, diagnose, listed } from "./check.ts";
import { namedIn } from "./members.ts";

const groupsIn = (group: Group): Group[] => [...namedIn(group), ...group.except].filter((member) => member.kind === "group");

/** The groups on the shortest way from a group back to itself, without the group; nothing when there is no way. */
export function wayBack<T>(from: T, next: (thing: T) => readonly T[]): readonly T[] | undefined {
  const open: { readonly at: T; readonly way: readonly T[] }[] = [{ at: from, way: [] }];
  const seen = new Set<T>();
  for (const { at, way } of open) {
    for (const to of next(at)) {
      if (to === from) return way;
      if (seen.has(to)) continue;
      seen.add(to);
      open.push({ at: to, way: [...way, to] });
    }
  }
  return undefined;
}

export const groupCircle: Check = {
  code: "SV123",
  name: "group-circle",
  severity: "error",
  says: "A group cannot contain itself, directly or through other groups: name the members of one of them one by one.",
  find(_library, agreement) {
    const told = new Set<Group>();
    return agreement.groups.flatMap((group) => {
      const way = told.has(group) ? undefined : wayBack(group, groupsIn);
      if (way === undefined) return [];
      for (const other of [group, ...way]) told.add(other);
      const through = way.length === 0 ? "" : ` through ${listed(way.map((other) => `'${other.name}'`))}`;
      return [
        diagnose(groupCircle, group.nameSpan, `Group '${group.name}' contains itself${through}: nobody can say who is in it.`, {
          related: way.map((other) => ({ span: other.nameSpan, message: `'${other.name}' is here.` })),
        }),
      ];
    });
  },
};
