/**
 * Cases, goals, assumptions, notions, consistency rules, claims and comparisons.
 */
import { parseRational } from "../kernel/rational.ts";
import type * as syntax from "../language/generated/ast.ts";
import type { Body } from "./bodies.ts";
import { membersOf } from "./bodies-from-syntax.ts";
import type { Conflict } from "./conflicts.ts";
import { choicesOf } from "./contested-from-syntax.ts";
import { type Conversion, given, known, knownOf, type Making, named, nextId, placeOf } from "./conversion.ts";
import type { Event, Matter, Member, Party } from "./elements.ts";
import type { Evidence } from "./evidence.ts";
import { evidenceOf } from "./evidence-from-syntax.ts";
import type { Position } from "./positions.ts";
import { subjectExpression } from "./positions-from-syntax.ts";
import type { Guarantee } from "./provisions.ts";
import { measureList } from "./provisions-from-syntax.ts";
import type {
  Assumption,
  AssumptionContent,
  AssumptionMatter,
  Case,
  Chance,
  Claim,
  Comparison,
  Consistency,
  Goal,
  GoalExpression,
  Link,
  Notion,
  Target,
} from "./suppositions.ts";
import { targetOf, testOf } from "./tests-from-syntax.ts";
import { naming } from "./things-from-syntax.ts";

export const caseOf = (c: Conversion, node: syntax.Case): Making<Case> => ({
  kind: "case",
  ...naming("case", node),
  ...given("question", node.title),
  event: named<Event>(c, node.event),
  triggering: knownOf<Party>(c, node.triggering),
  ...given("protected", known<Member>(c, node.protected)),
  ...given("concerned", known<Party>(c, node.concerned)),
  beforeEntry: node.timing.some((timing) => timing.startsWith("before")),
  noticeRun: node.timing.some((timing) => timing.startsWith("once")),
});

export const emptyGoal = (node: syntax.Goal): Making<Goal> => ({
  kind: "goal",
  ...naming("goal", node),
  ...given("question", node.title),
  expression: { kind: "all", parts: [], span: placeOf(node) },
  evidence: [],
});

function goalExpression(c: Conversion, node: syntax.GoalExpr): GoalExpression {
  const span = placeOf(node);
  switch (node.$type) {
    case "SomeProvide":
      return {
        kind: "some provide",
        count: BigInt(node.count),
        of: membersOf(c, node.who),
        measures: measureList(c, node.measures),
        ...given("through", known<Guarantee>(c, node.via)),
        span,
      };
    case "OneProvides": {
      const through = given("through", known<Guarantee>(c, node.via));
      return { kind: "provides", party: named<Party>(c, node.party), measures: measureList(c, node.measures), ...through, span };
    }
    case "BodyDecides":
      return {
        kind: "decides",
        body: named<Body>(c, node.body),
        ...given("matter", known<Matter>(c, node.topic)),
        ...given("through", known<Guarantee>(c, node.via)),
        span,
      };
    case "EveryGoal":
      return { kind: "all", parts: node.parts.map((part) => goalExpression(c, part)), span };
    case "AnyGoal":
      return { kind: "any", parts: node.parts.map((part) => goalExpression(c, part)), span };
  }
}

export function fillGoal(c: Conversion, shell: Making<Goal>, node: syntax.Goal): void {
  shell.expression = goalExpression(c, node.expr);
  shell.evidence = evidenceOf(c, shell.id, node, { silent: "inference", spoken: "own statement" });
}

/** A point is an interval whose ends are equal. */
function chanceOf(c: { low?: string | undefined; high?: string | undefined }, node: Parameters<typeof placeOf>[0]): Chance | undefined {
  if (c.low === undefined) return undefined;
  const low = parseRational(c.low);
  const start = placeOf(node, "low");
  const end = c.high === undefined ? start : placeOf(node, "high");
  return { low, high: c.high === undefined ? low : parseRational(c.high), span: { ...start, end: end.end } };
}

export function assumptionOf(c: Conversion, node: syntax.Assumption | syntax.CommonCause): Assumption {
  const id = nextId(c, "", "assumption");
  const evidence: Evidence[] = evidenceOf(c, id, node, { silent: "report" });
  return { id, span: placeOf(node), ...assumed(c, node), evidence };
}

function assumed(c: Conversion, node: syntax.Assumption | syntax.CommonCause): AssumptionContent {
  const nothing: Chance = { low: parseRational("0"), high: parseRational("1"), span: placeOf(node) };
  switch (node.$type) {
    case "Refusal": {
      const scope = { ...given("about", known<AssumptionMatter>(c, node.about)), ...given("in", known<Case>(c, node.in)) };
      return { kind: "refusal", who: membersOf(c, node.who), everything: node.everything, ...scope };
    }
    case "Cooperation": {
      const scope = { ...given("about", known<AssumptionMatter>(c, node.about)), ...given("in", known<Case>(c, node.in)) };
      const chance = given("chance", chanceOf(node, node));
      return { kind: "cooperation", who: membersOf(c, node.who), separately: node.separately, ...scope, ...chance };
    }
    case "GivingUp": {
      const chance = chanceOf(node, node) ?? nothing;
      return { kind: "giving up", party: named<Party>(c, node.party), position: named<Position>(c, node.position), chance };
    }
    case "Occurs":
      return { kind: "occurs", event: named<Event>(c, node.event), chance: chanceOf(node, node) ?? nothing };
    case "CommonCause": {
      const scope = { ...given("about", known<AssumptionMatter>(c, node.about)), ...given("in", known<Case>(c, node.in)) };
      return { kind: "common cause", text: node.text, chance: chanceOf(node, node) ?? nothing, who: membersOf(c, node.who), ...scope };
    }
  }
}

export const emptyNotion = (node: syntax.Notion): Making<Notion> => ({
  kind: "notion",
  ...naming("notion", node),
  ...given("text", node.text),
  ...given("link", node.link as Link | undefined),
});

export function fillNotion(c: Conversion, shell: Making<Notion>, node: syntax.Notion): void {
  if (node.condition) shell.condition = subjectExpression(c, node.condition);
}

export function consistencyOf(c: Conversion, node: syntax.Consistency): Consistency {
  const names = naming("consistency", node);
  return {
    kind: "consistency",
    ...names,
    expression: subjectExpression(c, node.expr),
    ...given("link", node.link as Link | undefined),
    ...given("condition", node.condition && subjectExpression(c, node.condition)),
    evidence: evidenceOf(c, names.id, node, { silent: "report" }),
  };
}

export function claimOf(c: Conversion, node: syntax.Claim): Claim {
  const names = naming("claim", node);
  return {
    kind: "claim",
    ...names,
    ...given("setting", known<Case | Conflict>(c, node.setting)),
    test: testOf(c, node.test),
    under: { some: node.some, items: choicesOf(c, node.under) },
    evidence: evidenceOf(c, names.id, node, { silent: "inference", spoken: "own statement" }),
  };
}

export const comparisonOf = (c: Conversion, node: syntax.Comparison): Comparison => ({
  kind: "comparison",
  ...naming("comparison", node),
  targets: node.targets.map((target): Target => targetOf(c, { target })),
  given: choicesOf(c, node.given),
  under: choicesOf(c, node.under),
  cases: knownOf<Case>(c, node.cases),
});
