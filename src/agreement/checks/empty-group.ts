/** SV124: a group that has no members in some package. */
import type { Agreement, Library } from "../agreement.ts";
import type { Choices, Package } from "../contested.ts";
import { type Diagnostic, type Group, keyOf } from "../elements.ts";
import { PackageSpace, valuesOf } from "../packages.ts";
import { Wording } from "../wording.ts";
import { type Check, closureOf, diagnose, listed } from "./check.ts";

/** More combinations of options than this are not tried for one group. */
const mostCombinations = 4096;

const isEmptyIn = (group: Group, pack: Package): boolean => {
  const wording = new Wording({ choices: pack.choices, decide: (place) => valuesOf(place)[0] ?? true });
  return wording.membersOf(group).length === 0;
};

/** The first combination of options for which the group is empty. */
function emptyUnder(group: Group, space: PackageSpace): Choices | undefined {
  let tried = 0;
  for (const { choices, answer } of space.packages(new Map(), (wording) => wording.membersOf(group).length)) {
    if (answer === 0) return choices;
    tried += 1;
    if (tried >= mostCombinations) return undefined;
  }
  return undefined;
}

function aboutGroup(agreement: Agreement, group: Group, space: PackageSpace, names: ReadonlyMap<string, string>): Diagnostic | undefined {
  const under = emptyUnder(group, space);
  if (under === undefined) return undefined;
  const packages = agreement.packages.filter((pack) => isEmptyIn(group, pack)).map((pack) => pack.name);
  const chosen = [...under].map(([key, value]) =>
    typeof value === "string" ? value : `${value ? "with" : "without"} ${names.get(key) ?? "a sentence"}`,
  );
  const where = under.size === 0 ? "" : packages.length > 0 ? ` in ${listed(packages)}` : ` under ${listed(chosen)}`;
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
