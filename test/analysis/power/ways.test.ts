/** How each blocker of a body blocks it, and who blocks when one member is the member concerned. One small body per way. */
import { describe, expect, test } from "vitest";
import { powerOfBody } from "../../../src/analysis/power/index.ts";
import { libraryOf } from "../../agreement/library.ts";
import { firstOf, notHolding } from "../judged.ts";

function council(text: string, inCase?: string) {
  const library = libraryOf(text);
  expect(library.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const agreement = firstOf(library);
  const body = agreement.bodies.find(({ name }) => name === "Council");
  if (body === undefined) throw new RangeError("there is no Council");
  const supposed = agreement.cases.find(({ name }) => name === inCase);
  const [answer] = powerOfBody(library, agreement, body, undefined, supposed, new Map()).answers;
  if (answer === undefined) throw new RangeError("nothing was answered");
  return answer;
}

/** "A: voting no or staying away" for everybody who can block alone. */
const blockers = (text: string): readonly string[] => {
  const { vetoPlayers, vetoWays } = council(text);
  return vetoPlayers.map((party, place) => `${party}: ${vetoWays[place]?.join(" or ")}`);
};

describe("findings say the way that hurts", () => {
  const three = "parties A, B and C.";
  test("a quorum of all is stopped by staying away, and not by a no that the majority outvotes", () => {
    expect(
      blockers(
        `${three} body Council consists of A, B and C. decides by a majority of the votes cast. abstention counts as absence. meets with at least 3 of the members present.`,
      ),
    ).toEqual(["A: staying away", "B: staying away", "C: staying away"]);
  });
  test("a quorum of those who vote is stopped by abstaining too", () => {
    expect(
      blockers(
        `${three} body Council consists of A, B and C. decides by a majority of the votes cast. abstention counts as absence. meets with at least 3 of the members voting.`,
      ),
    ).toEqual(["A: abstaining or staying away", "B: abstaining or staying away", "C: abstaining or staying away"]);
  });
  test("where a no and an empty seat both stop it, both are said", () => {
    expect(
      blockers(
        "parties A and B. body Council consists of A and B. decides by unanimity. abstention counts as consent. meets with at least 2 of the members present.",
      ),
    ).toEqual(["A: voting no or staying away", "B: voting no or staying away"]);
  });
  test("without a quorum nobody is said to stay away", () => {
    expect(blockers("parties A and B. body Council consists of A and B. decides by unanimity. abstention counts as refusal.")).toEqual([
      "A: voting no or abstaining",
      "B: voting no or abstaining",
    ]);
  });
  test("who alone may ask blocks by not asking, though its vote is one of three", () => {
    expect(
      blockers(
        `${three} body Council consists of A, B and C. decides by a majority of the members. abstention counts as refusal. votes if asked by the consent of A.`,
      ),
    ).toEqual(["A: not asking for a decision"]);
  });
  test("who has no seat objects; a period of silence is broken by objecting", () => {
    expect(
      blockers(
        `${three} body Council consists of A and B. decides by at least 1 of the members and no objection from C. abstention counts as refusal.`,
      ),
    ).toEqual(["C: objecting"]);
    expect(
      blockers(
        `${three} body Council consists of A, B and C. decides by at least 1 of the members. abstention counts as refusal. waits 3 days for objections from B.`,
      ),
    ).toEqual(["B: objecting"]);
  });
  test("a body that objects is moved by its member's vote", () => {
    expect(
      blockers(`${three} body Upper consists of C. decides by unanimity. abstention counts as refusal.
        body Council consists of A and B. decides by at least 1 of the members and no objection from Upper. abstention counts as refusal.`),
    ).toEqual(["C: objecting"]);
  });
  test("a member that must abstain may still stay away", () => {
    expect(
      blockers(
        `${three} body Council consists of A, B and C. decides by at least 1 of the members. abstention counts as refusal. A abstains. meets with at least 3 of the members present.`,
      ),
    ).toEqual(["A: staying away", "B: staying away", "C: staying away"]);
  });
  test("groups that block in one way share it", () => {
    const { groupWays } = council(
      "parties A, B, C, D and E. body Council consists of A, B, C, D and E. decides by at least 1 of the members. abstention counts as refusal. meets with at least 3 of the members present.",
    );
    expect(groupWays).toEqual(["staying away"]);
  });
});

describe("the member concerned", () => {
  const four = `parties A, B, C and D. event Removal. case Removing A: Removal concerning A.
    body Council consists of A, B, C and D. decides by at least two thirds of the members. abstention counts as refusal.`;
  test("without a case a claim speaks of every member in turn, and a case fixes who it is", () => {
    expect(
      notHolding(`${four} leaves out the member concerned.
        claim Nobody Alone: nobody alone can block Council.
        claim Two Of Three: in Removing A, B and C together can block Council.
        claim Not The One Concerned: in Removing A, A and B together cannot block Council.
        claim Three In Every Turn: A, B and C together can block Council.
        claim Half Is Not Always Enough: with A, B and C in favour and D against, Council passes.`),
    ).toEqual([]);
  });
  test("a claim that holds only while another is concerned fails, and says when", () => {
    expect(notHolding(`${four} leaves out the member concerned. claim Two Always: A and B together can block Council.`)).toEqual([
      "Two Always: fails, because when A is the member concerned, Council comes about without A and B",
    ]);
  });
  test("bound to abstain it stays in the base, so that the others need every vote", () => {
    expect(
      notHolding(`${four} the member concerned abstains. claim Each Is Needed: in Removing A, B can block Council alone.
        claim Each In Turn: A, B and C together can block Council.`),
    ).toEqual([]);
    const { inTurn } = council(`${four} the member concerned abstains.`);
    expect(inTurn.map(({ concerned, vetoPlayers }) => `${concerned}: ${vetoPlayers.join()}`)).toEqual([
      "A: B,C,D",
      "B: A,C,D",
      "C: A,B,D",
      "D: A,B,C",
    ]);
    expect(council(`${four} the member concerned abstains.`, "Removing A").inTurn).toEqual([]);
  });
});
