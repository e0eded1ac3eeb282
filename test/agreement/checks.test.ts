/** What the model shows to be wrong: one small agreement per mistake. Every message is also in messages.txt, to be read. */
import { expect, test } from "vitest";
import { checks } from "../../src/agreement/index.ts";
import { catalog, diagnosticsOf, libraryUnder, textsUnder, told } from "./library.ts";
import { mistakes } from "./mistakes.ts";

test.each(mistakes.map((mistake) => [mistake.code, mistake.what, mistake] as const))("%s: %s", (code, _, mistake) => {
  // A note on something else says nothing of the mistake.
  const found = diagnosticsOf(mistake.text).filter((one) => one.code === code || one.severity !== "note");
  expect(found.map((diagnostic) => diagnostic.code)).toEqual([code]);
  const [diagnostic] = found;
  expect(mistake.text.slice(diagnostic?.span.start, diagnostic?.span.end)).toBe(mistake.at);
});

test("every check finds at least one of these mistakes, and says what is right", () => {
  for (const check of checks) {
    expect(mistakes.map(({ code }) => code)).toContain(check.code);
    expect(check.says).toMatch(/\.$/);
  }
  expect(checks.map(({ code }) => code)).toEqual([...new Set(checks.map(({ code }) => code))].sort());
});

test("all messages read as whole sentences", async () => {
  const lines = mistakes.flatMap(({ code: of, what, text }) =>
    diagnosticsOf(text)
      .filter((one) => one.code === of || one.severity !== "note")
      .map(({ code, severity, message, related, fix, question }) =>
        [
          `${code} ${severity} (${what})`,
          `  ${message}`,
          ...(related ?? []).map((each) => `  see: ${each.message}`),
          ...(fix ? [`  fix: ${fix.title}`] : []),
          ...(question ? [`  asks: ${question.asks} ${question.answers.map(({ says }) => says).join(" / ")}`] : []),
          "",
        ].join("\n"),
      ),
  );
  await expect(lines.join("\n")).toMatchFileSnapshot("messages.txt");
});

test("a fix or an answer that is taken leaves no mistake of that code, or the next question", () => {
  for (const { code, text } of mistakes) {
    for (const { fix, question } of diagnosticsOf(text)) {
      for (const { edits } of [...(fix ? [fix] : []), ...(question?.answers ?? [])]) {
        const mended = edits.reduce((t, { span, replacement }) => t.slice(0, span.start) + replacement + t.slice(span.end), text);
        const before = diagnosticsOf(text).map(({ message }) => message);
        const after = diagnosticsOf(mended);
        expect(after.filter((diagnostic) => diagnostic.code === code).map(({ message }) => message)).not.toEqual(before);
        expect(after.filter((diagnostic) => diagnostic.code < "SV100")).toEqual([]);
      }
    }
  }
});

const right: readonly (readonly [string, string])[] = [
  [
    "a rule for some matters and one for the rest",
    "parties A. matters M. body B consists of A. on M: decides by unanimity. otherwise decides by consensus.",
  ],
  [
    "a body asked about the matter for which it has a rule",
    "parties A. matters M. body B consists of A. on M: decides by unanimity. goal G: B on M decides.",
  ],
  [
    "two optional rules of which exactly one stands",
    "parties A. body B consists of A. [ X: decides by unanimity. ] [ Y: decides by consensus. ] consistency C: X if not Y. consistency D: not Y if X.",
  ],
  [
    "a goal with one promised alternative",
    "parties A. measures M and N. event E. guarantee G: when E occurs, A shall provide M. goal H: A provides M or N.",
  ],
  ["a case concerning a member", "parties A. event E. case K: E concerning A."],
  [
    "two abstention sentences on different matters",
    "parties A. matters M and N. body B consists of A. decides by a majority of the members. on M: abstention counts as consent. on N: abstention counts as refusal.",
  ],
  [
    "an assumption that is more specific",
    "parties A. event E. guarantee G: when E occurs, A may consult. assume A cooperates with probability 0.5, assumed because “a study number”. assume A cooperates on G with probability 0.6, assumed because “a study number”.",
  ],
  [
    "a package that chooses by its base",
    "parties A. body B consists of A. decides by [ X: unanimity | Y: consensus ]. package P: X. package Q: as P, but Y.",
  ],
  [
    "a reading that no package chooses",
    "parties A. event E. measures M. guarantee G: when E occurs, A [ X: shall, held by A | Y: may ] provide M. [ exit Z: any of A may leave with 1 day notice. ] package P: with Z.",
  ],
  ["weights by population", "parties A, C and D. weights W: A holds 83, C holds 67 and D holds 1."],
  ["one key each", "parties A and C. weights W: A holds 1 and C holds 1."],
  ["two lists that share a name", "parties A and C. group G: A and C. group H: A. body B consists of A and C. decides by consensus."],
  ["names that begin alike", "parties A, A Land and A Land of C. group G: A, A Land and A Land of C."],
  ["a list that says who is taken out", "parties A and C. group H: A and C. group G: H and A except A."],
  [
    "an abstention that part of the rule asks",
    "parties A and C. body B consists of A and C. decides by no objection from A and at least 1 of the members. abstention counts as refusal.",
  ],
  [
    "an abstention that the rule of one matter asks",
    "parties A. matters M. body B consists of A. on M: decides by unanimity. otherwise decides by consensus. abstention counts as refusal.",
  ],
  [
    "a joint deed without a choice",
    "parties A and C. measures M and N. event E. guarantee G: when E occurs, all of A and C together shall provide M and N within 1 day.",
  ],
  [
    "each with its own choice",
    "parties A and C. measures M and N. event E. guarantee G: when E occurs, each of A and C shall provide M or N within 1 day.",
  ],
  [
    "a casting vote in one part of a rule",
    "parties A and C. body B consists of A and C. decides by the consent of C and more than half of the members. A has a casting vote.",
  ],
  [
    "a matter that the other rules leave to `otherwise`",
    "parties A. matters M and N. body B consists of A. on M: decides by unanimity. otherwise decides by consensus. goal G: B on N decides.",
  ],
  ["a share that is no rounded fraction", "parties A. body B consists of A. decides by at least 66.5 percent of the members."],
  ["a share in whole percent", "parties A. body B consists of A. decides by at least 67 percent of the members."],
  ["an exact fraction in many digits", "parties A. body B consists of A. decides by at least 62.5 percent of the members."],
  [
    "a cooperation in another case than the refusal",
    "parties A and C. event E. guarantee G: when E occurs, C shall consult within 1 day. case K: E by C on A. case L: E by C on A. assume A refuses in K. assume A cooperates in L.",
  ],
  ["a cooperation of which one is free", "parties A and C. assume A refuses. assume A and C cooperates."],
  [
    "a party who is listed with no weight",
    "parties A and C. weights W: A holds 1 and C holds 0. body B consists of A and C. decides by more than half of the members weighted by W.",
  ],
  ["two groups that share members", "parties A. group G: A. group H: G and A."],
  [
    "a rule that mentions a test",
    "parties A. notion X. consistency C: X if that A is a veto player of B. body B consists of A. decides by unanimity.",
  ],
];
test.each(right)("nothing is wrong with %s", (_, text) => {
  const isTalk = ({ code }: { readonly code: string }) => code === "SV138";
  expect(
    diagnosticsOf(text)
      .filter((one) => !isTalk(one))
      .map(({ code, message }) => `${code} ${message}`),
  ).toEqual([]);
});

test("one unknown member of a body is one mistake, however many sentences need the body", () => {
  const text =
    "parties A. event E. measures M. body B consists of A and Aa. guarantee G: when E occurs, if B so decides, A shall provide M. goal H: B decides.";
  expect(diagnosticsOf(text).map(({ code }) => code)).toEqual(["SV101"]);
});

const texts = textsUnder(catalog);
test.each([...texts.keys()])("the catalogue has no mistakes: %s", (path) => {
  // The illustration's numbers are arbitrary and have no source, and a memorandum promises talk and good will: that is what the notes say.
  expect(told(libraryUnder(texts, path)).filter((line) => !/^SV1(38|44|51)/.test(line))).toEqual([]);
});

test("a name that is unknown is told by reading alone: no check adds a second message", () => {
  const path = "news/ukraine-2025/istanbul-draft.servanda";
  const text = texts.get(path) ?? "";
  const names = [...text.matchAll(/\p{Lu}\w+(?: \p{Lu}\w+)*/gu)].filter((_, index) => index % 7 === 0);
  for (const { index, 0: name } of names) {
    const library = libraryUnder(new Map([...texts, [path, `${text.slice(0, index)}Xyzzy${text.slice(index + name.length)}`]]), path);
    const read = library.diagnostics.filter(({ code }) => code === "SV101" || code === "SV120" || code < "SV100");
    if (read.length > 0) expect(told(library)).toEqual(read.map(({ code, message }) => `${code} ${message}`));
  }
});
