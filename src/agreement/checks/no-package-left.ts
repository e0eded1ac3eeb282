/** SV210: consistency rules that no package meets. */
import type { Agreement } from "../agreement.ts";
import { PackageSpace } from "../packages.ts";
import type { Consistency } from "../suppositions.ts";
import { type Check, closureOf, diagnose, listed } from "./check.ts";

/** Fewest rules by deletion: each one that the contradiction does not need is dropped. */
function contradiction(rules: readonly Consistency[], isPossible: (rules: readonly Consistency[]) => boolean): readonly Consistency[] {
  let kept = rules;
  for (const rule of rules) {
    const without = kept.filter((other) => other !== rule);
    if (!isPossible(without)) kept = without;
  }
  return kept;
}

export const noPackageLeft: Check = {
  code: "SV210",
  name: "no-package-left",
  severity: "error",
  says: "The consistency rules exclude every package: change or drop one of the rules that are named. Rules that contain a test are not judged here.",
  find(library, agreement) {
    if (agreement.consistency.length === 0) return [];
    const others = closureOf(library, agreement)
      .slice(1)
      .map((each): Agreement => ({ ...each, consistency: [] }));
    const isPossible = (consistency: readonly Consistency[]): boolean =>
      consistency.length === 0 || new PackageSpace([{ ...agreement, consistency }, ...others]).allows(new Map());
    if (isPossible(agreement.consistency)) return [];
    const rules = contradiction(agreement.consistency, isPossible);
    const [first, ...rest] = rules;
    if (!first) return [];
    const names = listed(rules.map((rule) => `'${rule.name}'`));
    const message =
      rest.length === 0 ? `Consistency rule ${names} leaves no package.` : `Consistency rules leave no package: ${names} cannot all hold.`;
    const related = rest.map((rule) => ({ span: rule.span, message: `'${rule.name}' is here.` }));
    return [diagnose(noPackageLeft, first.span, message, { related })];
  },
};
