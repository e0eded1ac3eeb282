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
  // These two need an imported file, and are tried below.
  const tried = [...mistakes.map(({ code }) => code), "SV126", "SV214"];
  for (const check of checks) {
    expect(tried).toContain(check.code);
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
  [
    "a measure that only a goal asks for is told otherwise, a matter that a claim names is used",
    "parties A. matters M. body B consists of A. on M: decides by unanimity. otherwise decides by consensus. claim C: A can block B on M alone.",
  ],
  [
    "the second option of two, which nobody proposes",
    "parties A. body B consists of A. decides by [ X: unanimity, proposed by A | Y: consensus ]. package P: X.",
  ],
  [
    "an option of three that a comparison looks at",
    "parties A. body B consists of A. decides by [ X: unanimity, proposed by A | Y: consensus | Z: no vote ]. package P: X. package Q: Y. compare K: B under X and Z.",
  ],
  [
    "acceptance asked of one party, which no signature decides",
    "parties A. body B consists of A. decides by [ X: unanimity | Y: consensus ]. package P: X. claim C: P is acceptable to A.",
  ],
  [
    "acceptance with a signature sentence",
    "parties A. body B consists of A. decides by [ X: unanimity | Y: consensus ]. package P: X. claim C: P is acceptable. signature requires the consent of A.",
  ],
  [
    "packages that differ in one bracket",
    "parties A. body B consists of A. decides by [ X: unanimity | Y: consensus ]. package P: X. package Q: as P, but Y.",
  ],
  [
    "a package that meets the rules of consistency",
    "parties A. body B consists of A. decides by [ X: unanimity | Y: consensus ]. [ exit Z: any of A may leave with 1 day notice. ] consistency One: not Z if X. package P: X, without Z.",
  ],
  [
    "an amendment claim with an amendment sentence",
    "parties A and B. amendment requires unanimity. claim C: amendment cannot pass without A.",
  ],
  [
    "a person quoted while in office",
    'parties A and B. body Council consists of A and B. decides by [ X: unanimity | Y: consensus ]. source S "paper" dated 2020-01-01. source T "other" dated 2021-01-01. people Ann for A from 2021-01-01 and Bob for B. position of A: demands X, quoting "we want it" from T said by Ann.',
  ],
  [
    "a position with a conclusion beside an own statement",
    'parties A and B. body Council consists of A and B. decides by [ X: unanimity | Y: consensus ]. source S "paper" dated 2020-01-01. source T "other" dated 2021-01-01. people Ann for A from 2021-01-01 and Bob for B. position of A: demands X, quoting "we want it" from S said by A; and quoting "in effect they want it" from T as inference.',
  ],
  [
    "a claim that rests on a conclusion",
    'parties A and B. body Council consists of A and B. decides by [ X: unanimity | Y: consensus ]. source S "paper" dated 2020-01-01. source T "other" dated 2021-01-01. people Ann for A from 2021-01-01 and Bob for B. claim C: A can block Council alone under X, quoting "a veto" from S as inference.',
  ],
  [
    "two statements that differ",
    'parties A and B. body Council consists of A and B. decides by [ X: unanimity | Y: consensus ]. source S "paper" dated 2020-01-01. source T "other" dated 2021-01-01. people Ann for A from 2021-01-01 and Bob for B. fact Wanted: "A wants it.", quoting "they want it" from S; and quoting "they asked for it" from T.',
  ],
  [
    "a rejection a year after a demand",
    'parties A and B. body Council consists of A and B. decides by [ X: unanimity | Y: consensus ]. source S "paper" dated 2020-01-01. source T "other" dated 2021-01-01. people Ann for A from 2021-01-01 and Bob for B. position of A: demands X, quoting "we want it" from S said by A. position of A: rejects X, quoting "no more" from T said by A.',
  ],
  [
    "two parties on two sides",
    'parties A and B. body Council consists of A and B. decides by [ X: unanimity | Y: consensus ]. source S "paper" dated 2020-01-01. source T "other" dated 2021-01-01. people Ann for A from 2021-01-01 and Bob for B. position of A: demands X, quoting "we want it" from S said by A. position of B: rejects X, quoting "no" from S said by B.',
  ],
  [
    "two demands that one package meets",
    'parties A and B. body Council consists of A and B. decides by [ X: unanimity | Y: consensus ]. source S "paper" dated 2020-01-01. source T "other" dated 2021-01-01. people Ann for A from 2021-01-01 and Bob for B. [ exit Z: any of A may leave with 1 day notice. ] consistency One: not Z if X. position of A: demands Y, quoting "we want it" from S said by A. position of A: demands Z, quoting "we want it" from S said by A.',
  ],
  [
    "acceptance only if",
    'parties A and B. body Council consists of A and B. decides by [ X: unanimity | Y: consensus ]. source S "paper" dated 2020-01-01. source T "other" dated 2021-01-01. people Ann for A from 2021-01-01 and Bob for B. [ exit Z: any of A may leave with 1 day notice. ] position of A: accepts X only if Z, quoting "we want it" from S said by A.',
  ],
  [
    "a joiner in a script that spells with it",
    'parties A and B. body Council consists of A and B. decides by [ X: unanimity | Y: consensus ]. source S "paper" dated 2020-01-01. source T "other" dated 2021-01-01. people Ann for A from 2021-01-01 and Bob for B. position of A: demands X, quoting "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u06cc\u0645" from S said by A.',
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

const council =
  "parties A and B. body Council consists of A and B. decides by [ X: unanimity | Y: consensus ]. package P: X. claim Own: A can block Council alone under X.";

test("an imported name that no sentence needs is told, with the list that stays", () => {
  const using = (text: string) => ({ "a.servanda": text, "b.servanda": council });
  const cases: readonly (readonly [string, string, string])[] = [
    ['use A, B and Council from "b.servanda". claim C: A can block Council alone under X. ', "X", ""],
    ['use A, B, Council and X from "b.servanda". claim C: A can block Council alone under X. ', "'B' is", "A, Council and X"],
    ['use A and B from "b.servanda".\nparties D. ', "'A' and 'B' are", "parties D. "],
  ];
  for (const [text, names, left] of cases) {
    const found = diagnosticsOf(using(text)).filter(({ code }) => code === "SV126");
    if (left === "") {
      expect(diagnosticsOf(using(text)).map(({ code }) => code)).toContain("SV101");
      expect(found.map(({ message }) => message)).toEqual([]);
      continue;
    }
    expect(found.map(({ message }) => message)).toEqual([`Imported name${names.includes("and") ? "s" : ""} ${names} not used.`]);
    const [edit] = found[0]?.fix?.edits ?? [];
    const mended = `${text.slice(0, edit?.span.start)}${edit?.replacement}${text.slice(edit?.span.end)}`;
    expect(mended).toContain(left);
    expect(diagnosticsOf(using(mended)).filter(({ code }) => code === "SV126")).toEqual([]);
  }
});

test("a claim about an imported body speaks of every choice unless it names one: said once", () => {
  const told214 = (claims: string) =>
    diagnosticsOf({ "a.servanda": `use A, Council, X and Y from "b.servanda". ${claims}`, "b.servanda": council })
      .filter(({ code }) => code === "SV214")
      .map(({ message }) => message);
  expect(told214("claim C: A can block Council alone under X. claim D: A can block Council alone under Y.")).toEqual([]);
  expect(told214("claim C: A can block Council alone. claim D: A can block Council alone under Y.")).toEqual([
    "'Council' comes from a text whose brackets are open here; the claim speaks of every choice.",
  ]);
  expect(
    told214(
      "claim C: A can block Council alone. claim D: Council is possible. claim E: A can block Council alone under X or Y.".replace(
        " or Y",
        "",
      ),
    ),
  ).toEqual(["'Council' comes from a text whose brackets are open here; this claim and 1 more speak of every choice."]);
});

test("one unknown member of a body is one mistake, however many sentences need the body", () => {
  const text =
    "parties A. event E. measures M. body B consists of A and Aa. guarantee G: when E occurs, if B so decides, A shall provide M. goal H: B decides.";
  expect(diagnosticsOf(text).map(({ code }) => code)).toEqual(["SV101"]);
});

const texts = textsUnder(catalog);
test.each([...texts.keys()])("the catalogue has no mistakes: %s", (path) => {
  // The illustration's numbers are arbitrary and have no source: that is what the note says.
  const noted = new Set(libraryUnder(texts, path).diagnostics.flatMap(({ severity, code }) => (severity === "note" ? [code] : [])));
  expect(told(libraryUnder(texts, path)).filter((line) => !noted.has(line.slice(0, 5)))).toEqual([]);
  expect(["SV114", "SV125", "SV126", "SV138", "SV144", "SV151", "SV214", "SV215"]).toEqual(expect.arrayContaining([...noted]));
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
