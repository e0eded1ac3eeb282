import type { Ballot } from "../../../agreement/suppositions.ts";
import type { Structure } from "../../../structure/structure.ts";
import { nameOfTarget } from "../../guarantees/index.ts";
import type { ClaimTest, TestAnswer, TestOf } from "./test.ts";

export const workedVote: ClaimTest<"worked vote"> = {
  kind: "worked vote",
  says: "The body's rule at exactly these ballots, with everybody asking.",
  judge: (test, { structure }) => {
    const { target } = test;
    if (target.kind !== "body") return { holds: null, because: `${nameOfTarget(target)} is no body, so nobody votes on it` };
    const { given, others, twice } = ballotsOf(test, structure);
    if (twice !== undefined) return { holds: null, because: `it gives ${twice} two different ballots` };
    const vote = structure.workedVote(target.body, target.matter, (party) => given.get(party) ?? others ?? "absent");
    const unsaid = others === undefined ? [...vote.read].filter((party) => !given.has(party)) : [];
    const voteless = [...given.keys()].filter((party) => !vote.read.has(party) && !vote.seated.has(party));
    const on = target.matter === undefined ? "" : ` on ${target.matter.name}`;
    const answer: TestAnswer =
      unsaid.length > 0
        ? { holds: null, because: `it does not say what ${inWords(unsaid)} ${unsaid.length === 1 ? "does" : "do"}` }
        : {
            holds: vote.passes === test.passes,
            because: `with these ballots ${target.body.name}${on} ${vote.passes ? "passes" : "does not pass"}`,
          };
    return { ...answer, votes: { body: target.body.name, unsaid, voteless } };
  },
};

/** What each named party casts under this wording, and what the others do where that is said. */
function ballotsOf(
  { votes }: TestOf<"worked vote">,
  structure: Structure,
): { readonly given: ReadonlyMap<string, Ballot>; readonly others: Ballot | undefined; readonly twice: string | undefined } {
  const given = new Map<string, Ballot>();
  let others: Ballot | undefined;
  let twice: string | undefined;
  for (const { who, ballot } of votes) {
    if (who === "the others") {
      if (others !== undefined && others !== ballot) twice ??= "the others";
      others = ballot;
      continue;
    }
    for (const { name } of structure.wording.parties(who)) {
      if ((given.get(name) ?? ballot) !== ballot) twice ??= name;
      given.set(name, ballot);
    }
  }
  return { given, others, twice };
}

const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
