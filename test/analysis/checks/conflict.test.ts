/** What is wrong with a conflict block: one small text per message. Every message is also in conflict-messages.txt, to be read. */
import { expect, test } from "vitest";
import { staticChecks } from "../../../src/analysis/checks/index.ts";
import { libraryOf } from "../../agreement/library.ts";
import { firstOf } from "../judged.ts";

const conflict = "parties A and B. conflict K. options of A: Ask and Build. options of B: Call.";
const both = "A prefers, in order: Ask; Build. B prefers, in order: Call.";
const onlyB = "B prefers, in order: Call.";

const mistakes: readonly (readonly [string, string, string, string])[] = [
  ["SV603", "three states", `${conflict} ${both} cannot combine Ask and Call. status quo: not Call.`, "status quo: not Call."],
  [
    "SV603",
    "excluded",
    `${conflict} ${both} cannot combine Ask and Call. status quo: only Ask and Call.`,
    "status quo: only Ask and Call.",
  ],
  [
    "SV604",
    "two of three sentences",
    `${conflict} ${both} at least one of Ask and Build. at most one of Ask and Call. exactly one of Ask and Build. Ask requires not Ask. Build requires not Build.`,
    "exactly one of Ask and Build.",
  ],
  ["SV604", "one sentence", `${conflict} ${both} at least 3 of Ask and Build.`, "at least 3 of Ask and Build."],
  ["SV605", "nothing is said of a party", `${conflict} ${onlyB}`, "Ask"],
  ["SV606", "never true", `${conflict} ${onlyB} cannot combine Ask and Build. A prefers, in order: Ask and Build; Ask.`, "Ask and Build"],
  ["SV606", "always true", `${conflict} ${onlyB} A prefers, in order: Ask or not Ask; Build.`, "Ask or not Ask"],
  ["SV607", "excluded", `${conflict} ${both} cannot combine Ask and Call. state End: Ask and Call.`, "End"],
  ["SV608", "by two before it", `${conflict} ${onlyB} A prefers, in order: Call; Ask; Build; Ask if Build.`, "Ask if Build"],
  [
    "SV609",
    "a state is left out",
    `${conflict} ${onlyB} state S: Ask. state T: not Ask and Build. A ranks, best first: S; T.`,
    "A ranks, best first: S; T.",
  ],
  [
    "SV609",
    "twice",
    `${conflict} ${onlyB} state S: Ask. state T: Build. A ranks, best first: S; T; the rest.`,
    "A ranks, best first: S; T; the rest.",
  ],
  [
    "SV609",
    "not feasible",
    `${conflict} ${onlyB} cannot combine Ask and Build. state S: Ask. state T: Ask and Build. A ranks, best first: S; T; the rest.`,
    "A ranks, best first: S; T; the rest.",
  ],
  ["SV610", "by a statement", `${conflict} ${both} if Ask, nothing else matters.`, "if Ask, nothing else matters."],
  [
    "SV610",
    "by a ranking",
    `${conflict} B prefers, in order: not Ask. state S: Ask and Call. A ranks, best first: S; the rest. if Ask, nothing else matters.`,
    "if Ask, nothing else matters.",
  ],
  ["SV611", "never", `${conflict} ${both} Ask requires Build. cannot combine Ask and Build.`, "Ask"],
  [
    "SV611",
    "always",
    `${conflict} A prefers, in order: Ask; Build. cannot combine not Call and Ask. cannot combine not Call and not Ask. B prefers, in order: Ask.`,
    "Call",
  ],
  [
    "SV612",
    "a list and a ranking",
    `${conflict} ${both} state S: Ask. A ranks, best first: S; the rest.`,
    "A ranks, best first: S; the rest.",
  ],
];

const found = (text: string) => {
  const library = libraryOf(text);
  return [...library.diagnostics, ...staticChecks.flatMap((check) => check.find(library, firstOf(library)))];
};
const about = (code: string, text: string) => found(text).filter((one) => one.code === code || one.severity === "error");

test.each(mistakes)("%s: %s", (code, _, text, at) => {
  const diagnostics = about(code, text);
  expect([...new Set(diagnostics.map((one) => one.code))]).toEqual([code]);
  expect(text.slice(diagnostics[0]?.span.start, diagnostics[0]?.span.end)).toBe(at);
});

const right: readonly (readonly [string, string])[] = [
  ["a status quo of one state", `${conflict} ${both} status quo: only Ask.`],
  ["a status quo that sentences make one", `${conflict} ${both} cannot combine Call and not Ask. status quo: not Ask and not Build.`],
  ["sentences that leave one state and more", `${conflict} ${both} at most one of Ask, Build and Call.`],
  [
    "a party that has no options",
    `parties A, B and C. conflict K. options of A: Ask. options of B: Call. A prefers, in order: Ask. B prefers, in order: Call.`,
  ],
  ["a party of which one pair is known", `${conflict} ${onlyB} state S: only Ask. state T: only Build. A much prefers S to T.`],
  ["a statement that decides between states alike so far", `${conflict} ${onlyB} A prefers, in order: Ask; Ask if Call; Build.`],
  ["a repeated statement after one that can be switched off", `${conflict} ${onlyB} A prefers, in order: [ Supposed: Ask ]; Ask; Build.`],
  [
    "a ranking that holds every state once",
    `${conflict} ${onlyB} state S: Ask. state T: not Ask and Build. A ranks, best first: S; T; the rest.`,
  ],
  [
    "an outcome that nobody splits",
    `${conflict} A prefers, in order: Ask; Build if not Ask. B prefers, in order: Call or Ask. if Ask, nothing else matters.`,
  ],
];
test.each(right)("nothing is said of %s", (_, text) => {
  expect(found(text)).toEqual([]);
});

test("every check of a conflict finds at least one of these mistakes, and says what is right", () => {
  const checks = staticChecks.filter(({ code }) => code >= "SV600");
  expect(checks.map(({ code }) => code)).toEqual([...new Set(mistakes.map(([code]) => code))]);
  for (const { says } of checks) expect(says).toMatch(/\.$/);
});

test("an answer that is taken leaves nothing to ask", () => {
  let taken = 0;
  for (const [code, , text] of mistakes) {
    for (const answer of about(code, text).flatMap(({ question }) => question?.answers ?? [])) {
      const mended = answer.edits.reduce((t, { span, replacement }) => t.slice(0, span.start) + replacement + t.slice(span.end), text);
      expect(found(mended)).toEqual([]);
      taken += 1;
    }
  }
  expect(taken).toBeGreaterThan(0);
});

test("all messages read as whole sentences", async () => {
  const lines = mistakes.flatMap(([code, what, text]) =>
    about(code, text).map(({ severity, message, related, question }) =>
      [
        `${code} ${severity} (${what})`,
        `  ${message}`,
        ...(related ?? []).map((each) => `  see: ${each.message}`),
        ...(question ? [`  asks: ${question.asks}`, ...question.answers.map(({ says }) => `    ${says}`)] : []),
        "",
      ].join("\n"),
    ),
  );
  await expect(lines.join("\n")).toMatchFileSnapshot("conflict-messages.txt");
});
