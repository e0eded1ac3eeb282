/**
 * Votes as they are cast: in favour, against, abstaining, absent. The monotone function promises the least that any conduct of the unhelpful
 * leaves; a worked vote is the rule at one point. Both are held against the definitions, ballot by ballot.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ballot, Body } from "../../src/agreement/index.ts";
import { comesAbout, noThatHelps } from "../../src/structure/index.ts";
import { decides, World } from "../structure/oracle/index.ts";
import { Text } from "../structure/oracle/text.ts";
import type { Conduct } from "../structure/oracle/world.ts";
import type { Asked } from "../structure/questions.ts";
import { at, question, seed, times } from "../structure/questions.ts";

const ballots: readonly Ballot[] = ["in favour", "against", "abstaining", "absent"];
const conducts: Readonly<Record<Ballot, Conduct>> = { "in favour": "yes", against: "no", abstaining: "abstain", absent: "absent" };
const parties = ["Aland", "Borduria", "Carpania", "Dorvik"];

type Ballots = ReadonlyMap<string, Ballot>;
const ballotOf = (cast: Ballots, name: string): Ballot => cast.get(name) ?? "absent";
const passes = ({ structure }: Asked, body: Body, cast: Ballots) => structure.passes(body, undefined, ({ name }) => ballotOf(cast, name));

/** The same vote by the plain evaluator, which shares no line with the first. */
const passesPlainly = ({ agreement, choices, supposed }: Asked, body: Body, cast: Ballots) =>
  decides(
    new World(
      new Text(agreement, choices),
      supposed,
      ({ party, kind }) => (kind === "stays" ? "yes" : conducts[ballotOf(cast, party ?? "")]),
      true,
    ),
    body,
    {
      matter: undefined,
      about: "this vote",
      stage: "case",
      within: [],
    },
  );

/** Everything that everybody can do. */
function* everyVote(names: readonly string[], choices: (name: string) => readonly Ballot[]): Generator<Ballots> {
  const [first, ...rest] = names;
  if (first === undefined) yield new Map();
  else for (const others of everyVote(rest, choices)) for (const ballot of choices(first)) yield new Map([...others, [first, ballot]]);
}

const bodiesOf = ({ agreement }: Asked) =>
  agreement.bodies.filter(({ clauses }) => clauses.some(({ kind, matters }) => kind === "decides" && matters.length === 0));
const law = (numRuns: number, body: (asked: Asked, drawn: Body) => void) =>
  fc.assert(
    fc.property(question, fc.nat(3), (asked, which) => {
      const bodies = bodiesOf(asked);
      if (bodies.length > 0) body(asked, at(bodies, which));
    }),
    { seed, numRuns: numRuns * times },
  );
/** A body whose rule reads no other body: then one party has one vote in it. */
const isFlat = ({ structure }: Asked, body: Body) => {
  const text = structure.quote(body.span);
  return !/Chamber|Council (so )?decides/.test(text.replace(/^body (Chamber|Council)/, ""));
};

test("a worked vote is what a direct count of the four ballots gives", { timeout: 120_000 * times }, () => {
  const seen = new Set<boolean>();
  law(400, (asked, body) => {
    for (const cast of everyVote(parties, () => ballots)) {
      const passed = passes(asked, body, cast);
      seen.add(passed);
      if (passed !== passesPlainly(asked, body, cast)) expect([...cast, passed]).toEqual([...cast, !passed]);
    }
  });
  expect(seen.size).toBe(2);
});

test("what is enough whatever the unhelpful do is the least over all that they can do", { timeout: 120_000 * times }, () => {
  let quorums = 0;
  law(500, (asked, body) => {
    const { structure } = asked;
    const needs = structure.target({ kind: "body", body });
    const flat = isFlat(asked, body);
    // Who does not object to help stays away from the objecting body, which is no ballot on the decision itself.
    if (/no objection from [^.]*Chamber/.test(structure.quote(body.span))) return;
    // In a worked vote everybody asks, also whoever is left out and could not.
    if (body.clauses.some(({ kind }) => kind === "asked")) return;
    // Without a quorum staying away is abstaining, which is more help than a no.
    const { hasQuorum } = structure.sitting(body, undefined);
    if (hasQuorum) quorums += 1;
    // Levels of help: in favour, at least not against, none. Whoever does not help votes no or stays away.
    for (const help of everyVote(parties, () => ["in favour", "abstaining", "against"])) {
      const holds = comesAbout(needs, ({ party, meaning }) => {
        const level = ballotOf(help, party ?? "");
        if (meaning.kind === "asks" || meaning.kind === "stays" || level === "in favour") return true;
        return meaning.kind === "not against" && level === "abstaining";
      });
      const can = (name: string): readonly Ballot[] =>
        help.get(name) === "in favour"
          ? ["in favour"]
          : help.get(name) === "abstaining"
            ? ["abstaining"]
            : hasQuorum
              ? ["against", "absent"]
              : ["against"];
      let least = true;
      for (const cast of everyVote(parties, can)) least &&= passes(asked, body, cast);
      if (flat) expect([body.name, ...help, holds]).toEqual([body.name, ...help, least]);
      // With bodies in bodies the unhelpful may vote one way here and another there, which is worse still.
      else if (holds) expect([body.name, ...help, least]).toEqual([body.name, ...help, true]);
    }
  });
  expect(quorums).toBeGreaterThan(50);
});

test("a no that is said to help does help, and without a quorum none does", { timeout: 120_000 * times }, () => {
  let helped = 0;
  law(500, (asked, body) => {
    const found = noThatHelps(asked.structure, body, undefined);
    if (found === null) return;
    helped += 1;
    const inFavour = new Map(found.inFavour.map((name) => [name, "in favour" as const]));
    const against = new Map(found.against.map((name) => [name, "against" as const]));
    expect(passes(asked, body, inFavour)).toBe(false);
    expect(passes(asked, body, new Map<string, Ballot>([...inFavour, ...against]))).toBe(true);
    expect(body.clauses.some(({ kind }) => kind === "quorum")).toBe(true);
  });
  expect(helped).toBeGreaterThan(5);
});
