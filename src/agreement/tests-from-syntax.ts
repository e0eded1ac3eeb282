/**
 * The tests of claims and of positions (`that ... TEST`).
 */
import { parseRational } from "../kernel/rational.ts";
import type * as syntax from "../language/generated/ast.ts";
import type { Body } from "./bodies.ts";
import { membersOf } from "./bodies-from-syntax.ts";
import { choiceOf } from "./contested-from-syntax.ts";
import { type Conversion, given, known, knownOf, named, placeOf } from "./conversion.ts";
import { plainDuration } from "./durations-from-syntax.ts";
import type { Matter, NamedElement, Party } from "./elements.ts";
import type { Position } from "./positions.ts";
import type { Guarantee } from "./provisions.ts";
import type { Ballot, Goal, StabilityNotion, Target, Test, TestContent } from "./suppositions.ts";

type Aim = { readonly target: syntax.VerdictTest["target"]; readonly topic?: syntax.VerdictTest["topic"] };

export function targetOf(c: Conversion, aim: Aim): Target {
  const target = named<Guarantee | Goal | Body>(c, aim.target);
  const matter = given("matter", known<Matter>(c, aim.topic));
  switch (target.kind) {
    case "guarantee":
      return { kind: "guarantee", guarantee: target, ...matter };
    case "goal":
      return { kind: "goal", goal: target, ...matter };
    case "body":
      return { kind: "body", body: target, ...matter };
  }
}

export const testOf = (c: Conversion, node: syntax.Test): Test => ({ ...contentOf(c, node), span: placeOf(node) });

const positions = (c: Conversion, links: syntax.ConcessionTest["positions"]) => knownOf<Position>(c, links);
const nameOf = (c: Conversion, link: { readonly ref: object | undefined }) => named<NamedElement>(c, link).name;
const to = (c: Conversion, who: syntax.Who | undefined) => given("to", who && membersOf(c, who));
const notion = (node: { notion?: string | undefined }) => given("notion", node.notion as StabilityNotion | undefined);

function contentOf(c: Conversion, node: syntax.Test): TestContent {
  switch (node.$type) {
    case "BlockTest":
      return { kind: "block", who: membersOf(c, node.who), can: node.can === "can", target: targetOf(c, node) };
    case "NobodyBlocksTest":
      return { kind: "nobody blocks", target: targetOf(c, node) };
    case "VetoTest":
      return {
        kind: "veto player",
        party: named<Party>(c, node.party),
        negated: node.negated,
        body: named<Body>(c, node.body),
        ...given("matter", known<Matter>(c, node.topic)),
      };
    case "ActAloneTest":
      return { kind: "act alone", party: named<Party>(c, node.party), can: node.can === "can", target: targetOf(c, node) };
    case "VerdictTest": {
      const verdict = node.verdict.replace(/^a /, "") as Extract<TestContent, { kind: "verdict" }>["verdict"];
      return { kind: "verdict", target: targetOf(c, node), negated: node.negated, verdict };
    }
    case "LikelyTest":
      return { kind: "probability", target: targetOf(c, node), side: node.side, bound: parseRational(node.bound) };
    case "MoreLikelyTest": {
      const [better, worse] = [choiceOf(c, node.better), choiceOf(c, node.worse)];
      if (!better || !worse) throw new TypeError(`${c.reading.path}: a comparison of what is no choice was not left out`);
      return { kind: "more likely", target: targetOf(c, node), better, worse };
    }
    case "HonouredTest":
      return {
        kind: "honoured without",
        guarantee: named<Guarantee>(c, node.guarantee),
        can: node.can === "can",
        goal: named<Goal>(c, node.goal),
      };
    case "AcceptableTest":
      return { kind: "acceptable", package: nameOf(c, node.package), negated: node.negated, ...to(c, node.who) };
    case "AnyPackageTest":
      return { kind: "package acceptable", quantifier: node.quantifier, ...to(c, node.who) };
    case "MinimalConflictTest":
      return { kind: "minimal conflict", positions: positions(c, node.positions) };
    case "ConcessionTest":
      return { kind: "concession", positions: positions(c, node.positions) };
    case "StableTest":
      return {
        kind: "stable",
        state: nameOf(c, node.state),
        stable: node.word === "stable",
        ...given("for", node.who && nameOf(c, node.who)),
        ...notion(node),
      };
    case "EquilibriumTest":
      return { kind: "equilibrium", state: nameOf(c, node.state), negated: node.negated, ...notion(node) };
    case "TakesTest":
      return { kind: "takes", target: targetOf(c, node), bound: node.bound, limit: plainDuration(node.limit) };
    case "NoTimeLimitTest":
      return { kind: "no time limit", target: targetOf(c, node) };
    case "WorkedVoteTest": {
      const votes = node.votes.map((vote) => ({
        who: vote.who ? membersOf(c, vote.who) : ("the others" as const),
        ballot: vote.side as Ballot,
      }));
      return { kind: "worked vote", votes, target: targetOf(c, node), passes: node.passes };
    }
    case "AmendmentTest": {
      const matter = given("matter", known<Matter>(c, node.topic));
      return { kind: "amendment", ...matter, can: node.can === "can", without: membersOf(c, node.who) };
    }
    case "CountTest":
      return { kind: "equilibria count", count: BigInt(node.count), total: BigInt(node.total), ...notion(node) };
  }
}
