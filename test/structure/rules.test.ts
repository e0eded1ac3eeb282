/** What the rules of bodies mean, where a reader could take them otherwise. Each agreement says its own answers as claims. */
import { describe, expect, test } from "vitest";
import { comesAbout } from "../../src/structure/index.ts";
import { libraryOf } from "../agreement/library.ts";
import { notHolding, promise } from "../analysis/judged.ts";

/** Whether a text's Council decides when some say yes, some abstain, and the rest vote no. */
function passes(text: string, { yes, abstain }: { readonly yes: readonly string[]; readonly abstain: readonly string[] }): boolean {
  const { needs } = promise(libraryOf(text), "Council");
  return comesAbout(
    needs,
    ({ party, meaning }) => yes.includes(party ?? "") || (meaning.kind === "not against" && abstain.includes(party ?? "")),
  );
}

const holds = (name: string, text: string) => test(name, () => expect(notHolding(text)).toEqual([]));

/** Fifteen members as in the Security Council, the first five permanent. */
const fifteen = Array.from({ length: 15 }, (_, place) => `M${place + 1}`);
const charter = (clauses: string) => `
  parties ${fifteen.slice(0, -1).join(", ")} and M15.
  group Permanent: M1, M2, M3, M4 and M5.
  event Breach.
  body Council consists of ${fifteen.slice(0, -1).join(", ")} and M15.
    decides by at least 9 of the members and no objection from the Permanent.
    ${clauses}
  case Own Case: Breach by M1 on M6.
`;

describe("traps", () => {
  holds(
    "Charter veto: one permanent member's no stops the Council, and nine must say yes whoever abstains",
    `${charter("abstention counts as refusal.")}
     claim Veto: M1 is a veto player of Council.
     claim No Veto: M6 is not a veto player of Council.
     claim Seven Stop It: M9, M10, M11, M12, M13, M14 and M15 together can block Council.
     claim Six Do Not: M10, M11, M12, M13, M14 and M15 together cannot block Council.`,
  );
  test("Charter veto: with abstention as consent an abstaining member counts among the nine, so that the Charter must mean refusal", () => {
    const eightYesOneAbstains = { yes: fifteen.slice(0, 8), abstain: fifteen.slice(8) };
    expect(passes(charter("abstention counts as refusal."), eightYesOneAbstains)).toBe(false);
    expect(passes(charter("abstention counts as consent."), eightYesOneAbstains)).toBe(true);
    const permanentAbstains = { yes: fifteen.slice(3, 12), abstain: fifteen.slice(0, 3) };
    expect(passes(charter("abstention counts as refusal."), permanentAbstains)).toBe(true);
    expect(passes(charter("abstention counts as refusal."), { yes: fifteen.slice(1), abstain: [] })).toBe(false);
  });
  holds(
    "whole numbers do not shrink: nine stay nine when a party to the dispute must abstain, and when it is left out",
    `${charter("abstention counts as refusal. the parties to the dispute abstain.")}
     claim Five Of The Thirteen Stop It: in Own Case, M11, M12, M13, M14 and M15 together can block Council.
     claim Four Do Not: in Own Case, M12, M13, M14 and M15 together cannot block Council.
     claim Own Veto Is Gone: in Own Case, M1 cannot block Council alone.`,
  );
  holds(
    "whole numbers do not shrink: left out, too, nine of the remaining thirteen must say yes",
    `${charter("abstention counts as refusal. leaves out the parties to the dispute.")}
     claim Five Of The Thirteen Stop It: in Own Case, M11, M12, M13, M14 and M15 together can block Council.
     claim Four Do Not: in Own Case, M12, M13, M14 and M15 together cannot block Council.`,
  );
  holds(
    "a share shrinks: two thirds of seven is five; left out, three of the other six block; abstaining, two do",
    `parties A, B, C, D, E, F and G. event Dispute. case Own: Dispute by A on G.
     body Shrinks consists of A, B, C, D, E, F and G. decides by at least two thirds of the members. abstention counts as refusal. leaves out A.
     body Stays consists of A, B, C, D, E, F and G. decides by at least two thirds of the members. abstention counts as refusal. A abstains.
     claim Three Block: B, C and D together can block Shrinks.
     claim Two Do Not: B and C together cannot block Shrinks.
     claim Two Do: B and C together can block Stays.
     claim One Does Not: nobody alone can block Stays.`,
  );
  test("all abstain: two thirds of the votes cast is not reached by nought against nought", () => {
    const council =
      "parties A, B and C. body Council consists of A, B and C. decides by at least two thirds of the votes cast. abstention counts as absence.";
    expect(passes(council, { yes: [], abstain: ["A", "B", "C"] })).toBe(false);
    expect(passes(council, { yes: ["A"], abstain: ["B", "C"] })).toBe(true);
    expect(passes(council, { yes: ["A"], abstain: ["B"] })).toBe(false);
    expect(passes(council, { yes: ["A", "B"], abstain: [] })).toBe(true);
  });
  test("unanimity in which abstaining counts as absence needs somebody to say yes", () => {
    const council = "parties A and B. body Council consists of A and B. decides by unanimity. abstention counts as absence.";
    expect(passes(council, { yes: [], abstain: ["A", "B"] })).toBe(false);
    expect(passes(council, { yes: ["A"], abstain: ["B"] })).toBe(true);
  });
});

describe("casting votes", () => {
  holds(
    "a chair breaks a tie of four, and no tie of five",
    `parties A, B, C, D and E.
     body Four consists of A, B, C and D. decides by a majority of the members. abstention counts as refusal. A decides a tie.
     body Five consists of A, B, C, D and E. decides by a majority of the members. abstention counts as refusal. A has a casting vote.
     claim Half With The Chair Pass: C and D together cannot block Four.
     claim Half Without It Do Not: A and B together can block Four.
     claim Three Of Five Stop It: C, D and E together can block Five.
     claim Two Of Five Do Not: A and B together cannot block Five.`,
  );
  holds(
    "a chair that is left out breaks no tie, unless the text says so",
    `parties A, B and C.
     body Silent consists of A, B and C. decides by a majority of the members. abstention counts as refusal. leaves out A. A decides a tie.
     body Spoken consists of A, B and C. decides by a majority of the members. abstention counts as refusal. leaves out A.
       A decides a tie, even when left out.
     claim Both Must Agree: B can block Silent alone.
     claim The Chair Helps: B cannot block Spoken alone.
     claim The Chair And One: A and B together can block Spoken.`,
  );
});

describe("nobody is left", () => {
  holds(
    "the consent of a party that is left out can be given by nobody, so the rule cannot pass",
    `parties A and B. body Council consists of A and B. decides by the consent of A. leaves out A.
     claim Never: Council is impossible.`,
  );
  holds(
    "an objection of a party that is left out can be raised by nobody, so the rule passes",
    `parties A and B. body Council consists of A and B. decides by no objection from A. leaves out A.
     claim Always: Council is certain.`,
  );
  holds(
    "all but none of voters without weight is not passed by nobody",
    `parties A and B. weights Shares: A holds 1. body Council consists of A and B. decides by all but 0 of B weighted by Shares.
     claim Never: Council is impossible.`,
  );
});

describe("bodies in bodies", () => {
  holds(
    "a constituency is there when its own quorum holds, whatever it decides",
    `parties A, B and C.
     body Seat consists of A and B. decides by unanimity. abstention counts as refusal. meets with at least 1 of A present.
     body Council consists of C and Seat. decides by the consent of C. meets with at least 2 of the members present.
     claim A Carries The Quorum: A can block Council alone.
     claim B Only Changes The Vote: B cannot block Council alone.`,
  );
  holds(
    "a constituency without a quorum is always there",
    `parties A, B and C.
     body Seat consists of A and B. decides by unanimity. abstention counts as refusal.
     body Council consists of C and Seat. decides by the consent of C. meets with at least 2 of the members present.
     claim Neither Is Needed: A and B together cannot block Council.`,
  );
  holds(
    "a council that objects by majority is moved by three of five, not by one",
    `parties Chair, A, B, C, D and E.
     body Upper consists of A, B, C, D and E. decides by a majority of the members. abstention counts as refusal.
     body Lower consists of Chair. decides by the consent of Chair and no objection from Upper.
     claim One Cannot: A cannot block Lower alone.
     claim Two Cannot: A and B together cannot block Lower.
     claim Three Can: A, B and C together can block Lower.`,
  );
  test("whoever may leave and stays can still object", () => {
    const text = `parties Chair, A and B. event E. measures M.
      body Upper consists of A. decides by unanimity. abstention counts as refusal.
      body Lower consists of Chair. decides by the consent of Chair and no objection from Upper.
      any of A may leave with 6 months notice.
      guarantee Help: when E occurs, if Lower so decides, Chair shall provide M.
      case Later: E by B on Chair, once notice has run.`;
    const { needs } = promise(libraryOf(text), "Help", "Later");
    const without = (kind: string) => comesAbout(needs, ({ party, meaning }) => party !== "A" || meaning.kind !== kind);
    expect(without("not against")).toBe(false);
    expect(without("stays")).toBe(false);
    expect(without("nothing")).toBe(true);
  });
});

describe("who is bound", () => {
  holds(
    "a joint deed needs every actor to be bound, so one that abstains releases all",
    `parties A, B and C. event E. measures M.
     body Council consists of A, B and C. decides by a majority of the members. abstention counts as refusal. binds only those in favour.
     guarantee Jointly: when E occurs, if Council so decides, all of A and B together shall provide M.
     guarantee Severally: when E occurs, if Council so decides, each of A and B shall provide M.
     claim One Releases All: A can block Jointly alone.
     claim One Releases Itself: A cannot block Severally alone.`,
  );
  holds(
    "a decision that binds all except those against binds whoever abstains",
    `parties A, B and C. event E. measures M.
     body Council consists of A, B and C. decides by a majority of the members. abstention counts as refusal. binds all except those against.
     body Abstainer consists of A, B and C. decides by a majority of the members. abstention counts as refusal. A abstains. binds only those in favour.
     guarantee Help: when E occurs, if Council so decides, A shall provide M.
     guarantee Other: when E occurs, if Abstainer so decides, A shall provide M.
     claim A Vote Against Releases: A can block Help alone.
     claim Whoever Must Abstain Is Not Bound: Other is impossible.`,
  );
});
