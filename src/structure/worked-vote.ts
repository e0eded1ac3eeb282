/**
 * Worked votes: what a body decides on the four exact ballots, everybody asking.
 *
 * Ballots are facts here, so the answer may be non-monotone: where staying away breaks a quorum, one more vote against can help to pass.
 */
import type { Body } from "../agreement/bodies.ts";
import type { Matter, Party } from "../agreement/elements.ts";
import type { Ballot, TestContent } from "../agreement/suppositions.ts";
import type { Structure } from "./structure.ts";

type Vote = Extract<TestContent, { readonly kind: "worked vote" }>;

/** A worked vote on one wording: the answer, and how the ballots that were read compare with those that were named. */
export interface WorkedVote {
  /** Null when a ballot is read that the vote does not tell. */
  readonly passes: boolean | null;
  /** Whose ballot is read, and who is not named. */
  readonly missing: readonly Party[];
  /** Who is named, and has no vote. */
  readonly voteless: readonly string[];
}

export function workedVote({ votes, target }: Pick<Vote, "votes" | "target">, structure: Structure): WorkedVote {
  const { wording } = structure;
  if (target.kind !== "body") return { passes: null, missing: [], voteless: [] };
  const named = new Map<string, Ballot>();
  let others: Ballot | undefined;
  for (const { who, ballot } of votes) {
    if (who === "the others") others = ballot;
    else for (const { name } of wording.parties(who)) named.set(name, ballot);
  }
  const read = new Set<string>();
  const missing = new Map<string, Party>();
  const passes = structure.passes(target.body, target.matter, (party) => {
    read.add(party.name);
    const ballot = named.get(party.name) ?? others;
    if (ballot === undefined) missing.set(party.name, party);
    return ballot ?? "absent";
  });
  return {
    passes: missing.size > 0 ? null : passes,
    missing: [...missing.values()],
    voteless: [...named.keys()].filter((name) => !read.has(name)),
  };
}

export interface NoThatHelps {
  /** Who is in favour; alone, with everybody else away, they fail. */
  readonly inFavour: readonly string[];
  /** Whose votes against make them pass. */
  readonly against: readonly string[];
  readonly members: number;
}

/** Beyond this many members only one order of joining is tried. */
const EVERY_ORDER = 12;

/**
 * A vote in which more votes against make it pass, the others away; null when none was found.
 *
 * A witness is exact. It is looked for among growing sets: the first k members in favour and the next j against, in the order of the text and,
 * for weighted votes, in every rotation of it; so for members with equal votes none is missed. Cost: at most the square of the members, per order.
 */
export function noThatHelps(structure: Structure, body: Body, matter: Matter | undefined): NoThatHelps | null {
  const { members, hasQuorum } = structure.sitting(body, matter);
  // Without a quorum absence and abstaining are the same, and the rule is monotone.
  if (!hasQuorum) return null;
  const rotations = members.length <= EVERY_ORDER ? members.length : 1;
  for (let first = 0; first < rotations; first += 1) {
    const order = [...members.slice(first), ...members.slice(0, first)];
    for (let inFavour = 1; inFavour < order.length; inFavour += 1) {
      const passesWithAgainst = (against: number) =>
        structure.passes(body, matter, ({ name }) => {
          const place = order.indexOf(name);
          return place === -1 || place >= inFavour + against ? "absent" : place < inFavour ? "in favour" : "against";
        });
      if (passesWithAgainst(0)) break;
      for (let against = 1; inFavour + against <= order.length; against += 1)
        if (passesWithAgainst(against))
          return { inFavour: order.slice(0, inFavour), against: order.slice(inFavour, inFavour + against), members: members.length };
    }
  }
  return null;
}
