/** On which pieces of text an answer rests: those whose absence changes it, and no others. */
import { describe, expect, test } from "vitest";
import { keyOf } from "../../src/agreement/index.ts";
import { valuesOf } from "../../src/agreement/packages.ts";
import { canBeJudged, evaluateClaim, namedChoices, spaceOf, whatDecides } from "../../src/analysis/claims/index.ts";
import { firstOf } from "../analysis/judged.ts";
import { catalog, libraryOf, libraryUnder, textsUnder } from "./library.ts";

/** What the first claim of a text rests on, and what stands instead, in words. */
function restsOn(text: string): readonly string[] {
  const library = libraryOf(text);
  expect(library.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const agreement = firstOf(library);
  const [claim] = agreement.claims;
  if (claim === undefined) throw new RangeError("no claim was read");
  const result = evaluateClaim(library, agreement, claim);
  expect(result.state).toBe("holds");
  return whatDecides(library, result).map(
    ({ support, instead }) => `${support.says} -> ${instead.map(({ says, answer }) => `${says}: ${answer}`).join("; ")}`,
  );
}

describe("each kind of support", () => {
  test("an option gives way to the others of its bracket", () => {
    expect(
      restsOn(`parties A, B and C. body Council consists of A, B and C.
        decides by [ Each: unanimity | Most: a majority of the members | One: at least 1 of the members ]. abstention counts as refusal.
        claim Veto: A can block Council alone under Each.`),
    ).toEqual(["Each -> Most: fails; One: fails"]);
  });

  test("a clause is left out", () => {
    expect(
      restsOn(`parties A, B and C. event E. body Council consists of A, B and C. decides by unanimity. abstention counts as refusal.
        leaves out the triggering party. case Own: E by A on B. claim Free: in Own, Council is possible.`),
    ).toEqual(['Council: leaves out the triggering party -> no "leaves out the triggering party": fails']);
  });

  test("a member is not in its group", () => {
    expect(
      restsOn(`parties A, B and C. group Members: A, B and C. body Council consists of the Members. decides by unanimity. abstention counts as refusal.
        claim Veto: A can block Council alone.`),
    ).toEqual(["Members includes A -> A is not in Members: fails"]);
  });

  test("a condition, an entry and a second route are absent; shall becomes may", () => {
    const help = "parties A and B. measures M. event E. event Truce. body Council consists of B. decides by consensus.";
    expect(
      restsOn(`${help} guarantee Help: when E occurs, if Council so decides, A shall provide M. claim One: B can block Help alone.`),
    ).toEqual(['Help if Council so decides -> no "if Council so decides": fails']);
    expect(
      restsOn(
        `${help} guarantee Help: when E occurs, A shall provide M. enters into force when Truce is agreed by B. claim One: B can block Help alone.`,
      ),
    ).toEqual(["enters into force when Truce is agreed by B -> no condition for entry into force: fails"]);
    expect(
      restsOn(
        `${help} guarantee Help: when E occurs, if Council so decides, A shall provide M, failing which A shall provide M. claim One: B cannot block Help alone.`,
      ),
    ).toEqual(['Help has a second route ("failing which") -> Help without its second route: fails']);
    expect(restsOn(`${help} guarantee Help: when E occurs, A shall provide M. claim One: Help is owed.`)).toEqual([
      'A shall provide M -> "may" for "shall" in Help: fails',
    ]);
  });

  test("an assumption is not made, and the claim is undecided", () => {
    expect(
      restsOn(`parties A. measures M. event E. guarantee Help: when E occurs, A may provide M. goal G: A provides M.
        assume A cooperates with probability 0.8. claim Likely: G holds with probability above 0.5.`),
    ).toEqual(["assume A cooperates with probability 0.8 -> nothing assumed about A: undecided"]);
  });

  test("of two choices that are compared, what both read counts too", () => {
    const found = restsOn(`parties A and B. group Members: A and B. body Council consists of the Members.
      decides by [ Both: unanimity | Either: at least 1 of the members ]. abstention counts as refusal. goal Passed: Council decides.
      assume A and B cooperate with probability 0.5. claim Likelier: Passed is more likely under Either than under Both.`);
    expect(found).toEqual([
      "assume A and B cooperate with probability 0.5 -> nothing assumed about A and B: undecided",
      "Members includes A -> A is not in Members: fails",
      "Members includes B -> B is not in Members: fails",
    ]);
  });

  test("what is the same under every reading decides nothing", () => {
    expect(
      restsOn(
        `parties A and B. body Council consists of A and B. decides by consensus. abstention counts as refusal. claim Veto: A can block Council alone.`,
      ),
    ).toEqual([]);
  });

  test("what says the same in two places rests on neither alone", () => {
    expect(
      restsOn(`parties A and B. measures M. event E. body Council consists of B. decides by consensus.
        guarantee Help: when E occurs, if Council so decides, A shall provide M. starts when Council so decides. claim One: B can block Help alone.`),
    ).toEqual([]);
  });
});

const texts = textsUnder(catalog);
describe.each([...texts.keys()])("%s: dropping what decides a claim changes it, dropping anything else does not", (path) => {
  const library = libraryUnder(texts, path);
  const agreement = firstOf(library);
  const space = spaceOf(library, agreement);
  const claims = agreement.claims.filter(canBeJudged);
  if (claims.length === 0) {
    test("no claim of it can be judged", () => expect(claims).toEqual([]));
    return;
  }

  test.each(claims.map((claim) => [claim.name, claim] as const))("%s", (_, claim) => {
    const result = evaluateClaim(library, agreement, claim);
    const given = namedChoices(claim);
    const listed = new Map(whatDecides(library, result).map((one) => [one.support.id, one]));
    for (const support of result.supports) {
      const { place } = support;
      const one = listed.get(support.id);
      if (place === undefined) {
        const dropped = evaluateClaim(library, agreement, claim, {}, space, { given, dropped: new Set([support.id]) });
        expect(dropped.state !== result.state, support.says).toBe(one !== undefined);
        continue;
      }
      // A bracket that the claim leaves open has been tried with every option already.
      if (!given.has(keyOf(place))) {
        expect(one).toBeUndefined();
        continue;
      }
      const changing = valuesOf(place).filter((value) => {
        const other = new Map(given).set(keyOf(place), value);
        if (!space.allows(other)) return false;
        return evaluateClaim(library, agreement, claim, {}, space, { given: other, dropped: new Set() }).state !== result.state;
      });
      expect(one?.instead.map(({ chosen }) => chosen) ?? []).toEqual(changing);
    }
    for (const id of listed.keys()) expect(result.supports.map((support) => support.id)).toContain(id);
  });
});
