/**
 * How parties stop a body's decision: by which ballot, or by not asking for it. Everybody else is in favour and asks.
 */
import type { Body } from "../../agreement/bodies.ts";
import type { Matter } from "../../agreement/elements.ts";
import type { Ballot } from "../../agreement/suppositions.ts";
import { Clauses } from "../../structure/clauses.ts";
import { comesAbout } from "../../structure/needs.ts";
import type { Structure } from "../../structure/structure.ts";

export type WayToBlock = "voting no" | "objecting" | "abstaining" | "staying away" | "not asking for a decision";

/**
 * The ways each of which suffices when all of the parties take it together; none when it takes different ways at once, or when the decision
 * fails anyway. Exact: one worked vote per way.
 */
export function waysToBlock(structure: Structure, body: Body, matter: Matter | undefined, who: readonly string[]): readonly WayToBlock[] {
  const stopsBy = (ballot: Ballot) => !structure.workedVote(body, matter, (party) => (who.includes(party) ? ballot : "in favour")).passes;
  const needs = structure.target({ kind: "body", body, ...(matter && { matter }) });
  if (!comesAbout(needs, () => true)) return [];
  const ways: WayToBlock[] = [];
  const { seated, read } = structure.workedVote(body, matter, () => "in favour");
  const voting = who.filter((party) => read.has(party));
  if (voting.length > 0) {
    if (stopsBy("against")) ways.push(voting.every((party) => objects(structure, body, matter, party, seated)) ? "objecting" : "voting no");
    if (stopsBy("abstaining")) ways.push("abstaining");
    // Where nobody counts who is there, whoever is absent has abstained, and is told so.
    if (stopsBy("absent") && !(ways.includes("abstaining") && !presenceMatters(structure, body, matter))) ways.push("staying away");
  }
  const silent = comesAbout(needs, ({ party, meaning }) => meaning.kind !== "asks" || !who.includes(party ?? ""));
  if (!silent) ways.push("not asking for a decision");
  return ways;
}

const presenceMatters = (structure: Structure, body: Body, matter: Matter | undefined): boolean =>
  structure.workedVote(body, matter, () => "absent").presence;

/** Whether a no of this party is an objection: it has no seat, or a period of silence waits for it. */
function objects(structure: Structure, body: Body, matter: Matter | undefined, party: string, seated: ReadonlySet<string>): boolean {
  if (!seated.has(party)) return true;
  const { wording } = structure;
  const clauses = new Clauses(body, matter, wording, (span) => structure.quote(span));
  const silence = clauses.one("silence")?.from ?? [];
  const own = wording.seats(clauses.one("membership")?.who ?? []);
  // Whoever sits only in a body that may object casts no vote in this one.
  return wording.seats(silence).some(({ name }) => name === party) || !own.some((seat) => seat.kind === "body" || seat.name === party);
}
