/**
 * Every rule inside a rule, also in the options of brackets; and every body that a rule or condition asks.
 */
import type { Body, BodyClause, PlainRule, Rule } from "../bodies.ts";
import type { Matter, Span } from "../elements.ts";
import type { Condition } from "../provisions.ts";

export function* rulesIn(rule: Rule): Generator<PlainRule> {
  if (rule.kind === "bracket") {
    for (const option of rule.options) yield* rulesIn(option.value);
    return;
  }
  yield rule;
  if (rule.kind === "all" || rule.kind === "any" || rule.kind === "some rules") for (const part of rule.parts) yield* rulesIn(part);
  if (rule.kind === "fallback") {
    yield* rulesIn(rule.first);
    yield* rulesIn(rule.second);
  }
}

export function* conditionsIn(condition: Condition): Generator<Condition> {
  yield condition;
  if (condition.kind === "all" || condition.kind === "any") for (const part of condition.parts) yield* conditionsIn(part);
}

/** A body that is asked to decide, with the matter that is named. */
export interface Asking {
  readonly body: Body;
  readonly matter?: Matter | undefined;
  readonly span: Span;
}

export function* askedInRule(rule: Rule): Generator<Asking> {
  for (const part of rulesIn(rule)) {
    if (part.kind === "body") yield part;
    if (part.kind === "no objection") for (const seat of part.from) if (seat.kind === "body") yield { body: seat, span: part.span };
  }
}

export function* askedInCondition(condition: Condition): Generator<Asking> {
  for (const part of conditionsIn(condition)) if (part.kind === "decision") yield part;
}

/** The bodies without whose decision a clause says nothing: those that sit in the body, those that its rules ask. */
export function* askedInClause(clause: BodyClause): Generator<Asking> {
  if (clause.kind === "membership") {
    for (const seat of clause.who) if (seat.kind === "body") yield { body: seat, span: clause.span };
  } else if (clause.kind === "decides" || clause.kind === "asked") yield* askedInRule(clause.rule);
  else if (clause.kind === "silence") {
    for (const seat of clause.from ?? []) if (seat.kind === "body") yield { body: seat, span: clause.span };
  }
}
