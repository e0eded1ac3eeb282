/** Every decision rule of the language, in the manual's order. */
import type { PlainRule } from "../../agreement/bodies.ts";
import type { Needs } from "../needs.ts";
import { allBut } from "./all-but.ts";
import { bodyRule } from "./body.ts";
import { consensus } from "./consensus.ts";
import { consent } from "./consent.ts";
import { everyRule } from "./every.ts";
import { fallback } from "./fallback.ts";
import { fewOpposed } from "./few-opposed.ts";
import { majority } from "./majority.ts";
import { noObjection } from "./no-objection.ts";
import { noVote } from "./no-vote.ts";
import type { DecisionRule, Voting } from "./rule.ts";
import { anyRule } from "./some.ts";
import { someRules } from "./some-rules.ts";
import { threshold } from "./threshold.ts";
import { unanimity } from "./unanimity.ts";

export type { DecisionRule, Voter, Voting } from "./rule.ts";

export const decisionRules: { readonly [Kind in PlainRule["kind"]]: DecisionRule<Kind> } = {
  unanimity,
  consensus,
  majority,
  threshold,
  "all but": allBut,
  "few opposed": fewOpposed,
  "no objection": noObjection,
  consent,
  "no vote": noVote,
  "some rules": someRules,
  body: bodyRule,
  fallback,
  all: everyRule,
  any: anyRule,
};

export function ruleNeeds<Kind extends PlainRule["kind"]>(rule: Extract<PlainRule, { readonly kind: Kind }>, voting: Voting): Needs {
  const entry = decisionRules[rule.kind as Kind] as DecisionRule<Kind>;
  return entry.needs(rule, voting);
}
