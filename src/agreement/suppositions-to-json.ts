/**
 * What the analyst supposes and asks, what the parties said, and the conflict block, in JSON.
 */
import type { Conflict, Infeasible, Literal, OptionExpression, Preferences } from "./conflicts.ts";
import type { Evidence } from "./evidence.ts";
import type { Position, Subject, SubjectExpression } from "./positions.ts";
import { type Json, type JsonObject, number, present, spanJson, type Writer } from "./references-to-json.ts";
import type {
  Assumption,
  Case,
  Claim,
  Comparison,
  Consistency,
  Goal,
  GoalExpression,
  Notion,
  Target,
  Test,
  TestContent,
} from "./suppositions.ts";
import { measuresJson } from "./text-to-json.ts";

export const caseJson = (w: Writer, supposed: Case): JsonObject => ({
  ...w.naming(supposed),
  ...present({ question: supposed.question }),
  event: w.ref(supposed.event),
  triggering: w.refs(supposed.triggering),
  ...present({ protected: w.maybe(supposed.protected), concerned: w.maybe(supposed.concerned) }),
  timings: [...(supposed.beforeEntry ? ["before"] : []), ...(supposed.noticeRun ? ["notice run"] : [])],
});

function goalExpressionJson(w: Writer, expression: GoalExpression): JsonObject {
  switch (expression.kind) {
    case "some provide":
      return {
        kind: "someProvide",
        count: number(expression.count),
        of: w.refs(expression.of),
        measures: measuresJson(w, expression.measures),
        ...present({ through: w.maybe(expression.through) }),
      };
    case "provides": {
      const through = present({ through: w.maybe(expression.through) });
      return { kind: "provides", party: w.ref(expression.party), measures: measuresJson(w, expression.measures), ...through };
    }
    case "decides": {
      const rest = present({ matter: w.maybe(expression.matter), through: w.maybe(expression.through) });
      return { kind: "decides", body: w.ref(expression.body), ...rest };
    }
    case "all":
    case "any":
      return { kind: expression.kind === "all" ? "and" : "or", of: expression.parts.map((part) => goalExpressionJson(w, part)) };
  }
}

export const goalJson = (w: Writer, goal: Goal): JsonObject => ({
  ...w.naming(goal),
  ...present({ question: goal.question }),
  expr: goalExpressionJson(w, goal.expression),
  evidence: w.refs(goal.evidence),
});

export function assumptionJson(w: Writer, assumption: Assumption): JsonObject {
  const chance =
    "chance" in assumption && assumption.chance ? { low: number(assumption.chance.low), high: number(assumption.chance.high) } : undefined;
  const content = (): JsonObject => {
    switch (assumption.kind) {
      case "refusal":
        return { who: w.refs(assumption.who), everything: assumption.everything };
      case "cooperation":
        return { who: w.refs(assumption.who), separately: assumption.separately };
      case "giving up":
        return { party: w.ref(assumption.party), position: w.ref(assumption.position) };
      case "occurs":
        return { event: w.ref(assumption.event) };
      case "common cause":
        return { text: assumption.text, who: w.refs(assumption.who) };
    }
  };
  const about = "about" in assumption ? w.maybe(assumption.about) : undefined;
  const inCase = "in" in assumption ? w.maybe(assumption.in) : undefined;
  return {
    id: assumption.id,
    kind: assumption.kind,
    ...content(),
    ...present({ about, in: inCase, chance }),
    evidence: w.refs(assumption.evidence),
    span: spanJson(assumption.span),
  };
}

const targetJson = (w: Writer, target: Target): JsonObject => {
  const element = target.kind === "guarantee" ? target.guarantee : target.kind === "goal" ? target.goal : target.body;
  return present({ id: w.ref(element), matter: w.maybe(target.matter) });
};

export const testJson = (w: Writer, test: Test): JsonObject => ({ kind: test.kind, ...contentJson(w, test) });

function contentJson(w: Writer, test: TestContent): JsonObject {
  switch (test.kind) {
    case "block":
      return { who: w.refs(test.who), can: test.can, target: targetJson(w, test.target) };
    case "nobody blocks":
    case "no time limit":
      return { target: targetJson(w, test.target) };
    case "veto player":
      return { party: w.ref(test.party), negated: test.negated, body: w.ref(test.body), ...present({ matter: w.maybe(test.matter) }) };
    case "act alone":
      return { party: w.ref(test.party), can: test.can, target: targetJson(w, test.target) };
    case "verdict":
      return { target: targetJson(w, test.target), negated: test.negated, verdict: test.verdict };
    case "probability":
      return { target: targetJson(w, test.target), side: test.side, bound: number(test.bound) };
    case "more likely":
      return { target: targetJson(w, test.target), better: w.item(test.better), worse: w.item(test.worse) };
    case "honoured without":
      return { guarantee: w.ref(test.guarantee), can: test.can, goal: w.ref(test.goal) };
    case "takes":
      return { target: targetJson(w, test.target), bound: test.bound, limit: w.duration(test.limit) ?? null };
    case "amendment":
      return { ...present({ matter: w.maybe(test.matter) }), can: test.can, without: w.refs(test.without) };
    case "worked vote": {
      const votes = test.votes.map(({ who, ballot }) => ({ who: who === "the others" ? who : w.refs(who), ballot }));
      return { votes, target: targetJson(w, test.target), passes: test.passes };
    }
    case "acceptable":
      return { package: test.package, negated: test.negated, ...present({ to: test.to && w.refs(test.to) }) };
    case "package acceptable":
      return { quantifier: test.quantifier, ...present({ to: test.to && w.refs(test.to) }) };
    case "minimal conflict":
    case "concession":
      return { positions: w.refs(test.positions) };
    case "stable":
      return { state: test.state, stable: test.stable, ...present({ for: test.for, notion: test.notion }) };
    case "equilibrium":
      return { state: test.state, negated: test.negated, ...present({ notion: test.notion }) };
    case "equilibria count":
      return { count: number(test.count), total: number(test.total), ...present({ notion: test.notion }) };
  }
}

export const claimJson = (w: Writer, claim: Claim): JsonObject => ({
  ...w.naming(claim),
  ...present({ setting: w.maybe(claim.setting) }),
  test: testJson(w, claim.test),
  under: { some: claim.under.some, items: claim.under.items.map((item) => w.item(item)) },
  evidence: w.refs(claim.evidence),
});

export const comparisonJson = (w: Writer, comparison: Comparison): JsonObject => ({
  ...w.naming(comparison),
  targets: comparison.targets.map((target) => targetJson(w, target)),
  given: comparison.given.map((item) => w.item(item)),
  under: comparison.under.map((item) => w.item(item)),
  cases: w.refs(comparison.cases),
});

function subjectJson(w: Writer, subject: Subject): JsonObject {
  switch (subject.kind) {
    case "member":
      return { kind: "member", member: w.ref(subject.member), group: w.ref(subject.group) };
    case "use":
      return { kind: "use", measure: w.ref(subject.measure), ...present({ by: subject.by && w.refs(subject.by) }) };
    case "limit":
      return { kind: "limit", limit: w.ref(subject.limit), bound: subject.bound, value: number(subject.value) };
    case "test":
      return { kind: "test", ...present({ setting: w.maybe(subject.setting) }), test: testJson(w, subject.test) };
    case "named":
      return { kind: "named", ...present({ presence: subject.presence }), id: w.ref(subject.element) };
    case "text":
      return { kind: "text", text: subject.text };
  }
}

function subjectExpressionJson(w: Writer, expression: SubjectExpression): JsonObject {
  switch (expression.kind) {
    case "subject":
      return subjectJson(w, expression.subject);
    case "not":
      return { kind: "not", of: [subjectExpressionJson(w, expression.part)] };
    case "all":
    case "any":
      return { kind: expression.kind === "all" ? "and" : "or", of: expression.parts.map((part) => subjectExpressionJson(w, part)) };
    case "count": {
      const of = expression.parts.map((part) => subjectExpressionJson(w, part));
      return { kind: expression.bound === "least" ? "atLeast" : "atMost", k: number(expression.count), of };
    }
  }
}

export const notionJson = (w: Writer, notion: Notion): JsonObject => ({
  ...w.naming(notion),
  ...present({ text: notion.text, link: notion.link, condition: notion.condition && subjectExpressionJson(w, notion.condition) }),
});

export const consistencyJson = (w: Writer, rule: Consistency): JsonObject => ({
  ...w.naming(rule),
  expr: subjectExpressionJson(w, rule.expression),
  ...present({ link: rule.link, condition: rule.condition && subjectExpressionJson(w, rule.condition) }),
  evidence: w.refs(rule.evidence),
});

export const positionJson = (w: Writer, position: Position): JsonObject => ({
  ...w.naming(position),
  party: w.ref(position.party),
  stance: position.stance,
  subject: subjectJson(w, position.subject),
  ...present({
    other: position.other && subjectJson(w, position.other),
    restriction: position.restriction,
    condition: position.condition && subjectExpressionJson(w, position.condition),
  }),
  weight: number(position.weight),
  weighted: position.weighted,
  evidence: w.refs(position.evidence),
});

export function evidenceJson(w: Writer, evidence: Evidence): JsonObject {
  const { id, contrary } = evidence;
  const span = spanJson(evidence.span);
  if (evidence.kind === "assumed") return { id, type: "assumed", reason: evidence.reason, contrary, span };
  return {
    id,
    type: "quotation",
    quotes: evidence.quotes,
    source: w.ref(evidence.source),
    ...present({ line: evidence.line, speaker: w.maybe(evidence.speaker), on: evidence.on, reportedBy: w.maybe(evidence.reportedBy) }),
    kind: evidence.stands,
    kindWritten: evidence.standsWritten,
    contrary,
    span,
  };
}

const literalsJson = (w: Writer, literals: readonly Literal[]): Json =>
  literals.map(({ option, negated }) => ({ option: w.ref(option), negated }));

function optionExpressionJson(w: Writer, expression: OptionExpression): JsonObject {
  switch (expression.kind) {
    case "option":
      return { kind: "option", id: w.ref(expression.option) };
    case "state":
      return { kind: "state", id: w.ref(expression.state) };
    case "not":
      return { kind: "not", of: [optionExpressionJson(w, expression.part)] };
    case "all":
    case "any":
      return { kind: expression.kind === "all" ? "and" : "or", of: expression.parts.map((part) => optionExpressionJson(w, part)) };
    case "implication": {
      const condition = optionExpressionJson(w, expression.condition);
      return { kind: "implication", consequence: optionExpressionJson(w, expression.consequence), link: expression.link, condition };
    }
  }
}

function infeasibleJson(w: Writer, infeasible: Infeasible): JsonObject {
  const span = spanJson(infeasible.span);
  switch (infeasible.kind) {
    case "pattern":
      return { kind: "pattern", literals: literalsJson(w, infeasible.literals), span };
    case "requires":
      return { kind: "requires", option: w.ref(infeasible.option), condition: optionExpressionJson(w, infeasible.condition), span };
    case "bounded":
      return { kind: "bounded", bound: infeasible.bound, count: number(infeasible.count), options: w.refs(infeasible.options), span };
  }
}

function preferencesJson(w: Writer, preferences: Preferences): JsonObject {
  const statements = preferences.statements?.map((statement) => ({
    id: statement.id,
    expr: optionExpressionJson(w, statement.expression),
    strong: statement.strong,
    unknown: statement.unknown,
    ...present({ optional: w.optional(statement.optional) }),
    evidence: w.refs(statement.evidence),
    span: spanJson(statement.span),
  }));
  const ranking = preferences.ranking?.map((rank): Json => ("rest" in rank ? { rest: true } : { states: w.refs(rank.states) }));
  return {
    id: preferences.id,
    ...present({ statements, ranking }),
    evidence: w.refs(preferences.evidence),
    span: spanJson(preferences.span),
  };
}

export function conflictJson(w: Writer, conflict: Conflict): JsonObject {
  const pairs = (kind: "strong" | "unknown"): Json =>
    conflict.pairs
      .filter((pair) => pair.kind === kind)
      .map((pair) => ({
        id: pair.id,
        party: w.ref(pair.party),
        first: w.ref(pair.first),
        second: w.ref(pair.second),
        evidence: w.refs(pair.evidence),
        span: spanJson(pair.span),
      }));
  return {
    ...w.naming(conflict),
    ...present({ title: conflict.title }),
    options: conflict.options.map((option) => ({
      ...w.naming(option),
      owner: w.ref(option.owner),
      direction: option.cannotBe === undefined ? "both ways" : `cannot be ${option.cannotBe}`,
      ...present({ means: option.means ? w.item(option.means) : option.meansFixed && { choice: w.ref(option.meansFixed) } }),
    })),
    infeasible: conflict.infeasible.map((each) => infeasibleJson(w, each)),
    merged: conflict.merged.map(({ literals, span }) => ({ literals: literalsJson(w, literals), span: spanJson(span) })),
    states: conflict.states.map((state) => ({ ...w.naming(state), only: state.only, literals: literalsJson(w, state.literals) })),
    ...present({
      statusQuo: conflict.statusQuo && {
        only: conflict.statusQuo.only,
        literals: literalsJson(w, conflict.statusQuo.literals),
        span: spanJson(conflict.statusQuo.span),
      },
    }),
    preferences: Object.fromEntries(conflict.preferences.map((each) => [w.ref(each.who), preferencesJson(w, each)])),
    strong: pairs("strong"),
    unknown: pairs("unknown"),
    coalitions: conflict.coalitions.map((coalition) => ({ ...w.naming(coalition), who: w.refs(coalition.who) })),
  };
}
