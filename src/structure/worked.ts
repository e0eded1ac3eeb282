/**
 * A worked vote: whether a body passes something when everybody's ballot is known.
 *
 * The rule is read at exactly these ballots, with everybody asking. It is not the function of what the votes need, which supposes of whoever is
 * not helpful the conduct that hurts most: here a vote against can help, where it makes up a quorum.
 */
import type { Body, BodyClause, ClauseContent, Rule } from "../agreement/bodies.ts";
import type { Matter } from "../agreement/elements.ts";
import { keyOf } from "../agreement/elements.ts";
import type { Ballot } from "../agreement/suppositions.ts";
import { add, compare, multiply, rational, zero } from "../kernel/rational.ts";
import { always, constant } from "./needs.ts";
import type { Voter, Voting } from "./rules/index.ts";
import { ruleNeeds } from "./rules/index.ts";
import type { VoteContext } from "./voting.ts";
import { seatsFor, weightOf } from "./voting.ts";

export interface WorkedVote {
  readonly passes: boolean;
  /** The parties whose ballot the rule or a quorum read, by name. */
  readonly read: ReadonlySet<string>;
  /** The parties that sit, and are not left out, in the body or in one that its rule asks. */
  readonly seated: ReadonlySet<string>;
  /** Who is there is counted somewhere, for a quorum or as a base: the one thing that a vote against can help. */
  readonly presence: boolean;
}

/** A ballot as a rule counts it. */
interface Cast {
  readonly yes: boolean;
  readonly notAgainst: boolean;
  readonly there: boolean;
}

interface Reading {
  readonly context: VoteContext;
  readonly ballotOf: (party: string) => Ballot;
  readonly read: Set<string>;
  readonly seated: Set<string>;
  presence: boolean;
}

/**
 * Exact. Every ballot that the rule could count is asked for, also where another part has settled the vote, so that `read` does not depend on
 * the ballots. Cost: one visit per part of the rule and voter.
 */
export function workedVote(
  body: Body,
  matter: Matter | undefined,
  ballotOf: (party: string) => Ballot,
  context: Omit<VoteContext, "vote">,
): WorkedVote {
  const reading: Reading = {
    context: { ...context, vote: () => always },
    ballotOf,
    read: new Set(),
    seated: new Set(),
    presence: false,
  };
  const { passes } = session(reading, body, matter, false, []);
  return { passes: passes(), read: reading.read, seated: reading.seated, presence: reading.presence };
}

interface Session {
  /** Rule, quorums, silence, and that somebody may ask. */
  readonly passes: () => boolean;
  /** The quorums alone. */
  readonly meets: () => boolean;
}

/** @param objecting  the vote is on an objection: whoever votes against what is proposed is in favour of the objection to it */
function session(reading: Reading, body: Body, matter: Matter | undefined, objecting: boolean, trail: readonly string[]): Session {
  const { context, read, seated } = reading;
  const refuses: Session = { passes: () => false, meets: () => false };
  if (trail.includes(keyOf(body))) return refuses;
  const asked = { ...(matter && { matter }), about: [], by: "this question", stage: "case" } as const;
  const { clauses, members: listed, leftOut, mustAbstain } = seatsFor(body, asked, context);
  const decides = clauses.one("decides");
  if (decides === undefined) return refuses;
  const within = [...trail, keyOf(body)];
  const remaining = (voters: readonly Voter[]) => voters.filter((voter) => !leftOut.has(voter.name));
  const members = remaining(listed);
  for (const member of members) if (member.kind === "party") seated.add(member.name);
  const casting = clauses.one("casting vote");

  const cast = (voter: Voter): Cast => {
    if (voter.kind === "body") {
      const inner = session(reading, voter, matter, objecting, within);
      const passes = inner.passes();
      return { yes: passes, notAgainst: passes, there: inner.meets() };
    }
    read.add(voter.name);
    const ballot = reading.ballotOf(voter.name);
    const there = ballot !== "absent";
    if (ballot === "absent" || ballot === "abstaining" || mustAbstain.has(voter.name)) return { yes: false, notAgainst: true, there };
    const helps = (ballot === "in favour") !== objecting;
    return { yes: helps, notAgainst: helps, there };
  };
  const voting: Voting = {
    members,
    allMembers: listed,
    present: () => {
      reading.presence = true;
      return members.filter((member) => cast(member).there);
    },
    abstention: clauses.one("abstention")?.mode ?? context.unstatedAbstention ?? null,
    voters: (list) => remaining(context.wording.seats(list)),
    allOf: (list) => context.wording.seats(list),
    yes: (voter) => constant(cast(voter).yes),
    notAgainst: (voter) => constant(cast(voter).notAgainst),
    chair: casting === undefined || (leftOut.has(casting.chair.name) && !casting.evenWhenLeftOut) ? null : casting.chair,
    needs: (rule: Rule) => ruleNeeds(context.wording.choose(rule), voting),
    wins: (other, on) => constant(session(reading, other, on ?? matter, objecting, within).passes()),
    noObjection: (other) => constant(!session(reading, other, matter, !objecting, within).passes()),
    choose: (contested) => context.wording.choose(contested),
    weight: weightOf,
  };

  const reaches = (quorum: BodyClause & Extract<ClauseContent, { readonly kind: "quorum" }>): boolean => {
    reading.presence = true;
    const voters = quorum.base.kind === "parties" ? voting.voters(quorum.base.of) : members;
    const total = quorum.base.kind === "members" && quorum.base.all ? listed : voters;
    const sum = (of: readonly Voter[]) => of.reduce((so, voter) => add(so, weightOf(quorum.weights, voter)), zero);
    const whole = sum(total);
    const counts = (voter: Voter): boolean => {
      const { yes, notAgainst, there } = cast(voter);
      return there && (quorum.counting === "present" || voter.kind === "body" || yes || !notAgainst);
    };
    const reached = sum(voters.filter(counts));
    if (voters.length === 0 || whole.numerator === 0n) return false;
    const quantity = context.wording.choose(quorum.quantity);
    const difference = compare(reached, quantity.kind === "whole" ? rational(quantity.value) : multiply(quantity.value, whole));
    return quorum.compare === "more than" ? difference > 0 : difference >= 0;
  };
  const meets = (): boolean => every(clauses.every("quorum").map(reaches));
  const silence = clauses.one("silence");
  const asking: Voting = {
    ...voting,
    abstention: "refusal",
    chair: null,
    yes: () => always,
    notAgainst: () => always,
    needs: (rule) => ruleNeeds(context.wording.choose(rule), asking),
  };
  return {
    meets,
    passes: () =>
      every([
        voting.needs(decides.rule).kind === "always",
        meets(),
        silence?.from === undefined ||
          ruleNeeds({ kind: "no objection", from: silence.from, span: silence.span }, voting).kind === "always",
        // Everybody asks; it can still be that nobody who could ask is left.
        objecting || every(clauses.every("asked").map(({ rule }) => asking.needs(rule).kind === "always")),
      ]),
  };
}

const every = (answers: readonly boolean[]): boolean => answers.every((answer) => answer);
