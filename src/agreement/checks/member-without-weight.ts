/** SV131: a member who is not listed among the weights counts nothing. */
import type { Base, Body, BodyClause, PlainRule } from "../bodies.ts";
import type { Seat, Span, Weights } from "../elements.ts";
import { type Check, diagnose, listed } from "./check.ts";
import { everyMember } from "./members.ts";
import { rulesIn } from "./rules.ts";

interface Weighing {
  readonly weights: Weights;
  /** Whose weights are read: the list in the rule, or the members of the body. */
  readonly of: readonly Seat[] | undefined;
  readonly span: Span;
}

const listedIn = (base: Base): readonly Seat[] | undefined =>
  base.kind === "parties" ? base.of : base.kind === "votes cast" ? base.by : undefined;

function weighingIn(rule: PlainRule): Weighing | undefined {
  if (!("weights" in rule) || rule.weights === undefined) return undefined;
  return { weights: rule.weights, of: rule.kind === "few opposed" ? rule.of : listedIn(rule.base), span: rule.span };
}

function weighings(clause: BodyClause): Weighing[] {
  if (clause.kind === "quorum" && clause.weights) return [{ weights: clause.weights, of: listedIn(clause.base), span: clause.span }];
  if (clause.kind !== "decides" && clause.kind !== "asked") return [];
  return [...rulesIn(clause.rule)].map(weighingIn).filter((weighing) => weighing !== undefined);
}

/** Members who are left out whatever happens do not count anyway. */
const leftOut = (body: Body): Set<unknown> =>
  new Set(
    body.clauses.flatMap((clause) =>
      clause.kind === "recusal" && !clause.optional && "parties" in clause.who ? everyMember(clause.who.parties) : [],
    ),
  );

export const memberWithoutWeight: Check = {
  code: "SV131",
  name: "member-without-weight",
  severity: "warning",
  says: "A member who is not listed in the weights of the rule counts 0: give it a weight, or say that it holds 0.",
  find(_library, agreement) {
    return agreement.bodies
      .filter((body) => !body.incomplete)
      .flatMap((body) => {
        const members = body.clauses.flatMap((clause) => (clause.kind === "membership" ? clause.who : []));
        const told = new Set<Weights>();
        const out = leftOut(body);
        return body.clauses.flatMap(weighings).flatMap(({ weights, of, span }) => {
          if (told.has(weights) || agreement.unreadNames.has(weights.name)) return [];
          const without = everyMember(of ?? members).filter((member) => !weights.holds.has(member.name) && !out.has(member));
          if (without.length === 0) return [];
          told.add(weights);
          const [is, has, counts] = without.length > 1 ? ["are members", "have", "they count"] : ["is a member", "has", "it counts"];
          const message = `${listed(without.map((member) => member.name))} ${is} of ${body.name} and ${has} no weight in ${weights.name}: ${counts} 0.`;
          return [
            diagnose(memberWithoutWeight, span, message, { related: [{ span: weights.nameSpan, message: "The weights are here." }] }),
          ];
        });
      });
  },
};
