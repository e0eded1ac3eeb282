/** What can be done with the text at the cursor. */

import { describe, expect, test } from "vitest";
import { actionKinds } from "../../../src/apps/editor/actions/index.ts";
import { codeActions, diagnostics } from "../../../src/apps/editor/index.ts";
import { type Beside, small, written } from "./written.ts";

/** Title to the whole text after the action. */
function done(marked: string, beside?: Beside): Map<string, string> {
  const it = written(marked, beside);
  return new Map(codeActions(it.view, { start: it.offset, end: it.offset }).map(({ title, edits }) => [title, it.edited(edits)]));
}
/** Codes of the errors of a text. */
const errors = (text: string): string[] =>
  diagnostics(written(`|>${text}`).view)
    .filter(({ severity }) => severity === "error")
    .map(({ code }) => code);

describe("fixes and answers", () => {
  test("the fix of a diagnostic is offered and preferred", () => {
    const { view, offset, edited } = written("parties Aland.\ngroup All: Al|>nd.\n");
    const [fix] = codeActions(view, { start: offset, end: offset });
    expect([fix?.title, fix?.preferred, fix?.diagnostic?.code]).toEqual(['Change to "Aland"', true, "SV101"]);
    expect(edited(fix?.edits ?? [])).toBe("parties Aland.\ngroup All: Aland.\n");
  });
  test("each answer to a question is one action, none preferred", () => {
    const text =
      "parties A, B and C.\nbody Council\n  consists of A, B and C.\n  decides by at least two th|>irds of the votes cast and the consent of A.\n";
    const { view, offset } = written(text);
    const answers = codeActions(view, { start: offset, end: offset }).filter(({ diagnostic }) => diagnostic?.code === "SV106");
    expect(answers).toHaveLength(3);
    expect(answers.map(({ preferred }) => preferred)).toEqual([false, false, false]);
    expect(answers[0]?.title).toBe("What does abstaining count as? as refusal: whoever abstains counts as a no");
  });
});

test("a rule is put in brackets, with two options that say the same", () => {
  const text = "parties A and B.\nbody Council\n  consists of A and B.\n  decides by unan|>imity.\n";
  const after = done(text).get("Put the rule in brackets") ?? "";
  expect(after).toContain("decides by [ Present Text: unanimity | Other Text: unanimity ].");
  expect(errors(after)).toEqual([]);
});

test("a sentence is put in brackets, and text in brackets is not", () => {
  const text = 'parties Aland.\nrestraint Peace: any of Aland shall not "at|>tack".\n';
  const after = done(text).get("Put Peace in brackets") ?? "";
  expect(after).toContain('[ restraint Peace: any of Aland shall not "attack". ]');
  expect(errors(after)).toEqual([]);
  const inside = done(small.replace("two thirds", "two th|>irds"));
  expect([...inside.keys()].filter((title) => title.endsWith("in brackets"))).toEqual([]);
});

test("an option is added with the words of the last one", () => {
  const after = done(small.replace("Text: unanimity", "Text: unan|>imity")).get("Add an option") ?? "";
  expect(after).toContain("| Most Text: at least two thirds of the members | New Option: at least two thirds of the members ].");
  // The claim that fails does so before.
  expect(errors(after)).toEqual(["SV701"]);
});

test("a package is made from another, and from what a claim chooses", () => {
  expect(done(small.replace("package Strict", "package Str|>ict")).get("Make a package from Strict")).toContain(
    "package Strict: All Text.\npackage New Package: All Text.\n",
  );
  const text = `${small}[ restraint Calm: any of Aland shall not "attack". ]\n`.replace(
    "Strict: All Text.",
    "Strict: All Text and with Calm.",
  );
  const after = done(text.replace("claim Aland Blocks", "claim Aland Blo|>cks").replace("alone under All Text", "alone under Most Text"));
  const made = after.get("Make a package from what Aland Blocks chooses, and Strict for the rest") ?? "";
  expect(made).toContain("package New Package: Most Text, with Calm.");
  expect(errors(made)).not.toContain("SV203");
});

test("what abstaining counts as is stated in one of three ways", () => {
  const body = "parties A and B.\nbody Coun|>cil\n  consists of A and B.\n  decides by unanimity.\n";
  const titles = [...done(body)].filter(([title]) => title.startsWith("State what abstaining"));
  expect(titles.map(([, after]) => after.split("\n")[4])).toEqual([
    "  abstention counts as refusal.",
    "  abstention counts as consent.",
    "  abstention counts as absence.",
  ]);
  expect([...done(small.replace("body Coun", "body Co|>un")).keys()].filter((title) => title.startsWith("State"))).toEqual([]);
});

test("a finding becomes a claim that holds", () => {
  const single = small.replace(" | Most Text: at least two thirds of the members ]", " | Also All: unanimity ]");
  const goal = done(single.replace("goal Safe", "goal Sa|>fe"));
  const after = goal.get("Add the claim: in Raid, Safe is a dead letter") ?? "";
  expect(after).toContain("claim Safe Is A Dead Letter: in Raid, Safe is a dead letter.");
  const { view } = written(`|>${after}`);
  expect(view.answers.claims().at(-1)?.state).toBe("holds");
  const body = done(single.replace("body Council", "body Coun|>cil"));
  expect(body.get("Add the claim: Borduria is a veto player of Council")).toContain(
    "claim Borduria Can Block Council: Borduria is a veto player of Council.",
  );
});

test("a finding that depends on the brackets is no claim without conditions", () => {
  expect([...done(small.replace("goal Safe", "goal Sa|>fe")).keys()].filter((title) => title.startsWith("Add the claim"))).toEqual([]);
});

test("evidence is added where a sentence carries it, and as a sentence of its own for what is named", () => {
  const files = { "news.txt": "x" };
  const text = `source News "The news" in "news.txt".\n${small.replace(/^.*\n/, "")}`;
  const claim = done(text.replace("claim Aland Blocks", "claim Aland Blo|>cks"), { files });
  expect(claim.get("Add evidence for Aland Blocks: a quotation from News")).toContain(
    'under All Text,\n  quoting "..." from News line 1.\n',
  );
  const party = done(text.replace("parties Aland", "parties Al|>and"), { files });
  const after = party.get("Add evidence for Aland: an assumption") ?? "";
  expect(after.endsWith('evidence for Aland:\n  assumed because "...".\n')).toBe(true);
  expect(errors(after).filter((code) => code < "SV300")).toEqual([]);
});

test("no action changes the text by itself, and each kind says what it does", () => {
  for (const { says } of actionKinds) expect(says).toMatch(/^[A-Z].*\.$/);
});
