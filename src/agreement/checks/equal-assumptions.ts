/** SV152: two assumptions on one party that are equally specific, so that nobody can say which one applies. */
import { compare, one } from "../../kernel/rational.ts";
import type { Body } from "../bodies.ts";
import type { Guarantee, Restraint } from "../provisions.ts";
import type { Assumption, AssumptionMatter } from "../suppositions.ts";
import { type Check, diagnose, listed } from "./check.ts";
import { everyMember } from "./members.ts";
import { askedInClause, askedInCondition, conditionsIn } from "./rules.ts";

type Cooperation = Assumption & { readonly kind: "cooperation" };

const conditionsOf = (provision: Guarantee | Restraint) =>
  (provision.kind === "guarantee" ? [provision.condition, provision.start] : [provision.unless]).filter(
    (condition) => condition !== undefined,
  );

/** The bodies that vote on a provision, directly or through each other. */
function votingOn(provision: Guarantee | Restraint): Set<Body> {
  const bodies = new Set<Body>(
    conditionsOf(provision).flatMap((condition) => [...askedInCondition(condition)].map((asking) => asking.body)),
  );
  if (provision.kind === "guarantee") {
    if (provision.judge?.kind === "body") bodies.add(provision.judge.body);
    for (const { action } of [...provision.duties, ...provision.fallback]) if (action.kind === "refer") bodies.add(action.body);
  }
  for (const body of bodies) for (const clause of body.clauses) for (const { body: next } of askedInClause(clause)) bodies.add(next);
  return bodies;
}

const isProvision = (matter: AssumptionMatter): matter is Guarantee | Restraint =>
  matter.kind === "guarantee" || matter.kind === "restraint";

/** Whether one vote or deed can be about both: a vote of a body on a guarantee is about the body and about the guarantee. */
function meet(a: AssumptionMatter | undefined, b: AssumptionMatter | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return a === b;
  const [provision, other] = isProvision(a) ? [a, b] : [b, a];
  if (!isProvision(provision)) return false;
  if (other.kind === "body") return votingOn(provision).has(other);
  const agreed = conditionsOf(provision).flatMap((condition) => [...conditionsIn(condition)]);
  return other.kind === "event" && agreed.some((part) => part.kind === "agreed" && part.event === other);
}

/** Two that are both certain say the same. */
const isCertain = ({ chance }: Cooperation): boolean => chance === undefined || compare(chance.low, one) === 0;

export const equalAssumptions: Check = {
  code: "SV152",
  name: "equal-assumptions",
  severity: "error",
  says: "Of two assumptions about one party the more specific one applies (`on` before `in`); two that are equally specific contradict each other.",
  find(_library, agreement) {
    const cooperations = agreement.assumptions.filter((assumption): assumption is Cooperation => assumption.kind === "cooperation");
    return cooperations.flatMap((later, index) => {
      for (const earlier of cooperations.slice(0, index)) {
        const equal = (earlier.about === undefined) === (later.about === undefined) && earlier.in === later.in;
        if (!equal || !meet(earlier.about, later.about) || (isCertain(earlier) && isCertain(later))) continue;
        const before = new Set(everyMember(earlier.who));
        const both = everyMember(later.who).filter((party) => before.has(party));
        if (both.length === 0) continue;
        const where = later.in ? ` in ${later.in.name}` : later.about ? ` on ${later.about.name}` : "";
        const message = `Two assumptions of equal weight apply to ${listed(both.map((party) => party.name))}${where}: keep one, or say more closely what one of them is about.`;
        return [
          diagnose(equalAssumptions, later.span, message, { related: [{ span: earlier.span, message: "The other assumption is here." }] }),
        ];
      }
      return [];
    });
  },
};
