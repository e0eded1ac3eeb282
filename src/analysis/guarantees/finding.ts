/**
 * Everything `hold` says about one promise, in one case, under one wording.
 */

import type { Agreement, Library } from "../../agreement/agreement.ts";
import { keyOf } from "../../agreement/elements.ts";
import type { Guarantee } from "../../agreement/provisions.ts";
import type { Assumption, Case, GoalExpression, Target } from "../../agreement/suppositions.ts";
import type { Wording } from "../../agreement/wording.ts";
import type { Budget } from "../../structure/compile.ts";
import type { Needs } from "../../structure/needs.ts";
import type { Deed } from "../../structure/structure.ts";
import { Structure } from "../../structure/structure.ts";
import { waitingCircles } from "../../structure/waiting.ts";
import type { HiddenBlocker } from "./blockers.ts";
import { canActAlone, fails, hiddenBlockers, partiesIn, singleBlockers } from "./blockers.ts";
import { canBeHonouredWithout } from "./honoured.ts";
import type { ProbabilityFinding } from "./probability.ts";
import { Chances } from "./probability.ts";
import { triggeringParties } from "./refusal.ts";
import type { Listed, Loophole, PartySets, SmallestGroups } from "./sets.ts";
import { lawfulBlockers, loopholes, partySets, smallestLawfulGroups, triggeringPartyWays } from "./sets.ts";
import type { TimeFinding } from "./time.ts";
import { lawfulTime } from "./time.ts";
import type { VerdictAnswer } from "./verdict.ts";
import { verdictOf } from "./verdict.ts";

export interface GuaranteeFinding {
  readonly kind: "guarantee";
  readonly target: Target;
  readonly name: string;
  readonly case: Case | null;
  readonly triggeringParties: readonly string[];
  readonly protectedParty: string | null;
  readonly verdict: VerdictAnswer | "absent";
  readonly because: "triggering party" | "circle" | "not promised" | "not triggered" | "cannot be met" | null;
  /** For a dead letter through the triggering party: by lawful conduct, or only by its own breach; null when that is not the question. */
  readonly lawful: boolean | null;
  /** For a dead letter through the triggering party: by which of its votes and deeds it lawfully prevents it. */
  readonly triggeringHow: Loophole | "undecided" | null;
  /** Parties other than the triggering one who can prevent it alone; empty when it is prevented already. */
  readonly singleBlockers: readonly string[];
  /** Nobody can prevent it alone without the case, somebody can in it. */
  readonly looksSufficient: boolean;
  /** Those of the single blockers who need no breach, and how. */
  readonly lawfulBlockers: readonly Loophole[];
  /** The smallest groups that can prevent it without a breach; null when none can, or it is prevented already. */
  readonly smallestGroups: SmallestGroups | "undecided" | null;
  readonly hiddenBlockers: readonly HiddenBlocker[];
  readonly probability: ProbabilityFinding | null;
  /** Only where the whole answer is asked for. */
  readonly details?: GuaranteeDetails;
  /** What the budget left undecided, in words. */
  readonly undecided: readonly string[];
}

/** What takes longer to find, and longer to read. */
export interface GuaranteeDetails {
  readonly loopholes: Listed<Loophole> | "undecided" | null;
  readonly sets: PartySets | "undecided";
  readonly actAlone: readonly string[];
  /** The promise can be honoured in full while this fails. */
  readonly hollow: boolean | "undecided";
  readonly time: TimeFinding;
}

export interface Question {
  readonly library: Library;
  readonly target: Target;
  readonly case: Case | undefined;
  /** The assumptions of the file that asks; null when no probability is asked for. */
  readonly assumptions: readonly Assumption[];
  readonly budget?: Budget;
  /** Whether sets of parties, the curve, time and hollowness are asked for too. */
  readonly whole?: boolean;
}

export const nameOfTarget = (target: Target): string => {
  const name = target.kind === "goal" ? target.goal.name : target.kind === "guarantee" ? target.guarantee.name : target.body.name;
  return target.matter === undefined ? name : `${name} on ${target.matter.name}`;
};

/** @param wording  decides what the text says; open brackets are the caller's to enumerate */
export function guaranteeFinding(question: Question, wording: Wording): GuaranteeFinding {
  const { library, target, case: supposed, assumptions, budget = {}, whole = false } = question;
  const structure = new Structure(library, wording, supposed);
  const needs = structure.target(target);
  const absent = structure.isAbsent(target);
  const { verdict, because, lawful } = verdictOf(structure, needs, budget);
  const blockers = singleBlockers(structure, needs);
  const prevented = verdict === "dead letter";
  const groups = verdict === "discretionary" || verdict === "undecided" ? smallestLawfulGroups(structure, needs, budget) : null;
  const used = assumptions.filter((assumption) => wording.has(assumptionSupport(assumption, structure)));
  const applies = used.some((assumption) => assumption.kind !== "giving up");
  const chances = applies ? Chances.of(structure, needs, used, budget) : null;
  const probability = chances?.finding(used) ?? null;
  const details = whole ? detailsOf(structure, needs, target, prevented, budget) : undefined;
  return {
    kind: "guarantee",
    target,
    name: nameOfTarget(target),
    case: supposed ?? null,
    triggeringParties: triggeringParties(supposed),
    protectedParty: supposed?.protected?.name ?? null,
    verdict: absent ? "absent" : verdict,
    because: absent || because === null ? null : because === "triggering party" ? because : whyNothing(structure, target),
    lawful: absent ? null : lawful,
    triggeringHow: because === "triggering party" && !absent ? triggeringPartyWays(structure, needs, budget) : null,
    singleBlockers: blockers,
    looksSufficient: supposed !== undefined && blockers.length > 0 && isFreeWithoutCase(library, target, wording),
    lawfulBlockers: lawfulBlockers(structure, needs, blockers, budget),
    smallestGroups: groups,
    hiddenBlockers: hiddenBlockers(structure, needs),
    // Assumptions that say nothing about anybody in this promise make no number.
    probability:
      probability !== null && (probability.given.length > 0 || prevented) && speaksOf(structure, needs, used) ? probability : null,
    ...(details && { details }),
    undecided: [
      ...(verdict === "undecided" ? ["the verdict"] : []),
      ...(groups === "undecided" ? ["which groups can lawfully prevent it"] : []),
      ...(details?.loopholes === "undecided" ? ["who can lawfully prevent it together"] : []),
      ...(details?.sets === "undecided" ? ["the sets of parties and the curve"] : []),
      ...(details?.hollow === "undecided" ? ["whether it can be honoured and fail"] : []),
      ...(applies && chances === null ? ["its probability"] : []),
    ],
  };
}

/** Whether an assumption speaks of somebody who has a vote or a deed in it, in this case. */
function speaksOf(structure: Structure, needs: Needs, assumptions: readonly Assumption[]): boolean {
  const parties = new Set(partiesIn(structure, needs));
  return assumptions.some((assumption) => {
    if (assumption.kind === "occurs") return true;
    if (assumption.kind === "giving up") return false;
    if (assumption.in !== undefined && (structure.supposed === undefined || keyOf(assumption.in) !== keyOf(structure.supposed)))
      return false;
    return structure.wording.parties(assumption.who).some(({ name }) => parties.has(name));
  });
}

function detailsOf(structure: Structure, needs: Needs, target: Target, prevented: boolean, budget: Budget): GuaranteeDetails {
  const triggering = new Set(triggeringParties(structure.supposed));
  return {
    loopholes: prevented ? null : loopholes(structure, needs, budget),
    sets: partySets(structure, needs, budget),
    actAlone: prevented ? [] : partiesIn(structure, needs).filter((party) => !triggering.has(party) && canActAlone(needs, party)),
    hollow: canBeHonouredWithout(structure, needs, budget),
    time: lawfulTime(structure, target),
  };
}

export const assumptionSupport = (assumption: Assumption, structure: Structure) => ({
  id: `assumption:${keyOf(assumption)}`,
  kind: "assumption" as const,
  says: structure.quote(assumption.span).replace(/\.$/, ""),
  without: `nothing assumed about ${assumedAbout(assumption)}`,
  span: assumption.span,
  elements: [assumption],
});

function assumedAbout(assumption: Assumption): string {
  if (assumption.kind === "occurs") return assumption.event.name;
  if (assumption.kind === "giving up") return assumption.position.name;
  return assumption.who.map(({ name }) => name).join(" and ");
}

/** Without the case it can come about, and nobody can prevent it alone. */
function isFreeWithoutCase(library: Library, target: Target, wording: Wording): boolean {
  const structure = new Structure(library, wording, undefined);
  const needs = structure.target(target);
  return !fails(structure, needs, () => false) && singleBlockers(structure, needs).length === 0;
}

/** Why nothing in the text brings it about. */
function whyNothing(structure: Structure, target: Target): "circle" | "not promised" | "not triggered" | "cannot be met" {
  const guarantees = guaranteesOf(structure, target).filter((guarantee) => structure.wording.stands(guarantee.optional));
  const circles = waitingCircles(structure.library);
  if (guarantees.some((guarantee) => circles.has(keyOf(guarantee)))) return "circle";
  const { supposed } = structure;
  if (supposed !== undefined && guarantees.length > 0 && guarantees.every(({ event }) => keyOf(event) !== keyOf(supposed.event))) {
    return "not triggered";
  }
  // Something is promised, and still: a rule that cannot pass stands before it, or the goal asks for more than is promised.
  if (target.kind === "body") return "cannot be met";
  if (target.kind === "goal" && guarantees.length === 0) return asksABody(target.goal.expression) ? "cannot be met" : "not promised";
  const isAskedFor = target.kind === "goal" ? askedFor(structure, target.goal.expression) : () => true;
  const promised = guarantees.some((guarantee) => structure.deeds(guarantee).some(isAskedFor));
  return promised ? "cannot be met" : "not promised";
}

/** Whether a goal is, at least in part, a decision that no guarantee stands before. */
const asksABody = (expression: GoalExpression): boolean =>
  expression.kind === "all" || expression.kind === "any"
    ? expression.parts.some(asksABody)
    : expression.kind === "decides" && !expression.through;

/** Whether a deed is one that a goal counts: the party and the measure both. */
function askedFor(structure: Structure, expression: GoalExpression): (deed: Deed) => boolean {
  if (expression.kind === "all" || expression.kind === "any") {
    const parts = expression.parts.map((part) => askedFor(structure, part));
    return (deed) => parts.some((part) => part(deed));
  }
  if (expression.kind === "decides") return ({ what }) => what.kind === "refer" && what.body === expression.body;
  const parties = expression.kind === "provides" ? [expression.party] : structure.wording.parties(expression.of);
  const who = new Set(parties.map(({ name }) => name));
  const measures = new Set(expression.measures.measures.map(({ name }) => name));
  return ({ party, what }) => what.kind === "measure" && who.has(party.name) && measures.has(what.name);
}

/** The guarantees that a target counts. */
export function guaranteesOf(structure: Structure, target: Target): readonly Guarantee[] {
  if (target.kind === "guarantee") return [target.guarantee];
  if (target.kind === "body") return [];
  const found: Guarantee[] = [];
  const walk = (expression: GoalExpression): void => {
    if (expression.kind === "all" || expression.kind === "any") expression.parts.forEach(walk);
    else if (expression.through !== undefined) found.push(expression.through);
    else if (expression.kind !== "decides") found.push(...structure.visibleFrom(target.goal));
  };
  walk(target.goal.expression);
  return [...new Set(found)];
}

export interface TriggeringPartyFinding {
  readonly party: string;
  readonly verdict: VerdictAnswer;
  readonly singleBlockers: readonly string[];
  readonly because: "triggering party" | "nothing brings it about" | null;
  readonly lawful: boolean | null;
}

/** The same promise with every party that has a vote or a deed in it as the triggering party, the protected party aside. */
export function everyTriggeringParty(
  library: Library,
  target: Target,
  supposed: Case,
  wording: Wording,
  budget: Budget = {},
): readonly TriggeringPartyFinding[] {
  const base = new Structure(library, wording, supposed);
  const needs: Needs = base.target(target);
  const protectedParties = new Set(supposed.protected === undefined ? [] : wording.parties([supposed.protected]).map(({ name }) => name));
  const parties = new Map(
    [...library.agreements.values()].flatMap((agreement: Agreement) => agreement.parties.map((party) => [party.name, party] as const)),
  );
  const named = new Set([...partiesIn(base, needs), ...triggeringParties(supposed)]);
  return [...parties.values()]
    .filter(({ name }) => named.has(name) && !protectedParties.has(name))
    .map((party) => {
      const structure = new Structure(library, wording, { ...supposed, triggering: [party] });
      const function_ = structure.target(target);
      return { party: party.name, ...verdictOf(structure, function_, budget), singleBlockers: singleBlockers(structure, function_) };
    });
}
