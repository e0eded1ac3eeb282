/** SV213: a named package that a consistency rule excludes. */
import type { Agreement } from "../agreement.ts";
import { PackageSpace } from "../packages.ts";
import { type Check, closureOf, diagnose, isReadWhole, listed } from "./check.ts";

export const inconsistentPackage: Check = {
  code: "SV213",
  name: "inconsistent-package",
  severity: "warning",
  says: "A package that violates a consistency rule does not exist: no claim holds under it. Change what it chooses, or the rule.",
  find(library, agreement) {
    if (agreement.consistency.length === 0 || agreement.packages.length === 0) return [];
    const closure = closureOf(library, agreement);
    if (!isReadWhole(closure)) return [];
    const others = closure.slice(1).map((each): Agreement => ({ ...each, consistency: [] }));
    const rules = agreement.consistency
      .map((rule) => ({ rule, space: new PackageSpace([{ ...agreement, consistency: [rule] }, ...others]) }))
      // A rule that no package meets is told by itself.
      .filter(({ space }) => space.allows(new Map()));
    return agreement.packages.flatMap((pack) => {
      const violated = rules.filter(({ space }) => !space.allows(pack.choices)).map(({ rule }) => rule);
      if (violated.length === 0) return [];
      const names = listed(violated.map(({ name }) => `'${name}'`));
      const message = `${pack.name} violates consistency rule${violated.length > 1 ? "s" : ""} ${names}: such a package does not exist.`;
      const related = violated.map(({ name, nameSpan }) => ({ span: nameSpan, message: `'${name}' is here.` }));
      return [diagnose(inconsistentPackage, pack.nameSpan, message, { related })];
    });
  },
};
