/** SV403: demands of one party, each of which can be met, and not all together. */
import type { Party } from "../elements.ts";
import { PackageSpace } from "../packages.ts";
import { type Check, closureOf, diagnose, isReadWhole, listed } from "./check.ts";
import { everyMember } from "./members.ts";
import { canMeet, type Demand, demandsOf } from "./own-demands.ts";
import { opposedPairs, superseded } from "./position-sides.ts";

/** Fewest by deletion: each demand that the contradiction does not need is dropped. */
function fewest(space: PackageSpace, demands: readonly Demand[]): readonly Demand[] {
  let kept = demands;
  for (const one of demands) {
    const without = kept.filter((other) => other !== one);
    if (canMeet(space, without) === false) kept = without;
  }
  return kept;
}

export const ownDemandsContradict: Check = {
  code: "SV403",
  name: "own-demands-contradict",
  severity: "error",
  says: "Demands of one party that no package meets together leave nothing that it accepts: date them, give one a condition, or drop one.",
  find(library, agreement) {
    const closure = closureOf(library, agreement);
    if (agreement.positions.length < 2 || !isReadWhole(closure)) return [];
    const space = new PackageSpace(closure);
    if (!space.allows(new Map())) return [];
    const past = superseded(agreement);
    const possible = demandsOf(agreement, space).filter((demand) => !past.has(demand.position) && canMeet(space, [demand]) === true);
    const opposed = opposedPairs(agreement).map(
      (pair) => new Set(pair.slice(0, 2).map((side) => (side as { position: unknown }).position)),
    );
    const parties = new Set(possible.flatMap(({ position }) => everyMember([position.party]) as Party[]));
    const told = new Set<string>();
    return [...parties].flatMap((party) => {
      const own = possible.filter(({ position }) => everyMember([position.party]).includes(party));
      if (own.length < 2 || canMeet(space, own) !== false) return [];
      const demands = fewest(space, own);
      // For and against one thing is told by itself; the same demands of a group are told once.
      if (opposed.some((pair) => demands.every(({ position }) => pair.has(position)))) return [];
      const key = demands.map(({ position }) => position.id).join();
      if (told.has(key)) return [];
      told.add(key);
      const names = demands.flatMap(({ position }) => (position.name === "" ? [] : [position.name]));
      const which = names.length === demands.length ? `: ${listed(names)}` : "";
      const last = demands.at(-1) as Demand;
      return [
        diagnose(
          ownDemandsContradict,
          last.position.subject.span,
          `${party.name}'s own demands contradict each other${which}. It accepts no package.`,
          {
            related: demands.slice(0, -1).map(({ position }) => ({ span: position.span, message: "The other demand is here." })),
          },
        ),
      ];
    });
  },
};
