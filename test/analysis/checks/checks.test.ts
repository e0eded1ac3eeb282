/** What only an analysis shows to be wrong: one small agreement per message. Every message is also in messages.txt, to be read. */
import { expect, test } from "vitest";
import { staticChecks } from "../../../src/analysis/checks/index.ts";
import { libraryOf } from "../../agreement/library.ts";
import { firstOf } from "../judged.ts";

interface Mistake {
  readonly code: string;
  readonly what: string;
  readonly text: string;
  /** The words that are marked. */
  readonly at: string;
}

const three = "parties A, B and C.";
const mistakes: readonly Mistake[] = [
  {
    code: "SV102",
    what: "a guarantor that votes when it attacks",
    text: `parties A, B, C and D. event War. measures Help and Troops. case War Case: War by A on D. body Council consists of A, B and C. decides by a majority of the members. abstention counts as refusal. guarantee Aid: when War occurs, if Council so decides, each of A, B and C shall provide Help within 1 day.`,
    at: "Council so decides",
  },
  {
    code: "SV102",
    what: "through a body that sits in the council",
    text: `parties A, B, C and D. event War. measures Help and Troops. case War Case: War by A on D. body Delegation consists of A and B. decides by a majority of the members. abstention counts as refusal. body Council consists of Delegation and C. decides by unanimity. abstention counts as refusal. guarantee Aid: when War occurs, if Council so decides, A shall provide Help within 1 day.`,
    at: "Council so decides",
  },
  {
    code: "SV104",
    what: "more votes than members",
    text: `${three} body Council consists of A, B and C. decides by at least 4 of the members.`,
    at: "at least 4 of the members",
  },
  {
    code: "SV104",
    what: "more than all",
    text: `${three} body Council consists of A, B and C. decides by more than 3 of the members.`,
    at: "more than 3 of the members",
  },
  {
    code: "SV104",
    what: "more weight than all hold",
    text: `${three} weights Shares: A holds 4, B holds 3 and C holds 2.5. body Council consists of A, B and C. decides by at least 10 of the members weighted by Shares.`,
    at: "at least 10 of the members weighted by Shares",
  },
  {
    code: "SV104",
    what: "a list that has too few",
    text: `${three} body Council consists of A, B and C. decides by at least 3 of A and B.`,
    at: "at least 3 of A and B",
  },
  {
    code: "SV104",
    what: "fewer than none opposed",
    text: `${three} body Council consists of A, B and C. decides by fewer than 0 opposed.`,
    at: "fewer than 0 opposed",
  },
  {
    code: "SV104",
    what: "a rule that nobody can fail",
    text: `${three} body Council consists of A, B and C. decides by all but 3 of the members.`,
    at: "all but 3 of the members",
  },
  {
    code: "SV104",
    what: "everybody is left out in a case",
    text: `${three} event Dispute. case Own Case: Dispute by A on B. body Council consists of A and B. decides by unanimity. abstention counts as refusal. leaves out the parties to the dispute.`,
    at: "unanimity",
  },
  {
    code: "SV104",
    what: "everybody is always left out",
    text: `${three} body Council consists of A. decides by unanimity. abstention counts as refusal. leaves out A.`,
    at: "unanimity",
  },
  {
    code: "SV104",
    what: "too few are left in a case",
    text: `${three} event Dispute. case Own Case: Dispute by A on B. body Council consists of A, B and C. decides by at least 2 of the members. abstention counts as refusal. leaves out the parties to the dispute.`,
    at: "at least 2 of the members",
  },
  {
    code: "SV104",
    what: "the rule of one matter only",
    text: `${three} matters Budget. goal Passed: Council on Budget decides. body Council consists of A, B and C. decides by unanimity. abstention counts as refusal. on Budget: decides by at least 5 of the members.`,
    at: "at least 5 of the members",
  },
  {
    code: "SV104",
    what: "one option of a bracket",
    text: `${three} body Council consists of A, B and C. decides by [ Two: at least 2 of the members | Four: at least 4 of the members ]. abstention counts as refusal.`,
    at: "at least 4 of the members",
  },
  {
    code: "SV104",
    what: "too few may say yes in a case",
    text: `${three} event Dispute. case Own Case: Dispute by A on B. body Council consists of A, B and C. decides by at least 2 of the members. abstention counts as refusal. the parties to the dispute abstain.`,
    at: "at least 2 of the members",
  },
  {
    code: "SV104",
    what: "a part of a rule with too few",
    text: `parties A, B and C. body Council consists of A, B and C. decides by at least 2 of the members or at least 3 of A and B. abstention counts as refusal.`,
    at: "at least 3 of A and B",
  },
  {
    code: "SV104",
    what: "a part of a rule of which everybody is left out in a case",
    text: `parties A, B, C and D. event War. measures Help and Troops. case War Case: War by A on D. body Council consists of A, B and C. decides by consensus, failing which at least 1 of A. leaves out the triggering party.`,
    at: "at least 1 of A",
  },
  {
    code: "SV104",
    what: "weights that sum to nothing",
    text: `parties A, B and C. weights Shares: A holds 0, B holds 0 and C holds 0. body Council consists of A, B and C. decides by unanimity or at least half of the members weighted by Shares. abstention counts as refusal.`,
    at: "at least half of the members weighted by Shares",
  },
  {
    code: "SV105",
    what: "two thirds of five, one refuses",
    text: `parties A, B, C, D, F and G. event War. case War Case: War by A on G. body Council consists of A, B, C, D and F. decides by at least two thirds of the members. abstention counts as refusal.`,
    at: "at least two thirds of the members",
  },
  {
    code: "SV105",
    what: "a number of votes, one is left out",
    text: `parties A, B, C, D and G. event War. case War Case: War by A on G. body Council consists of A, B, C and D. decides by at least 3 of the members. abstention counts as refusal. leaves out the triggering party.`,
    at: "at least 3 of the members",
  },
  {
    code: "SV106",
    what: "unanimity",
    text: `${three} body Council consists of A, B and C. decides by unanimity.`,
    at: "unanimity",
  },
  {
    code: "SV106",
    what: "a majority of the members",
    text: `${three} body Council consists of A, B and C. decides by a majority of the members.`,
    at: "a majority of the members",
  },
  {
    code: "SV106",
    what: "a majority of the votes cast",
    text: `${three} body Council consists of A, B and C. decides by a majority of the votes cast.`,
    at: "a majority of the votes cast",
  },
  {
    code: "SV106",
    what: "two bases in one rule",
    text: `${three} body Council consists of A, B and C. decides by at least 2 of the members and a majority of the votes cast.`,
    at: "at least 2 of the members and a majority of the votes cast",
  },
  {
    code: "SV107",
    what: "no within",
    text: `parties A and D. event War. measures Help. guarantee Aid: when War occurs, A shall provide Help.`,
    at: "A shall provide Help",
  },
  {
    code: "SV107",
    what: "three steps without a limit",
    text: `parties A and D. event War. measures Help. body Council consists of A and D. decides by consensus. guarantee Aid: when War occurs, after consultation, if Council so decides, A shall provide Help.`,
    at: "Aid",
  },
  {
    code: "SV107",
    what: "an agreement that nobody need reach",
    text: "parties A and D. event War. event Truce. measures Help. guarantee Aid: when War occurs, if Truce is agreed by A and D, A shall provide Help within 1 day.",
    at: "Truce is agreed by A and D",
  },
  {
    code: "SV107",
    what: "only with one option",
    text: `parties A. event War. measures Help. body Council consists of A. decides by [ None: no vote | Vote: consensus ]. guarantee Aid: when War occurs, if Council so decides, A shall provide Help within 1 day.`,
    at: "decides by [ None: no vote | Vote: consensus ].",
  },
  {
    code: "SV108",
    what: "two that wait for each other",
    text: "parties A. measures M. event E. guarantee First: when E occurs, if Second is performed, A shall provide M. guarantee Second: when E occurs, if First is performed, A shall provide M.",
    at: "First",
  },
  {
    code: "SV108",
    what: "one that waits for itself",
    text: "parties A. measures M. event E. guarantee First: when E occurs, if First is performed, A shall provide M.",
    at: "First",
  },
  {
    code: "SV108",
    what: "three in a circle, one of them before it starts",
    text: "parties A. measures M. event E. guarantee First: when E occurs, if Third is performed, A shall provide M. guarantee Second: when E occurs, A shall provide M. starts when First is performed. guarantee Third: when E occurs, if Second is performed, A shall provide M.",
    at: "First",
  },
  {
    code: "SV135",
    what: "opponents who make up the quorum",
    text: `parties A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S and T. body Council consists of A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S and T. decides by a majority of the votes cast. abstention counts as absence. meets with at least 11 of the members present.`,
    at: "Council",
  },
  {
    code: "SV135",
    what: "opponents by name, on one matter",
    text: "parties A, B and C. matters Budget. weights Shares: A holds 3, B holds 2 and C holds 1. body Council consists of A, B and C. on Budget: decides by a majority of the votes cast weighted by Shares. otherwise decides by unanimity. abstention counts as absence. on Budget: meets with at least 4 of the members present weighted by Shares.",
    at: "Council",
  },
  {
    code: "SV108",
    what: "through entry into force",
    text: `parties A. measures M. event E. guarantee First: when E occurs, A shall provide M within 1 day. enters into force when First is performed.`,
    at: "First",
  },
  {
    code: "SV109",
    what: "a giver",
    text: `parties A and D. event War. measures Help and Troops. guarantee Aid: when War occurs, A shall provide Help and Troops within 1 day. restraint No Troops: A shall not provide Troops.`,
    at: "No Troops",
  },
  {
    code: "SV109",
    what: "a receiver, with what may be left out",
    text: `parties A, B, C and D. event War. measures Help and Troops. case War Case: War by A on D. [ guarantee Aid: when War occurs, B shall provide Troops within 1 day. ] [ restraint Neutral Ground: D shall not receive Troops. ]`,
    at: "Neutral Ground",
  },
  {
    code: "SV112",
    what: "unanimity",
    text: `parties A, B, C and D. event War. measures Help and Troops. case War Case: War by A on D. body Council consists of A and B. decides by unanimity. abstention counts as refusal. must decide within 1 day. guarantee Referral: when War occurs, B shall seek a decision of Council within 1 day.`,
    at: "seek a decision of Council",
  },
  {
    code: "SV113",
    what: "one matter of a body",
    text: `parties A, B, C and D. event War. measures Help and Troops. case War Case: War by A on D. matters Disputes. goal Heard: Council on Disputes decides. body Council consists of A and B. on Disputes: decides by unanimity. otherwise decides by unanimity. abstention counts as refusal. must decide within 1 day. on Disputes: leaves out the triggering party. guarantee Aid: when War occurs, if Council so decides, C shall provide Help within 1 day.`,
    at: "Council so decides",
  },
  {
    code: "SV113",
    what: "another body of the same members",
    text: `parties A, B, C and D. event War. measures Help and Troops. case War Case: War by A on D. body Dispute Council consists of A and B. decides by consensus. must decide within 1 day. leaves out the triggering party. body Council consists of B and A. decides by consensus. must decide within 1 day. guarantee Aid: when War occurs, if Council so decides, C shall provide Help within 1 day.`,
    at: "Council so decides",
  },
  {
    code: "SV142",
    what: "more than there are",
    text: `parties A, B and C. body Council consists of A, B and C. decides by at least 3 of the members. abstention counts as refusal. meets with at least 4 of the members present.`,
    at: "meets with at least 4 of the members present.",
  },
  {
    code: "SV142",
    what: "in a case, of all the members",
    text: `parties A, B, C and D. event War. measures Help and Troops. case War Case: War by A on D. body Council consists of A, B and C. decides by consensus. meets with at least 3 of the members present. leaves out the triggering party.`,
    at: "meets with at least 3 of the members present.",
  },
];

const found = (text: string) => {
  const library = libraryOf(text);
  const wrong = library.diagnostics.filter(({ severity }) => severity === "error");
  return [...wrong, ...staticChecks.flatMap((check) => check.find(library, firstOf(library)))];
};

test.each(mistakes.map((mistake) => [mistake.code, mistake.what, mistake] as const))("%s: %s", (code, _, { text, at }) => {
  const diagnostics = found(text).filter((one) => one.code === code || one.severity === "error");
  expect(diagnostics.map((one) => one.code)).toEqual([code]);
  const [diagnostic] = diagnostics;
  expect(text.slice(diagnostic?.span.start, diagnostic?.span.end)).toBe(at);
});

const right: readonly (readonly [string, string])[] = [
  [
    "a quorum that no opponent makes up",
    `${three} body Council consists of A, B and C. decides by at least two thirds of the members. abstention counts as refusal. meets with at least half of the members present.`,
  ],
  [
    "a body in which all must abstain in a case and consensus is the rule",
    `${three} event Dispute. case Own Case: Dispute by A on B. body Council consists of A and B. decides by consensus. the parties to the dispute abstain.`,
  ],
  [
    "all members must agree",
    `${three} body Council consists of A, B and C. decides by at least 3 of the members. abstention counts as refusal.`,
  ],
  ["a decision that needs no vote", `${three} body Council consists of A, B and C. decides by no vote.`],
  ["consensus, whatever abstaining counts as", `${three} body Council consists of A, B and C. decides by consensus.`],
  [
    "what is counted is written in the rule",
    `${three} body Council consists of A, B and C. decides by at least 2 of the members in favour.`,
  ],
  [
    "a circle with another way in",
    "parties A. measures M. event E. guarantee First: when E occurs, if Second is performed, A may provide M, failing which A may provide M. guarantee Second: when E occurs, if First is performed, A may provide M.",
  ],
  [
    "a chain",
    "parties A. measures M. event E. guarantee First: when E occurs, A shall provide M within 1 day. guarantee Second: when E occurs, if First is performed, A shall provide M within 1 day.",
  ],
  [
    "a role that is empty without a case",
    `${three} body Council consists of A, B and C. decides by unanimity. abstention counts as refusal. leaves out the triggering party.`,
  ],
  [
    "a guarantor that is left out when it attacks",
    `parties A, B, C and D. event War. measures Help and Troops. case War Case: War by A on D. body Council consists of A, B and C. decides by a majority of the members. abstention counts as refusal. must decide within 1 day. leaves out the triggering party. guarantee Aid: when War occurs, if Council so decides, each of A, B and C shall provide Help within 1 day.`,
  ],
  [
    "a council that decides on a guarantee of others",
    `parties A, B, C and D. event War. measures Help and Troops. case War Case: War by A on D. body Council consists of A, B and C. decides by at least 1 of the members. abstention counts as refusal. must decide within 1 day. guarantee Aid: when War occurs, if Council so decides, B shall provide Help within 1 day.`,
  ],
  [
    "two thirds of nine, one refuses",
    `parties A, B, C, D, F, G, H, J, K and L. event War. case War Case: War by A on L. body Council consists of A, B, C, D, F, G, H, J and K. decides by at least two thirds of the members. abstention counts as refusal.`,
  ],
  [
    "unanimity, whoever refuses",
    `parties A, B, C, D and G. event War. case War Case: War by A on G. body Council consists of A, B, C and D. decides by unanimity. abstention counts as refusal.`,
  ],
  ["a promise that nobody owes", "parties A and D. event War. measures Help. guarantee Aid: when War occurs, A may provide Help."],
  [
    "a promise of which one duty has a limit",
    "parties A and D. event War. measures Help. guarantee Aid: when War occurs, A shall provide Help within 1 day; and D shall provide Help.",
  ],
  [
    "a restraint that another party is under",
    "parties A and D. event War. measures Help. guarantee Aid: when War occurs, A shall provide Help within 1 day. restraint No Help: D shall not provide Help.",
  ],
  [
    "a restraint that somebody may lift",
    "parties A and D. event War. measures Help. guarantee Aid: when War occurs, A shall provide Help within 1 day. restraint No Help: A shall not provide Help without the consent of D.",
  ],
  [
    "a restraint and a promise that no package has both of",
    "parties A and D. event War. measures Help. [ guarantee Aid: when War occurs, A shall provide Help within 1 day. ] [ restraint No Help: A shall not provide Help. ] consistency Not Both: not Aid if No Help.",
  ],
  [
    "a receiver that no case protects",
    `parties A, B, C and D. event War. measures Help and Troops. case War Case: War by A on D. guarantee Aid: when War occurs, B shall provide Troops within 1 day. restraint Neutral Ground: C shall not receive Troops.`,
  ],
  [
    "a referral to a council that leaves the triggering party out",
    `parties A, B, C and D. event War. measures Help and Troops. case War Case: War by A on D. body Council consists of A, B and C. decides by unanimity. abstention counts as refusal. must decide within 1 day. leaves out the triggering party. guarantee Referral: when War occurs, B shall seek a decision of Council within 1 day.`,
  ],
  [
    "a recusal that reaches the matter that is asked",
    `parties A, B, C and D. event War. measures Help and Troops. case War Case: War by A on D. matters Disputes. body Council consists of A and B. on Disputes: decides by unanimity. otherwise decides by unanimity. abstention counts as refusal. must decide within 1 day. on Disputes: leaves out the triggering party. guarantee Aid: when War occurs, if Council on Disputes so decides, C shall provide Help within 1 day.`,
  ],
  [
    "a quorum of those who remain",
    `parties A, B, C and D. event War. measures Help and Troops. case War Case: War by A on D. body Council consists of A, B and C. decides by consensus. meets with at least half of the members present. leaves out the triggering party.`,
  ],
];
test.each(right)("nothing is said of %s", (_, text) => {
  expect(found(text)).toEqual([]);
});

test("every check finds at least one of these mistakes, and says what is right", () => {
  // Those of a conflict are tried in conflict.test.ts.
  const here = staticChecks.filter(({ code }) => code < "SV600");
  expect(here.map(({ code }) => code)).toEqual([...new Set(mistakes.map(({ code }) => code))].sort());
  for (const { says } of staticChecks) expect(says).toMatch(/\.$/);
});

test("all messages read as whole sentences", async () => {
  const lines = mistakes.flatMap(({ code, what, text }) =>
    found(text)
      .filter((one) => one.code === code)
      .map(({ severity, message, related, question }) =>
        [
          `${code} ${severity} (${what})`,
          `  ${message}`,
          ...(related ?? []).map((each) => `  see: ${each.message}`),
          ...(question ? [`  asks: ${question.asks}`, ...question.answers.map(({ says }) => `    ${says}`)] : []),
          "",
        ].join("\n"),
      ),
  );
  await expect(lines.join("\n")).toMatchFileSnapshot("messages.txt");
});

test("an answer to what abstaining counts as, once taken, leaves nothing to ask", () => {
  for (const { text } of mistakes.filter(({ code }) => code === "SV106")) {
    for (const answer of found(text).flatMap(({ question }) => question?.answers ?? [])) {
      const mended = answer.edits.reduce((t, { span, replacement }) => t.slice(0, span.start) + replacement + t.slice(span.end), text);
      expect(found(mended)).toEqual([]);
    }
  }
});

test("where brackets combine in too many ways, a note says that not every package was looked at", () => {
  const names = ["A", "B", "C", "D", "F", "G", "H"];
  const groups = names.map((name) => `group ${name} Seats: [ With ${name}: ${name} | Without ${name}: nobody ].`).join(" ");
  const seats = names.map((name) => `${name} Seats`).join(", ");
  const body = `body Council consists of ${seats} and Z. decides by consensus or at least 1 of the members. abstention counts as refusal.`;
  const told = found(`parties ${names.join(", ")} and Z. ${groups} ${body}`);
  expect(told.map(({ code, severity, message }) => `${code} ${severity} ${message}`)).toEqual([
    "SV104 note Not every package was looked at for Council: its brackets combine in more than 64 ways, and nothing is said of the rest.",
  ]);
});

test("with exactly as many ways as are looked at, nothing is left to say", () => {
  const names = ["A", "B", "C", "D", "F", "G"];
  const groups = names.map((name) => `group ${name} Seats: [ With ${name}: ${name} | Without ${name}: nobody ].`).join(" ");
  const seats = names.map((name) => `${name} Seats`).join(", ");
  const body = `body Council consists of ${seats} and Z. decides by consensus or at least 1 of the members. abstention counts as refusal.`;
  expect(found(`parties ${names.join(", ")} and Z. ${groups} ${body}`)).toEqual([]);
});
