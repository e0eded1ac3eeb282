/**
 * Whether a body decides, and whether parties agree to an event.
 *
 * Where there is a quorum, whoever is not helpful votes no or stays away, whichever hurts more: every way is tried, and the body decides
 * only if it decides in all of them.
 */
import type { Body, BodyClause, ClauseContent, RecusedRole, RoleOrParties, Rule } from "../../../src/agreement/bodies.ts";
import type { Matter, Member, Party } from "../../../src/agreement/elements.ts";
import { compare } from "../../../src/kernel/rational.ts";
import type { Ballot, Decision, Voter } from "./rules.ts";
import { amount, passes, weightWhere } from "./rules.ts";
import type { Text } from "./text.ts";
import type { Conduct, Stage, World } from "./world.ts";

export interface Asked {
  readonly matter: Matter | undefined;
  /** What asks for the decision. */
  readonly about: string;
  readonly stage: Stage;
  /** The bodies in whose rule or seats this one is asked, from the outside. */
  readonly within: readonly string[];
  /** Members of a body that is asked whether it objects. */
  readonly objecting?: boolean;
}

export const keyOfDecision = (body: Body, { matter, about, stage, within, objecting }: Asked): string =>
  [...within, body.name, matter?.name ?? "", about, stage, objecting ? "objection" : ""].join("/");

type ClauseOf<Kind extends ClauseContent["kind"]> = BodyClause & { readonly kind: Kind };

export function clausesOf<Kind extends ClauseContent["kind"]>(text: Text, body: Body, matter: Matter | undefined, kind: Kind) {
  return body.clauses.filter(
    (clause): clause is ClauseOf<Kind> =>
      clause.kind === kind &&
      (clause.matters.length === 0 || (matter !== undefined && clause.matters.includes(matter))) &&
      text.present(clause.optional),
  );
}

const clauseOf = <Kind extends ClauseContent["kind"]>(text: Text, body: Body, matter: Matter | undefined, kind: Kind) => {
  const found = clausesOf(text, body, matter, kind);
  return found.find(({ matters }) => matters.length > 0) ?? found[0];
};

/** Without a case a role is empty. */
export function inRole(world: World, who: RoleOrParties): readonly string[] {
  const { text, supposed } = world;
  if ("parties" in who) return text.parties(who.parties);
  const triggering = (supposed?.triggering ?? []).map(({ name }) => name);
  const protectedParties = supposed?.protected === undefined ? [] : text.parties([supposed.protected]);
  const roles: Record<RecusedRole, readonly string[]> = {
    "triggering party": triggering,
    "protected party": protectedParties,
    "parties to the dispute": [...triggering, ...protectedParties],
    "member concerned": supposed?.concerned === undefined ? [] : [supposed.concerned.name],
  };
  return roles[who.role];
}

export const rolesIn = (world: World, body: Body, matter: Matter | undefined, kind: "recusal" | "must abstain"): readonly string[] =>
  clausesOf(world.text, body, matter, kind).flatMap(({ who }) => inRole(world, who));

export const decides = (world: World, body: Body, asked: Asked): boolean =>
  world.once(`decides ${keyOfDecision(body, asked)}`, () => judge(world, body, asked));

function judge(world: World, body: Body, asked: Asked): boolean {
  const { text } = world;
  const rule = clauseOf(text, body, asked.matter, "decides")?.rule;
  if (rule === undefined) return false;
  const inFavour = inEveryWay(world, body, asked, (decision) => passes(rule, decision));
  const quorum = quorumsHold(world, body, asked);
  const silence = clauseOf(text, body, asked.matter, "silence")?.from;
  const silent =
    silence === undefined ||
    inEveryWay(world, body, asked, (decision) => passes({ kind: "no objection", from: silence, span: body.span }, decision));
  const asks = asked.objecting === true || isAskedFor(world, body, asked);
  return inFavour && quorum && silent && asks;
}

/** The quorums alone. They are hurt by other conduct than the rule, so each is tried in every way. */
export function quorumsHold(world: World, body: Body, asked: Asked): boolean {
  const { text } = world;
  return clausesOf(text, body, asked.matter, "quorum")
    .map((quorum) =>
      inEveryWay(world, body, asked, (d) => {
        const list = quorum.base.kind === "parties" ? text.seats(quorum.base.of).filter((voter) => !d.isLeftOut(voter)) : d.members;
        const base = quorum.base.kind === "members" && quorum.base.all ? d.listed : list;
        const whole = weightWhere(base, quorum.weights, () => true);
        const counted = weightWhere(list, quorum.weights, (voter) => {
          const { y, o, there } = d.ballot(voter);
          // Whoever votes is there and does not abstain; a body never abstains.
          return quorum.counting === "present" ? there : there && (voter.kind === "body" || y || !o);
        });
        if (list.length === 0 || whole.numerator === 0n) return false;
        const difference = compare(counted, amount(text.value(quorum.quantity), whole));
        return quorum.compare === "more than" ? difference > 0 : difference >= 0;
      }),
    )
    .every((holds) => holds);
}

/**
 * Asks a question of the ballots in every way of being unhelpful. A way is who of those that say no stays away instead.
 */
function inEveryWay(world: World, body: Body, asked: Asked, question: (decision: Decision) => boolean): boolean {
  const hasQuorum = !world.worked && clausesOf(world.text, body, asked.matter, "quorum").length > 0;
  const sayNo = new Set<string>();
  const answerWhen = (away: ReadonlySet<string>) => question(decisionOf(world, body, asked, away, (party) => sayNo.add(party)));
  const answers = [answerWhen(new Set())];
  if (hasQuorum) for (const away of subsets([...sayNo])) answers.push(answerWhen(away));
  return answers.every((answer) => answer);
}

export const subsets = <T>(items: readonly T[]): readonly ReadonlySet<T>[] =>
  Array.from({ length: 2 ** items.length }, (_, mask) => new Set(items.filter((_item, place) => ((mask >> place) & 1) === 1)));

function decisionOf(world: World, body: Body, asked: Asked, away: ReadonlySet<string>, saysNo: (party: string) => void): Decision {
  const { text } = world;
  const leftOut = rolesIn(world, body, asked.matter, "recusal");
  const mustAbstain = rolesIn(world, body, asked.matter, "must abstain");
  const listed = text.seats(clauseOf(text, body, asked.matter, "membership")?.who ?? []);
  const casting = clauseOf(text, body, asked.matter, "casting vote");
  const inner = (matter: Matter | undefined): Asked => ({
    ...asked,
    matter: matter ?? asked.matter,
    within: [...asked.within, body.name],
  });
  const key = keyOfDecision(body, asked);
  const partyBallot = ({ name }: Party): Ballot => {
    const conduct = world.conduct(asked.objecting ? "objection" : "vote", name, key, asked.stage);
    if (world.worked) return workedBallot(conduct, asked.objecting === true, mustAbstain.includes(name));
    // Not to object is the helpful conduct; whoever objects is in favour of the objection, and whoever does not is unhelpful to it.
    const level = asked.objecting ? (conduct === "yes" ? "no" : "yes") : conduct;
    if (level === "no") saysNo(name);
    if (mustAbstain.includes(name)) return { y: false, o: true, there: level !== "no" || !away.has(name) };
    if (level === "no" && away.has(name)) return { y: false, o: true, there: false };
    return { y: level === "yes", o: level !== "no", there: true };
  };
  return {
    text,
    listed,
    members: listed.filter(({ name }) => !leftOut.includes(name)),
    worked: world.worked,
    abstention: clauseOf(text, body, asked.matter, "abstention")?.mode ?? null,
    ballot: (voter) => {
      if (voter.kind !== "body") return partyBallot(voter);
      const says = decides(world, voter, inner(undefined));
      return { y: says, o: says, there: quorumsHold(world, voter, inner(undefined)) };
    },
    isLeftOut: ({ name }) => leftOut.includes(name),
    chair: casting === undefined || (leftOut.includes(casting.chair.name) && !casting.evenWhenLeftOut) ? null : casting.chair,
    bodyDecides: (other, matter) => decides(world, other, inner(matter)),
    // An objection to an objection speaks for what is proposed.
    bodyObjects: (other) => decides(world, other, { ...inner(undefined), objecting: !world.worked || asked.objecting !== true }),
  };
}

/** In a worked vote the members of a body that may object vote on the objection as they vote: against is for it, in favour against it. */
function workedBallot(conduct: Conduct, objecting: boolean, mustAbstain: boolean): Ballot {
  const there = conduct !== "absent";
  if (mustAbstain || conduct === "abstain" || !there) return { y: false, o: true, there };
  const yes = (conduct === "yes") !== objecting;
  return { y: yes, o: yes, there };
}

/** Whether the decision comes to a vote: the rule over those who ask. One may ask and vote no. */
function isAskedFor(world: World, body: Body, asked: Asked): boolean {
  return clausesOf(world.text, body, asked.matter, "asked")
    .map(({ rule }) => {
      const decision = decisionOf(world, body, asked, new Set(), () => {});
      // In a worked vote everybody asks; a casting vote decides no tie of those who ask.
      const asks = (voter: Voter) =>
        world.worked || voter.kind === "body" || world.does("asks", voter.name, keyOfDecision(body, asked), asked.stage);
      return passes(rule, {
        ...decision,
        abstention: "refusal",
        worked: false,
        chair: null,
        ballot: (voter) => ({ y: asks(voter), o: asks(voter), there: true }),
      });
    })
    .every((holds) => holds);
}

/** An event agreed by all of a list, or by a rule over the parties of the file; abstaining counts as refusal. */
export function agree(world: World, by: readonly Member[] | Rule, about: string, stage: Stage): boolean {
  const { text } = world;
  const ballot = ({ name }: Voter): Ballot => {
    const conduct = world.conduct("vote", name, about, stage);
    return { y: conduct === "yes", o: conduct !== "no", there: true };
  };
  if (Array.isArray(by)) {
    return text
      .seats(by as readonly Member[])
      .map((party) => ballot(party).y)
      .every((yes) => yes);
  }
  const everybody = text.agreement.parties;
  const nobody = () => false;
  return passes(by as Rule, {
    text,
    members: everybody,
    listed: everybody,
    abstention: "refusal",
    worked: world.worked,
    ballot,
    isLeftOut: nobody,
    chair: null,
    bodyDecides: nobody,
    bodyObjects: nobody,
  });
}
