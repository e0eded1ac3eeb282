/**
 * Every place outside bodies where a text, a goal or a claim asks a body to decide.
 */
import type { Agreement } from "../agreement.ts";
import type { GoalExpression, Target, Test } from "../suppositions.ts";
import { type Asking, askedInCondition, askedInRule } from "./rules.ts";

export function* allAskings(agreement: Agreement): Generator<Asking> {
  for (const { judge, condition, start, duties, fallback } of agreement.guarantees) {
    if (judge?.kind === "body") yield judge;
    for (const part of [condition, start]) if (part) yield* askedInCondition(part);
    for (const { action } of [...duties, ...fallback]) if (action.kind === "refer") yield action;
  }
  for (const { unless } of agreement.restraints) if (unless) yield* askedInCondition(unless);
  for (const { condition } of agreement.entries) yield* askedInCondition(condition);
  for (const sentence of [agreement.signature, ...agreement.amendments]) if (sentence) yield* askedInRule(sentence.rule);
  for (const goal of agreement.goals) yield* askedInGoal(goal.expression);
  for (const claim of agreement.claims) yield* askedInTest(claim.test);
}

function* askedInGoal(expression: GoalExpression): Generator<Asking> {
  if (expression.kind === "decides" && expression.through === undefined) yield expression;
  if (expression.kind === "all" || expression.kind === "any") for (const part of expression.parts) yield* askedInGoal(part);
}

function* askedInTest(test: Test): Generator<Asking> {
  if (test.kind === "veto player") yield { body: test.body, matter: test.matter, span: test.span };
  const target: Target | undefined = "target" in test ? test.target : undefined;
  if (target?.kind === "body") yield { body: target.body, matter: target.matter, span: test.span };
}
