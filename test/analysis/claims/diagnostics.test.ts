/** What is said of a claim where it stands: one small agreement per message. */
import { expect, test } from "vitest";
import { claimDiagnostics, evaluateClaim } from "../../../src/analysis/claims/index.ts";
import { libraryOf } from "../../agreement/library.ts";
import { firstOf } from "../judged.ts";

const said = (text: string): readonly string[] => {
  const library = libraryOf(text);
  expect(library.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const agreement = firstOf(library);
  return agreement.claims.flatMap((claim) =>
    claimDiagnostics(evaluateClaim(library, agreement, claim)).map((found) => {
      expect(text.slice(found.span.start, found.span.end)).toBe(claim.name);
      return `${found.code} ${found.severity}: ${found.message}`;
    }),
  );
};

const council = "parties A, B and C. body Council consists of A and B. decides by unanimity. abstention counts as refusal.";
const help =
  "parties A, B and C. measures M. event E. guarantee Help: when E occurs, A may provide M. case K: E by C on B. goal G: A provides M.";

test("nothing is said of a claim that holds", () => {
  expect(said(`${council} claim Veto: A can block Council alone.`)).toEqual([]);
});

test("SV701: a claim that fails says why", () => {
  expect(said(`${council} claim Veto: A cannot block Council alone.`)).toEqual([
    "SV701 error: The claim 'Veto' fails: without A, Council fails.",
  ]);
});

test("SV701: under choices that no package makes together a claim fails, and says which", () => {
  const text = `parties A and B. body Council consists of A and B. decides by [ Strict: unanimity | Loose: a majority of the members ].
    abstention counts as refusal. claim Both: A can block Council alone under Strict and Loose.`;
  const library = libraryOf(text);
  const agreement = firstOf(library);
  const [claim] = agreement.claims;
  if (claim === undefined) throw new RangeError("no claim was read");
  expect(evaluateClaim(library, agreement, claim)).toMatchObject({
    state: "fails",
    because: "Strict and Loose choose differently, so no package agrees with both",
  });
});

test("SV702: a probability about which nothing is assumed is undecided", () => {
  expect(said(`${help} claim Likely: in K, G holds with probability above 0.5.`)).toEqual([
    "SV702 warning: The claim 'Likely' is undecided: nothing is assumed about A; the probability may be 0.0000 to 1.0000.",
  ]);
});

test("an interval round the bound is not settled by the assumptions, and the claim fails", () => {
  expect(
    said(`${help} assume A cooperates with probability 0.4 to 0.6 in K. claim Likely: in K, G holds with probability above 0.5.`),
  ).toEqual(["SV701 error: The claim 'Likely' fails: not settled by the assumptions: the probability may be 0.4000 to 0.6000."]);
});

test("SV702: more nodes than the budget allows leave a claim undecided", () => {
  const library =
    libraryOf(`parties A, B, C, D, E, F and G. body Council consists of A, B, C, D, E, F and G. decides by a majority of the members.
    abstention counts as refusal. goal Passed: Council decides.
    assume A, B, C, D, E, F and G cooperate with probability 0.5. claim Likely: Passed holds with probability above 0.4.`);
  const agreement = firstOf(library);
  const [claim] = agreement.claims;
  if (claim === undefined) throw new RangeError("no claim was read");
  expect(evaluateClaim(library, agreement, claim, { nodes: 5 })).toMatchObject({ state: "undecided" });
  expect(evaluateClaim(library, agreement, claim)).toMatchObject({ state: "holds" });
});

test("SV703: a test that this version has no analysis for is not passed", () => {
  expect(said(`${council} position P: A demands Council, assumed because "x". claim Deal: giving up P opens a deal.`)).toEqual([
    "SV703 note: This version has no analysis for the claim 'Deal'.",
  ]);
});

test("SV704: what the triggering party prevents already is blocked by anybody", () => {
  const own =
    "parties A, B and C. measures M. event E. guarantee Help: when E occurs, A shall provide M. case K: E by A on B. claim Blocked: in K, A can block Help alone.";
  expect(said(own)).toEqual(["SV704 note: In 'Blocked' it is prevented already, whatever the named parties do."]);
});

test("SV705: a party without a vote or deed is named", () => {
  expect(said(`${council} claim Outsider: C cannot block Council alone.`)).toEqual(["SV705 note: In 'Outsider', C has no vote or deed."]);
  expect(
    said(
      "parties A, B, C and D. body Council consists of A. decides by unanimity. abstention counts as refusal. claim Outsiders: C and D together cannot block Council.",
    ),
  ).toEqual(["SV705 note: In 'Outsiders', C, D have no vote or deed."]);
});

const assembly = "parties A, B, C and D. body Assembly consists of A, B and C. decides by a majority of the votes cast.";

test("SV141: a worked vote says what everybody does whose ballot is read, and asks where it does not", () => {
  const text = `${assembly} claim Two: with A in favour -- A, first
    and B against, Assembly passes.`;
  const library = libraryOf(text);
  const agreement = firstOf(library);
  const [claim] = agreement.claims;
  if (claim === undefined) throw new RangeError("no claim was read");
  const [found, ...more] = claimDiagnostics(evaluateClaim(library, agreement, claim));
  expect(more).toEqual([]);
  expect(`${found?.code} ${found?.severity}: ${found?.message}`).toBe(
    "SV141 error: This worked vote does not say what C does: add 'and the others absent' or name C.",
  );
  // Each answer mends the text, and then the vote can be judged: one against one is no majority until C says yes.
  const answers = (found?.question?.answers ?? []).map(({ edits }) => {
    const [edit] = edits;
    if (edit === undefined) throw new RangeError("an answer edits nothing");
    const mended = libraryOf(text.slice(0, edit.span.start) + edit.replacement + text.slice(edit.span.end));
    return firstOf(mended).claims.map((one) => evaluateClaim(mended, firstOf(mended), one).state);
  });
  expect(answers).toEqual([["fails"], ["fails"], ["fails"], ["holds"]]);
});

test("SV141 is not said where everybody is named, or the others are", () => {
  expect(said(`${assembly} claim One: with A and B in favour and C absent, Assembly passes.`)).toEqual([]);
  expect(said(`${assembly} claim One: with A in favour and the others absent, Assembly passes.`)).toEqual([]);
});

test("SV147: a named party without a vote in the body is named, and the vote is judged", () => {
  expect(said(`${assembly} claim One: with A and D in favour and the others absent, Assembly passes.`)).toEqual([
    "SV147 note: D has no vote in Assembly.",
  ]);
});

test("SV702: a worked vote in which one party has two ballots is not judged", () => {
  expect(said(`${assembly} claim One: with A in favour and A against and the others absent, Assembly passes.`)).toEqual([
    "SV702 warning: The claim 'One' is undecided: it gives A two different ballots.",
  ]);
});
