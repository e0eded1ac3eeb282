/** SV124: a group that has no members in some package. */
import type { Agreement, Library } from "../agreement.ts";
import type { Choices } from "../contested.ts";
import { type Diagnostic, type Group, keyOf } from "../elements.ts";
import { PackageSpace } from "../packages.ts";
import { type Check, closureOf, diagnose, listed } from "./check.ts";

/** Each combination of the options that it depends on for which the group is empty. */
function emptyIn(group: Group, space: PackageSpace): Choices[] {
  const found: Choices[] = [];
  for (const { choices, answer } of space.packages(new Map(), (wording) => wording.membersOf(group).length)) {
    if (answer === 0) found.push(choices);
  }
  return found;
}

function aboutGroup(agreement: Agreement, group: Group, space: PackageSpace, names: ReadonlyMap<string, string>): Diagnostic | undefined {
  const found = emptyIn(group, space);
  if (found.length === 0) return undefined;
  const always = found.some((choices) => choices.size === 0);
  const inPackages = agreement.packages.filter((pack) =>
    found.some((choices) => [...choices].every(([key, chosen]) => pack.choices.get(key) === chosen)),
  );
  const first = [...(found[0] ?? [])];
  const chosen = first.map(([key, value]) => (typeof value === "string" ? value : `${value ? "with" : "without"} ${names.get(key) ?? ""}`));
  const where = always ? "" : inPackages.length > 0 ? ` in ${listed(inPackages.map((pack) => pack.name))}` : ` under ${listed(chosen)}`;
  return diagnose(emptyGroup, group.nameSpan, `Group '${group.name}' has no members${where}.`);
}

export const emptyGroup: Check = {
  code: "SV124",
  name: "empty-group",
  severity: "warning",
  says: "A group without members makes every sentence that speaks of it empty: add members, or leave the option out.",
  find(library: Library, agreement: Agreement) {
    const space = new PackageSpace(closureOf(library, agreement));
    if (!space.allows(new Map())) return [];
    const names = new Map(agreement.contested.map((place) => [keyOf(place), place.kind === "optional" ? place.name : place.in]));
    return agreement.groups
      .filter((group) => !agreement.unreadNames.has(group.name))
      .map((group) => aboutGroup(agreement, group, space, names))
      .filter((diagnostic) => diagnostic !== undefined);
  },
};
