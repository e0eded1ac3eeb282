/** Everything that is said of one promise: every member in the place of the triggering party, hidden blockers, what looks sufficient. */
import { describe, expect, test } from "vitest";
import type { Case, Library, Target } from "../../../src/agreement/index.ts";
import { everyTriggeringParty, guaranteeFinding } from "../../../src/analysis/guarantees/index.ts";
import { catalog, libraryOf, libraryUnder, textsUnder } from "../../agreement/library.ts";
import { firstOf, promise } from "../judged.ts";

const council = (clauses: string) => `
  parties A, B, C, D and Victim. measures M. event E.
  body Council consists of A, B, C and D. ${clauses} abstention counts as refusal.
  guarantee Help: when E occurs, if Council so decides, each of A, B, C and D shall provide M.
  goal Any: at least 1 of A, B, C and D provide M.
  case Own: E by A on Victim.
`;

function asked(library: Library, name: string, inCase: string | undefined, under: readonly string[] = []) {
  const { structure } = promise(library, name, inCase, under);
  const agreement = firstOf(library);
  const goal = agreement.goals.find((one) => one.name === name);
  const guarantee = agreement.guarantees.find((one) => one.name === name);
  const target: Target | undefined = goal ? { kind: "goal", goal } : guarantee && { kind: "guarantee", guarantee };
  if (target === undefined) throw new RangeError(`there is no ${name}`);
  const finding = guaranteeFinding(
    { library, target, case: structure.supposed, assumptions: agreement.assumptions, whole: true },
    structure.wording,
  );
  const members = structure.supposed && everyTriggeringParty(library, target, structure.supposed as Case, structure.wording);
  return { finding, members: members?.map(({ party, verdict, singleBlockers }) => [party, verdict, singleBlockers.length] as const) };
}

describe("every member as the triggering party", () => {
  test("a rule without a veto holds whoever attacks; the protected party is not tried", () => {
    const { members } = asked(libraryOf(council("decides by a majority of the members.")), "Any", "Own");
    expect(members).toEqual([
      ["A", "discretionary", 3],
      ["B", "discretionary", 3],
      ["C", "discretionary", 3],
      ["D", "discretionary", 3],
    ]);
  });

  test("one member's veto makes it a dead letter in that member's case only", () => {
    const { members } = asked(libraryOf(council("decides by the consent of B.")), "Any", "Own");
    expect(members?.map(([party, verdict]) => [party, verdict])).toEqual([
      ["A", "discretionary"],
      ["B", "dead letter"],
      ["C", "discretionary"],
      ["D", "discretionary"],
    ]);
  });

  test("a party without a vote or a deed is tried when the case names it", () => {
    const { members } = asked(libraryOf(`${council("decides by unanimity. leaves out the triggering party.")}`), "Any", "Own");
    expect(members?.map(([party, , blockers]) => [party, blockers])).toEqual([
      ["A", 3],
      ["B", 3],
      ["C", 3],
      ["D", 3],
    ]);
  });
});

test("two thirds of five looks sufficient, and is unanimity of the others when one refuses", () => {
  const draft = libraryUnder(textsUnder(catalog), "news/ukraine-2025/istanbul-draft.servanda");
  const { finding } = asked(draft, "Ukraine Protected", "Renewed Attack", ["Two Thirds", "without Recusal"]);
  expect(finding).toMatchObject({ verdict: "discretionary", looksSufficient: true, lawful: null });
  expect(finding.singleBlockers.length).toBe(4);
  expect(asked(draft, "Ukraine Protected", "Renewed Attack", ["Majority Text", "without Recusal"]).finding.looksSufficient).toBe(false);
});

describe("why nothing brings it about", () => {
  const because = (text: string, inCase?: string) => asked(libraryOf(text), "Any", inCase).finding.because;
  const goal = "parties A, B and C. measures M. event E. event F. goal Any: A provides M. case Own: E by B on C. case By A: E by A on C.";
  test("the triggering party prevents it", () =>
    expect(because(`${goal} guarantee Help: when E occurs, A shall provide M.`, "By A")).toBe("triggering party"));
  test("a circle", () => expect(because(`${goal} guarantee Help: when E occurs, if Help is performed, A shall provide M.`)).toBe("circle"));
  test("another event", () => expect(because(`${goal} guarantee Help: when F occurs, A shall provide M.`, "Own")).toBe("not triggered"));
  test("nobody who is asked promises it", () =>
    expect(because(`${goal} guarantee Help: when E occurs, B shall provide M.`, "Own")).toBe("not promised"));
  test("a promise that can come about needs no reason", () =>
    expect(because(`${goal} guarantee Help: when E occurs, A shall provide M.`, "Own")).toBeNull());
});

describe("a dead letter through the triggering party", () => {
  const own = (duty: string) =>
    asked(
      libraryOf(
        `parties A and B. measures M. event E. guarantee Help: when E occurs, ${duty}. goal Any: A provides M. case Own: E by A on B.`,
      ),
      "Any",
      "Own",
    ).finding;
  test("is lawful where it only withholds what it may", () => {
    expect(own("A may provide M")).toMatchObject({ verdict: "dead letter", because: "triggering party", lawful: true });
  });
  test("is a breach where it owed the deed", () => {
    expect(own("A shall provide M")).toMatchObject({ verdict: "dead letter", because: "triggering party", lawful: false });
  });
  test("is lawful again where it judges the trigger itself", () => {
    const { lawful, triggeringHow } = asked(
      libraryOf(
        "parties A and B. measures M. event E. guarantee Help: when E occurs, as judged by each of them, A shall provide M. goal Any: A provides M. case Own: E by A on B.",
      ),
      "Any",
      "Own",
    ).finding;
    expect(lawful).toBe(true);
    expect(
      triggeringHow === null || triggeringHow === "undecided"
        ? []
        : triggeringHow.parties.flatMap(({ how }) => how.map(({ meaning }) => meaning.kind)),
    ).toEqual(["sees"]);
  });
});

describe("hidden blockers", () => {
  test("a referral to a body of others makes its members blockers who promised nothing", () => {
    const { finding } = asked(
      libraryOf(`parties A, B and C. event E. body Court consists of B and C. decides by unanimity. abstention counts as refusal.
        guarantee Refer: when E occurs, A shall seek a decision of Court. goal Any: Court decides through Refer.`),
      "Any",
      undefined,
    );
    expect(finding.singleBlockers).toEqual(["A", "B", "C"]);
    expect(finding.hiddenBlockers).toEqual([
      { party: "B", through: "referral" },
      { party: "C", through: "referral" },
    ]);
  });
  test("nobody is hidden who blocks by a vote on the promise itself", () => {
    expect(asked(libraryOf(council("decides by unanimity.")), "Any", undefined).finding.hiddenBlockers).toEqual([]);
  });
});

test("a finding without assumptions carries no probability", () => {
  expect(asked(libraryOf(council("decides by unanimity.")), "Any", "Own").finding.probability).toBeNull();
});

test("an absent guarantee is said to be absent", () => {
  const library = libraryOf("parties A. measures M. event E. [ guarantee Help: when E occurs, A shall provide M. ]");
  expect(asked(library, "Help", undefined, ["without Help"]).finding).toMatchObject({ verdict: "absent", because: null });
});
