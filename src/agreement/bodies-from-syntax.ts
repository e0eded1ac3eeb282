/**
 * Bodies and their decision rules. Numbers stay exact: a share is a fraction, a count an integer.
 */
import { parseRational, type Rational, rational } from "../kernel/rational.ts";
import type * as syntax from "../language/generated/ast.ts";
import type {
  Base,
  Body,
  BodyClause,
  ClauseContent,
  Compare,
  Counted,
  PlainRule,
  Quantity,
  RecusedRole,
  RoleOrParties,
  Rule,
  Unions,
} from "./bodies.ts";
import type { Contested } from "./contested.ts";
import { bracketOf, fillOptional, optionalText } from "./contested-from-syntax.ts";
import { type Conversion, given, known, knownOf, type Making, named, nextId, type Place, placeOf } from "./conversion.ts";
import { durationOf } from "./durations-from-syntax.ts";
import type { Matter, Member, Party, Seat, Weights } from "./elements.ts";
import { naming } from "./things-from-syntax.ts";

export const emptyBody = (node: syntax.Body): Making<Body> => ({ kind: "body", ...naming("body", node), clauses: [], incomplete: false });

export const membersOf = (c: Conversion, who: syntax.Who): Member[] => knownOf<Member>(c, who.members);
const seatsOf = (c: Conversion, who: syntax.Seats): Seat[] => knownOf<Seat>(c, who.members);
const weightsOf = (c: Conversion, link: syntax.Majority["weights"]) => given("weights", known<Weights>(c, link));

const fractions: Readonly<Record<string, Rational>> = {
  half: rational(1n, 2n),
  "one third": rational(1n, 3n),
  "one quarter": rational(1n, 4n),
  "one fifth": rational(1n, 5n),
  "two fifths": rational(2n, 5n),
  "two thirds": rational(2n, 3n),
  "three quarters": rational(3n, 4n),
  "three fifths": rational(3n, 5n),
  "four fifths": rational(4n, 5n),
};

function plainQuantity(node: Exclude<syntax.Quantity, syntax.QuantityBracket>): Quantity {
  const span = placeOf(node);
  switch (node.$type) {
    case "Whole":
      return { kind: "whole", value: BigInt(node.value), span };
    case "Percent": {
      const { numerator, denominator } = parseRational(node.value);
      return { kind: "share", value: rational(numerator, denominator * 100n), words: `${node.value} percent`, span };
    }
    case "Ratio":
      return { kind: "share", value: rational(BigInt(node.over), BigInt(node.under)), words: `${node.over}/${node.under}`, span };
    case "Fraction":
      return { kind: "share", value: fractions[node.word] ?? rational(1n, 2n), words: node.word, span };
  }
}

export function quantityOf(c: Conversion, at: Place, node: syntax.Quantity): Contested<Quantity> {
  if (node.$type !== "QuantityBracket") return plainQuantity(node);
  return bracketOf(c, at, "quantity", node, node.options, (option) =>
    plainQuantity(option.quantity as Exclude<syntax.Quantity, syntax.QuantityBracket>),
  );
}

function baseOf(c: Conversion, node: syntax.Base | syntax.QuorumBase): Base {
  const span = placeOf(node);
  switch (node.$type) {
    case "MembersBase":
      return { kind: "members", all: node.all, span };
    case "CastBase":
      return { kind: "votes cast", ...given("by", node.who && membersOf(c, node.who)), span };
    case "PresentBase":
      return { kind: "those present", span };
    case "PartiesBase":
      return { kind: "parties", of: membersOf(c, node.who), span };
  }
}

export function ruleOf(c: Conversion, at: Place, node: syntax.Rule): Rule {
  if (node.$type === "RuleBracket") return bracketOf(c, at, "rule", node, node.options, (option) => plainRuleOf(c, at, option.rule));
  return plainRuleOf(c, at, node);
}

/** A rule; a bracket directly inside a bracket is kept as a rule with one part, and reported elsewhere. */
function plainRuleOf(c: Conversion, at: Place, node: syntax.Rule): PlainRule {
  const span = placeOf(node);
  const parts = (nodes: readonly syntax.Rule[]) => nodes.map((part) => ruleOf(c, at, part));
  switch (node.$type) {
    case "RuleBracket":
      return { kind: "all", parts: [ruleOf(c, at, node)], span };
    case "Unanimity":
      return { kind: "unanimity", span };
    case "Consensus":
      return { kind: "consensus", span };
    case "NoVote":
      return { kind: "no vote", span };
    case "Majority":
      return {
        kind: "majority",
        base: baseOf(c, node.base),
        ...weightsOf(c, node.weights),
        ...given("counted", node.counted as Counted | undefined),
        span,
      };
    case "Threshold":
      return {
        kind: "threshold",
        compare: node.compare as Compare,
        quantity: quantityOf(c, at, node.quantity),
        base: baseOf(c, node.base),
        ...weightsOf(c, node.weights),
        ...given("counted", node.counted as Counted | undefined),
        span,
      };
    case "AllBut":
      return { kind: "all but", count: BigInt(node.count), base: baseOf(c, node.base), ...weightsOf(c, node.weights), span };
    case "SomeRules":
      return { kind: "some rules", count: BigInt(node.count), parts: parts(node.parts), span };
    case "FewOpposed":
      return {
        kind: "few opposed",
        atMost: node.atMost,
        ...given("quantity", node.quantity && quantityOf(c, at, node.quantity)),
        ...given("of", node.who && membersOf(c, node.who)),
        ...weightsOf(c, node.weights),
        span,
      };
    case "NoObjection":
      return { kind: "no objection", from: seatsOf(c, node.who), span };
    case "Consent":
      return { kind: "consent", of: membersOf(c, node.who), span };
    case "BodyRule":
      return { kind: "body", body: named<Body>(c, node.body), ...given("matter", known<Matter>(c, node.topic)), span };
    case "FallbackRule":
      return { kind: "fallback", first: ruleOf(c, at, node.first), second: ruleOf(c, at, node.second), span };
    case "EveryRule":
      return { kind: "all", parts: parts(node.parts), span };
    case "AnyRule":
      return { kind: "any", parts: parts(node.parts), span };
  }
}

/** The roles in the tool's words; treaties also say aggressor, attacker, victim. */
function roleOf(words: string): RecusedRole {
  if (/dispute/.test(words)) return "parties to the dispute";
  if (/concerned/.test(words)) return "member concerned";
  return /protected|victim/.test(words) ? "protected party" : "triggering party";
}
const roleOrParties = (c: Conversion, node: { role?: string | undefined; who?: syntax.Who | undefined }): RoleOrParties =>
  node.role === undefined ? { parties: node.who ? membersOf(c, node.who) : [] } : { role: roleOf(node.role) };

type PlainClause = Exclude<syntax.BodyClause, syntax.MatterClause | syntax.OptionalClause>;

function contentOf(c: Conversion, id: string, body: string, topics: string, node: PlainClause): ClauseContent {
  const place = (what: string): Place => ({ id, in: `${what} of ${body}${topics}` });
  switch (node.$type) {
    case "Membership":
      return { kind: "membership", who: seatsOf(c, node.who) };
    case "Decides":
      return { kind: "decides", rule: ruleOf(c, place("the rule"), node.rule) };
    case "Quorum":
      return {
        kind: "quorum",
        compare: node.compare as Compare,
        quantity: quantityOf(c, place("the quorum"), node.quantity),
        base: baseOf(c, node.base),
        counting: node.counting,
        ...weightsOf(c, node.weights),
      };
    case "CastingVote":
      return { kind: "casting vote", chair: named<Party>(c, node.chair), evenWhenLeftOut: node.even };
    case "Abstention":
      return { kind: "abstention", mode: node.mode };
    case "Recusal":
      return { kind: "recusal", who: roleOrParties(c, node) };
    case "MustAbstain":
      return { kind: "must abstain", who: roleOrParties(c, node) };
    case "Asked":
      return { kind: "asked", rule: ruleOf(c, place("who may ask for a vote"), node.rule) };
    case "Delay":
      return { kind: "delay", who: membersOf(c, node.who), limit: durationOf(c, place("the delay"), node.limit) };
    case "Binds":
      return { kind: "binds", mode: node.only === undefined ? "not against" : "in favour" };
    case "Deadline":
      return { kind: "deadline", limit: durationOf(c, place("the deadline"), node.limit) };
    case "Silence":
      return {
        kind: "silence",
        limit: durationOf(c, place("the period for objections"), node.limit),
        ...given("from", node.from && seatsOf(c, node.from)),
      };
  }
}

/** The clause inside its matters and square brackets. */
function clauseOf(c: Conversion, body: Making<Body>, id: string, outer: syntax.BodyClause): BodyClause {
  let node = outer;
  const matters: Matter[] = [];
  let optional: BodyClause["optional"];
  while (node.$type === "MatterClause" || node.$type === "OptionalClause") {
    if (node.$type === "MatterClause") matters.push(...knownOf<Matter>(c, node.topics));
    else {
      const made = c.elements.optional.get(node);
      if (made) fillOptional(c, made, node);
      optional = made;
    }
    node = node.clause;
  }
  const topics = matters.length === 0 ? "" : ` on ${matters.map((matter) => matter.name).join(" and ")}`;
  return {
    id,
    span: placeOf(outer),
    ...contentOf(c, id, body.name, topics, node),
    matters,
    otherwise: node.$type === "Decides" && node.otherwise,
    ...given("optional", optional),
  };
}

/** Optional clauses are declared before anything is filled, since packages of other files name them. */
export function declareOptionalClauses(c: Conversion, body: syntax.Body): void {
  for (const outer of body.clauses) {
    let node: syntax.BodyClause | undefined = outer;
    while (node?.$type === "MatterClause" || node?.$type === "OptionalClause") {
      if (node.$type === "OptionalClause" && !c.standing.isLeftOut(node)) {
        c.elements.optional.set(node, optionalText(node, node, `clause of ${body.name}`));
      }
      node = node.clause;
    }
  }
}

export function fillBody(c: Conversion, shell: Making<Body>, node: syntax.Body): void {
  shell.incomplete = c.standing.isWithheld(node);
  shell.clauses = node.clauses
    .map((clause) => ({ clause, id: nextId(c, shell.id, "clause") }))
    .filter(({ clause }) => !c.standing.isLeftOut(clause))
    .map(({ clause, id }) => clauseOf(c, shell, id, clause));
}

export function unionsOf(c: Conversion, node: syntax.Unions): Unions {
  return {
    kind: "unions",
    id: nextId(c, "", "unions"),
    span: placeOf(node),
    body: named<Body>(c, node.body),
    unions: knownOf<Member>(c, node.unions),
  };
}
