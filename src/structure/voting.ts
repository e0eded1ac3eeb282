/**
 * From a body's clauses to what its decision needs.
 *
 * Where there is a quorum, "not against" reads *votes no or stays away, whichever hurts more*. Then the function is the quorum over those who are
 * not against (for `voting`: over those in favour) and the rule; no further variable is needed, because a quorum is hurt only by absence, a ratio
 * only by a no, and one broken part breaks a conjunction.
 */
import type { AbstentionMode, Body, RoleOrParties, Rule } from "../agreement/bodies.ts";
import type { Matter, Party, Weights } from "../agreement/elements.ts";
import { keyOf } from "../agreement/elements.ts";
import type { Case } from "../agreement/suppositions.ts";
import type { Wording } from "../agreement/wording.ts";
import { multiply, rational, zero } from "../kernel/rational.ts";
import type { Quote } from "./clauses.ts";
import { Clauses, partiesInRole } from "./clauses.ts";
import type { Needs } from "./needs.ts";
import { all, always, atLeast, constant, dual, never } from "./needs.ts";
import { sumOf } from "./rules/counting.ts";
import type { Voter, Voting } from "./rules/index.ts";
import { ruleNeeds } from "./rules/index.ts";
import type { Decision, StructureVariable } from "./variables.ts";

export interface VoteContext {
  readonly wording: Wording;
  readonly supposed: Case | undefined;
  /** Without a case: the member that is taken to be the one concerned. */
  readonly concerned?: Party;
  /** Told of every body whose clauses speak of the member concerned, when neither a case nor anything else says who that is. */
  readonly asksWhoIsConcerned?: (members: readonly Party[]) => void;
  readonly quote: Quote;
  /** How abstaining is read in a body that does not say. */
  readonly unstatedAbstention?: AbstentionMode;
  /** The variable of a vote. */
  readonly vote: (kind: "yes" | "not against" | "asks", party: Party, decision: Decision, home: string) => Needs;
}

/** A decision asked of a body: which matter, what it is about, at which stage. */
export interface Asked {
  readonly matter?: Matter;
  readonly about: readonly string[];
  /** What asks for it: part of the variables' keys. */
  readonly by: string;
  readonly stage: Decision["stage"];
  readonly kind?: Decision["kind"];
}

/** Who sits in a body for one decision, and who is out of it. */
export interface Seats {
  readonly clauses: Clauses;
  readonly decision: Decision;
  /** The members as listed. */
  readonly members: readonly Voter[];
  readonly leftOut: ReadonlySet<string>;
  readonly mustAbstain: ReadonlySet<string>;
  /** Left out or bound to abstain: nobody whom the decision could bind by its own vote. */
  readonly excluded: ReadonlySet<string>;
}

export function seatsFor(body: Body, asked: Asked, context: VoteContext, trail: readonly string[] = []): Seats {
  const clauses = new Clauses(body, asked.matter, context.wording, context.quote);
  // Without a case a role is empty, so a clause about one says nothing, and nobody need choose whether it stands.
  const isOfMember = ({ who }: { readonly who: RoleOrParties }) => "role" in who && who.role === "member concerned";
  const saysSomething = (clause: { readonly who: RoleOrParties }) =>
    "parties" in clause.who || context.supposed !== undefined || (context.concerned !== undefined && isOfMember(clause));
  const members = context.wording.seats(clauses.one("membership")?.who ?? []);
  if (context.supposed === undefined && context.concerned === undefined) {
    const open = (["recusal", "must abstain"] as const).some((kind) => clauses.every(kind, isOfMember).length > 0);
    if (open) context.asksWhoIsConcerned?.(members.filter((member) => member.kind === "party"));
  }
  const inRole = (kind: "recusal" | "must abstain") =>
    new Set(
      clauses
        .every(kind, saysSomething)
        .flatMap((clause) => partiesInRole(clause.who, context.supposed, context.wording, context.concerned).map((party) => party.name)),
    );
  const leftOut = inRole("recusal");
  const mustAbstain = inRole("must abstain");
  return {
    clauses,
    decision: {
      key: `${[...trail.map(nameOf), body.name].join(" in ")}${asked.matter ? ` on ${asked.matter.name}` : ""}/${asked.by}/${asked.stage}`,
      by: body.name,
      kind: asked.kind ?? "body",
      ...(asked.matter && { matter: asked.matter.name }),
      stage: asked.stage,
      about: [body.name, ...asked.about],
      quorum: clauses.every("quorum").length > 0,
    },
    members,
    leftOut,
    mustAbstain,
    excluded: new Set([...leftOut, ...mustAbstain]),
  };
}

/**
 * What it takes that a body decides.
 *
 * @param trail  the bodies whose rule is being read, so that a circle (refused before) cannot hang
 */
export const bodyDecides = (body: Body, asked: Asked, context: VoteContext, trail: readonly string[] = []): Needs =>
  needsOfBody("decision", body, asked, context, trail);

function needsOfBody(part: "decision" | "quorum", body: Body, asked: Asked, context: VoteContext, trail: readonly string[]): Needs {
  if (trail.includes(keyOf(body))) return never;
  const { clauses, decision, members: allMembers, leftOut, mustAbstain } = seatsFor(body, asked, context, trail);
  const decides = clauses.one("decides");
  if (decides === undefined) return never;
  const quorums = clauses.every("quorum");
  const silence = clauses.one("silence");
  const casting = clauses.one("casting vote");
  const remaining = (voters: readonly Voter[]) => voters.filter((voter) => !leftOut.has(voter.name));
  const within = [...trail, keyOf(body)];
  const home = body.span.file;

  const vote = (kind: "yes" | "not against", voter: Voter): Needs => {
    if (voter.kind === "body") return bodyDecides(voter, { ...asked, by: `${asked.by}/${body.name}` }, context, within);
    if (mustAbstain.has(voter.name)) return constant(kind === "not against");
    return context.vote(kind, voter, decision, home);
  };
  const voting: Voting = {
    members: remaining(allMembers),
    present: () => remaining(allMembers),
    allMembers,
    abstention: clauses.one("abstention")?.mode ?? context.unstatedAbstention ?? null,
    voters: (list) => remaining(context.wording.seats(list)),
    allOf: (list) => context.wording.seats(list),
    yes: (voter) => vote("yes", voter),
    notAgainst: (voter) => vote("not against", voter),
    chair: casting === undefined || (leftOut.has(casting.chair.name) && !casting.evenWhenLeftOut) ? null : casting.chair,
    needs: (rule: Rule) => ruleNeeds(context.wording.choose(rule), voting),
    wins: (other, matter) => bodyDecides(other, { ...asked, ...(matter && { matter }), by: `${asked.by}/${body.name}` }, context, within),
    noObjection: (other) => {
      const objection = bodyDecides(other, { ...asked, by: `${asked.by}/objection`, kind: "objection" }, context, within);
      return dual(objection, notObjecting(context, other.span.file));
    },
    choose: (contested) => context.wording.choose(contested),
    weight: weightOf,
  };

  const needed: Needs[] = quorums.map((quorum) => {
    const list =
      quorum.base.kind === "parties" ? { counted: voting.voters(quorum.base.of), total: voting.voters(quorum.base.of) } : undefined;
    const voters = list?.counted ?? voting.members;
    const total = quorum.base.kind === "members" && quorum.base.all ? voting.allMembers : voters;
    const whole = sumOf(total, voting, quorum.weights);
    if (voters.length === 0 || whole.numerator === 0n) return never;
    const quantity = context.wording.choose(quorum.quantity);
    const there = (voter: Voter): Needs => {
      // A constituency is there if its own quorum holds, always if it has none; what it decides is another question.
      if (voter.kind === "body") return needsOfBody("quorum", voter, { ...asked, by: `${asked.by}/${body.name}` }, context, within);
      if (quorum.counting === "voting") return voting.yes(voter);
      // Whoever must abstain may still stay away.
      return context.vote("not against", voter, decision, home);
    };
    return atLeast(
      voters.map((voter) => ({ weight: voting.weight(quorum.weights, voter), needs: there(voter) })),
      quantity.kind === "whole" ? rational(quantity.value) : multiply(quantity.value, whole),
      quorum.compare === "more than",
    );
  });
  if (part === "quorum") return all(needed);
  needed.push(voting.needs(decides.rule));
  if (silence?.from !== undefined) {
    needed.push(ruleNeeds({ kind: "no objection", from: silence.from, span: silence.span }, voting));
  }
  // It does not apply to objections.
  for (const clause of asked.kind === "objection" ? [] : clauses.every("asked")) {
    const asks = (voter: Voter): Needs => (voter.kind === "body" ? always : context.vote("asks", voter, decision, home));
    const asking: Voting = {
      ...voting,
      abstention: "refusal",
      // A casting vote decides a tie of votes; who asks is no vote.
      chair: null,
      yes: asks,
      notAgainst: asks,
      needs: (rule) => ruleNeeds(context.wording.choose(rule), asking),
    };
    needed.push(asking.needs(clause.rule));
  }
  return all(needed);
}

/**
 * Whoever does not object helps the body's quorum no more than its vote: both levels of its vote are one variable here. Staying is a factor of
 * that variable, and stands nowhere beside it.
 */
const notObjecting =
  (context: VoteContext, home: string) =>
  (variable: StructureVariable): Needs => {
    const { meaning, party } = variable;
    if (meaning.kind === "stays") return never;
    if (party === null || (meaning.kind !== "yes" && meaning.kind !== "not against")) return { kind: "variable", variable };
    const named = { kind: "party", name: party } as Party;
    return context.vote("not against", named, meaning.decision, home);
  };

/** What parties need in order to agree, by a list (all of them) or by a rule over them; abstaining counts as refusal. */
export function partiesAgree(
  by: readonly Party[] | Rule,
  everybody: readonly Party[],
  decision: Decision,
  context: VoteContext,
  home: string,
): Needs {
  const yes = (voter: Voter): Needs =>
    voter.kind === "body"
      ? bodyDecides(voter, { about: decision.about, by: decision.key, stage: decision.stage }, context)
      : context.vote("yes", voter, decision, home);
  if (Array.isArray(by)) return all((by as readonly Party[]).map(yes));
  const voting: Voting = {
    members: everybody,
    present: () => everybody,
    allMembers: everybody,
    abstention: "refusal",
    voters: (list) => context.wording.seats(list),
    allOf: (list) => context.wording.seats(list),
    yes,
    notAgainst: (voter) => (voter.kind === "body" ? yes(voter) : context.vote("not against", voter, decision, home)),
    chair: null,
    needs: (rule) => ruleNeeds(context.wording.choose(rule), voting),
    wins: (body, matter) =>
      bodyDecides(body, { ...(matter && { matter }), about: decision.about, by: decision.key, stage: decision.stage }, context),
    noObjection: (body) =>
      dual(
        bodyDecides(body, { about: decision.about, by: `${decision.key}/objection`, stage: decision.stage, kind: "objection" }, context),
        notObjecting(context, body.span.file),
      ),
    choose: (contested) => context.wording.choose(contested),
    weight: weightOf,
  };
  return voting.needs(by as Rule);
}

export const weightOf = (weights: Weights | undefined, voter: Voter) =>
  weights === undefined ? rational(1n) : (weights.holds.get(voter.name) ?? zero);
const nameOf = (key: string): string => key.slice(key.indexOf(":") + 1);
