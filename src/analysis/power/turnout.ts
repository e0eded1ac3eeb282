/**
 * What staying away does: whether a vote against can help, how many votes in favour can be enough, and how many always are.
 *
 * Every vote is tried, with the four exact ballots. Members that no sentence tells apart are counted and not named, so that twenty equal members
 * make 1,771 votes and not four to the twentieth.
 */
import type { Body } from "../../agreement/bodies.ts";
import type { Matter } from "../../agreement/elements.ts";
import type { Ballot } from "../../agreement/suppositions.ts";
import type { Rational } from "../../kernel/rational.ts";
import { add, compare, rational, zero } from "../../kernel/rational.ts";
import type { Structure } from "../../structure/structure.ts";
import type { Kind } from "./kinds.ts";
import { kindsOf } from "./kinds.ts";

/** A vote that fails, and passes when some who stayed away or abstained vote against instead. */
export interface NoThatHelps {
  readonly inFavour: readonly string[];
  readonly abstaining: readonly string[];
  readonly against: readonly string[];
  /** Those who bring it about by voting against. */
  readonly more: readonly string[];
  /** What they did before. */
  readonly instead: "absent" | "abstaining";
  /** All who vote. */
  readonly voters: number;
  /** No sentence tells one voter from another, so that numbers say everything. */
  readonly alike: boolean;
}

export interface Turnout {
  readonly noThatHelps: NoThatHelps | null;
  /** Votes in favour, in the weights that the rule counts, or in heads. */
  readonly canBeEnough: Rational | null;
  readonly alwaysEnough: Rational | null;
  /** The weights' name; null for heads. */
  readonly by: string | null;
}

/** So many votes are tried at most. */
export const MOST_VOTES = 5_000;

const ballots: readonly Ballot[] = ["in favour", "against", "abstaining", "absent"];
/** How many of a kind of voters cast each ballot, in the order above. */
type Count = readonly [number, number, number, number];
type Vote = readonly Count[];

/**
 * @returns null where nobody counts who is there, so that a vote against never helps; "undecided" where there are more votes than are tried
 *
 * Exact; one evaluation of the rule per vote.
 */
export function turnoutOf(structure: Structure, body: Body, matter: Matter | undefined, most = MOST_VOTES): Turnout | null | "undecided" {
  const { read, presence } = structure.workedVote(body, matter, () => "absent");
  if (!presence || read.size === 0) return null;
  const { kinds, weights } = kindsOf(structure, body, [...read]);
  if (kinds.reduce((product, { members }) => product * waysOf(members.length), 1) > most) return "undecided";

  const passed = new Map<string, boolean>();
  const votes = everyVote(kinds.map(({ members }) => members.length));
  for (const vote of votes) {
    const cast = castBy(kinds, vote);
    passed.set(keyOfVote(vote), structure.workedVote(body, matter, (party) => cast.get(party) ?? "absent").passes);
  }
  const passes = (vote: Vote): boolean => passed.get(keyOfVote(vote)) === true;
  const table = weights.length === 1 ? weights[0] : undefined;
  const total = (vote: Vote): Rational =>
    kinds.reduce((sum, { members }, place) => {
      const yes = members.slice(0, vote[place]?.[0] ?? 0);
      return yes.reduce((so, party) => add(so, table === undefined ? rational(1n) : (table.holds.get(party) ?? zero)), sum);
    }, zero);
  const totals = votes.map((vote) => ({ in: total(vote), passes: passes(vote) }));
  const least = (numbers: readonly Rational[]) =>
    numbers.reduce<Rational | null>((a, b) => (a === null || compare(b, a) < 0 ? b : a), null);
  const highestFailing = totals.reduce((high, one) => (!one.passes && compare(one.in, high) > 0 ? one.in : high), zero);
  return {
    noThatHelps: noThatHelps(kinds, votes, passes),
    canBeEnough: least(totals.filter((one) => one.passes).map((one) => one.in)),
    alwaysEnough: least(totals.filter((one) => compare(one.in, highestFailing) > 0).map((one) => one.in)),
    by: table?.name ?? null,
  };
}

/** The plainest such vote: with nobody abstaining or against before; then with the fewest in favour; then with the fewest against. */
function noThatHelps(kinds: readonly Kind[], votes: readonly Vote[], passes: (vote: Vote) => boolean): NoThatHelps | null {
  const sum = (vote: Vote, ballot: number) => vote.reduce((so, count) => so + (count[ballot] ?? 0), 0);
  let found: { readonly rank: readonly number[]; readonly helps: NoThatHelps } | null = null;
  for (const vote of votes) {
    if (!passes(vote)) continue;
    for (const instead of ["absent", "abstaining"] as const) {
      // All who are against stay away or abstain; or, where others against are needed too, one of one kind does.
      const before = [vote.map((_, place) => place), ...vote.map((_, place) => [place])].flatMap((places, way) => {
        const moved = vote.map((count, place) => (places.includes(place) ? (way === 0 ? count[1] : Math.min(1, count[1])) : 0));
        const earlier = vote.map(([yes, no, abstains, away], place): Count => {
          const so = moved[place] ?? 0;
          return instead === "absent" ? [yes, no - so, abstains, away + so] : [yes, no - so, abstains + so, away];
        });
        return moved.some((so) => so > 0) && !passes(earlier) ? [{ moved, earlier }] : [];
      });
      for (const { moved, earlier } of before) {
        const rank = [sum(earlier, 2) + sum(earlier, 1), instead === "absent" ? 0 : 1, sum(vote, 0), moved.reduce((a, b) => a + b, 0)];
        if (found !== null && !isBefore(rank, found.rank)) continue;
        const take = (ballot: 0 | 1 | 2) =>
          kinds.flatMap(({ members }, place) => {
            const count = earlier[place] ?? [0, 0, 0, 0];
            const from = count.slice(0, ballot).reduce((a, b) => a + b, 0);
            return members.slice(from, from + (count[ballot] ?? 0));
          });
        const more = kinds.flatMap(({ members }, place) => {
          const [yes, no, abstains] = earlier[place] ?? [0, 0, 0, 0];
          // Who abstained comes third in the row, who stayed away last.
          const from = instead === "absent" ? yes + no + abstains : yes + no;
          return members.slice(from, from + (moved[place] ?? 0));
        });
        const abstaining = take(2).filter((party) => !more.includes(party));
        const voters = kinds.reduce((so, { members }) => so + members.length, 0);
        found = { rank, helps: { inFavour: take(0), against: take(1), abstaining, more, instead, voters, alike: kinds.length === 1 } };
      }
    }
  }
  return found?.helps ?? null;
}

const isBefore = (a: readonly number[], b: readonly number[]): boolean => {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place >= 0 && (a[place] as number) < (b[place] as number);
};

/** Ways to part so many members among four ballots. */
const waysOf = (members: number): number => ((members + 1) * (members + 2) * (members + 3)) / 6;

const keyOfVote = (vote: Vote): string => vote.map((count) => count.join(".")).join(" ");

function everyVote(sizes: readonly number[]): readonly Vote[] {
  return sizes.reduce<readonly Vote[]>((votes, size) => votes.flatMap((vote) => countsOf(size).map((count) => [...vote, count])), [[]]);
}

function countsOf(size: number): readonly Count[] {
  const counts: Count[] = [];
  for (let yes = 0; yes <= size; yes += 1)
    for (let no = 0; yes + no <= size; no += 1)
      for (let abstains = 0; yes + no + abstains <= size; abstains += 1) counts.push([yes, no, abstains, size - yes - no - abstains]);
  return counts;
}

function castBy(kinds: readonly Kind[], vote: Vote): ReadonlyMap<string, Ballot> {
  const cast = new Map<string, Ballot>();
  for (const [place, { members }] of kinds.entries()) {
    let next = 0;
    for (const [which, ballot] of ballots.entries())
      for (const party of members.slice(next, next + (vote[place]?.[which] ?? 0))) {
        cast.set(party, ballot);
        next += 1;
      }
  }
  return cast;
}
