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
    what: "a quorum that nobody can reach",
    text: `${three} body Council consists of A, B and C. decides by at least 3 of the members. abstention counts as refusal. meets with at least 4 of the members present.`,
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
    "parties A. measures M. event E. guarantee First: when E occurs, if Second is performed, A shall provide M, failing which A shall provide M. guarantee Second: when E occurs, if First is performed, A shall provide M.",
  ],
  [
    "a chain",
    "parties A. measures M. event E. guarantee First: when E occurs, A shall provide M. guarantee Second: when E occurs, if First is performed, A shall provide M.",
  ],
  [
    "a role that is empty without a case",
    `${three} body Council consists of A, B and C. decides by unanimity. abstention counts as refusal. leaves out the triggering party.`,
  ],
];
test.each(right)("nothing is said of %s", (_, text) => {
  expect(found(text)).toEqual([]);
});

test("every check finds at least one of these mistakes, and says what is right", () => {
  // Those of a conflict are tried in conflict.test.ts.
  const here = staticChecks.filter(({ code }) => code < "SV600");
  expect(here.map(({ code }) => code)).toEqual([...new Set(mistakes.map(({ code }) => code))]);
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
