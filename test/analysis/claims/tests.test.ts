/** What each test of a claim means, where two answers are near. Each agreement says its own answers as claims. */
import { describe, expect, test } from "vitest";
import { claimTests } from "../../../src/analysis/claims/index.ts";
import { notHolding } from "../judged.ts";

const holds = (name: string, text: string) => test(name, () => expect(notHolding(text)).toEqual([]));

const choice = `
  parties A, B and C. measures M and N. event E.
  guarantee Each: when E occurs, each of A and B shall provide M or N.
  guarantee Any: when E occurs, any of A and B shall provide M.
  case By A: E by A on C.
  goal Delivered: at least 1 of A and B provide M through Each.
  goal Either Delivered: at least 1 of A and B provide M or N through Each.
`;

describe("verdicts", () => {
  holds(
    "triggering party's choice: its own choice is taken out of what is owed, and the others' loophole stays",
    `${choice} claim Chosen: in By A, Delivered is discretionary. claim Not Chosen: in By A, Either Delivered is owed.`,
  );
  holds(
    "triggering party's choice: what somebody of several owes is owed by those who remain",
    `${choice} claim Owed By B: in By A, Any is owed. claim Owed By Either: Any is owed.`,
  );
  holds(
    "should and intends to are free like may: nobody is in breach",
    `parties A. measures M. event E.
     guarantee Should: when E occurs, A should provide M.
     guarantee Intends: when E occurs, A intends to provide M.
     guarantee May: when E occurs, A may provide M.
     guarantee Shall: when E occurs, A shall provide M.
     claim One: Should is discretionary. claim Two: Intends is discretionary. claim Three: May is discretionary. claim Four: Shall is owed.`,
  );
  holds(
    "certain: a body that needs no vote decides whatever anybody does",
    `parties A. body Council consists of A. decides by no vote. claim One: Council is certain. claim Two: Council is not owed. claim Three: Council is possible.`,
  );
  holds(
    "an absent guarantee is impossible and can be blocked, and is neither owed nor a dead letter",
    `parties A and B. measures M. event E. [ guarantee Help: when E occurs, A shall provide M. ]
     claim One: Help is impossible without Help. claim Two: Help is not owed without Help. claim Three: Help is not a dead letter without Help.
     claim Four: B can block Help alone without Help. claim Five: Help has no time limit without Help. claim Six: Help is owed with Help.`,
  );
  holds(
    "another event than the guarantee's triggers nothing",
    `parties A, B and C. measures M. event E. event F. guarantee Help: when E occurs, A shall provide M. guarantee Other: when F occurs, A shall provide M.
     case K: F by B on C. claim One: in K, Help is a dead letter. claim Two: in K, Other is owed.`,
  );
  holds(
    "an honest member may leave once notice has run, and a duty of one that left is not owed",
    `parties A, B and C. measures M. event E. guarantee Help: when E occurs, A shall provide M. any of A may leave with 1 year notice.
     case Now: E by B on C. case Later: E by B on C, once notice has run. claim One: in Now, Help is owed. claim Two: in Later, Help is discretionary.`,
  );
});

describe("before and after entry into force", () => {
  holds(
    "hidden blocker: who must agree to a ceasefire blocks before it, not after",
    `parties A, B and C. measures M. event E. event Truce. guarantee Help: when E occurs, A shall provide M. starts when Truce is agreed by B and C.
     case Before: E by B on C, before entry into force. case After: E by B on C.
     claim One: B can block Help alone. claim Two: in Before, Help is a dead letter. claim Three: in After, B cannot block Help alone. claim Four: in After, Help is owed.`,
  );
  holds(
    "a council that is asked before the case and in it decides twice",
    `parties A and B. measures M. event E. body Council consists of A. decides by unanimity. abstention counts as refusal.
     guarantee Help: when E occurs, if Council so decides, B shall provide M. starts when Council so decides.
     case Early: E by A on B, before entry into force. case Late: E by A on B.
     claim One: in Early, Help is a dead letter. claim Two: in Late, Help is a dead letter. claim Three: Help is discretionary.`,
  );
});

describe("acting alone, honouring, amending", () => {
  holds(
    "whoever can act alone need not be able to block",
    `parties A and B. measures M. event E. guarantee Help: when E occurs, each of A and B may provide M.
     claim One: A can act alone through Help. claim Two: A cannot block Help alone. claim Three: nobody alone can block Help.`,
  );
  holds(
    "a promise of weapons is honoured in full without the force that the goal asks for",
    `parties A. measures Weapons and Force. event E. guarantee Help: when E occurs, A shall provide Weapons or Force.
     guarantee Both: when E occurs, A shall provide Weapons and Force.
     goal Force Used: A provides Force through Help. goal Force Used Too: A provides Force through Both.
     claim One: Help can be honoured without Force Used. claim Two: Both cannot be honoured without Force Used Too.`,
  );
  holds(
    "without an amendment sentence every party must agree; with one, as it says",
    `parties A, B and C. claim One: amendment cannot pass without C.`,
  );
  holds(
    "an amendment rule per matter goes before the one for the rest",
    `parties A, B and C. matters Seat. body Council consists of A, B and C. on Seat: decides by unanimity. otherwise decides by a majority of the members. abstention counts as refusal.
     amendment requires at least 2 of the members. amendment on Seat requires unanimity.
     claim One: amendment can pass without C. claim Two: amendment on Seat cannot pass without C.`,
  );
});

describe("more likely", () => {
  const text = (chance: string) => `
    parties A, B and C. measures M. event E.
    body Council consists of A and B. decides by [ Both: unanimity | Either: at least 1 of the members ]. abstention counts as refusal.
    goal Passed: Council decides. case K: E by C on A.
    assume A cooperates with probability ${chance} in K. assume B cooperates with probability 0.5 in K.
  `;
  holds(
    "a weaker rule is likelier whatever an interval allows",
    `${text("0.2 to 0.9")} claim One: in K, Passed is more likely under Either than under Both.`,
  );
  test("the stronger rule is not", () => {
    expect(notHolding(`${text("0.2 to 0.9")} claim One: in K, Passed is more likely under Both than under Either.`)).toEqual([
      "One: fails, because Passed is not more likely under Both than under Either",
    ]);
  });
  test("equal chances are not more likely", () => {
    expect(notHolding(`${text("1").replace("0.5", "1")} claim One: in K, Passed is more likely under Either than under Both.`)).toEqual([
      "One: fails, because Passed is not more likely under Either than under Both",
    ]);
  });
});

test("every test says what it means in a sentence", () => {
  for (const entry of Object.values(claimTests)) expect(entry?.says).toMatch(/^[A-Z].*\.$/);
});
