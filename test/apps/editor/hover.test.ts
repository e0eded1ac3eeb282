/** What a place of the text means. */

import { expect, test } from "vitest";
import { hover } from "../../../src/apps/editor/index.ts";
import { type Beside, small, written } from "./written.ts";

const said = (marked: string, beside?: Beside): string => {
  const { view, offset } = written(marked, beside);
  return (hover(view, offset)?.markdown ?? "").replaceAll("\\", "");
};

test("a rule is read aloud, for each option of its bracket", () => {
  const text = said(small.replace("decides by", "deci|>des by"));
  expect(text).toContain("All Text**: Passes when all 3 say yes; abstaining counts as no; nobody is left out.");
  expect(text).toContain("Most Text**: Passes when 2 of the 3 say yes (two thirds); abstaining counts as no; nobody is left out.");
});

test("on one option only that option's rule is read", () => {
  const text = said(small.replace("two thirds of", "two thi|>rds of"));
  expect(text).toContain("Passes when 2 of the 3 say yes");
  expect(text).not.toContain("all 3 say yes");
});

test("who is left out in the case is named", () => {
  const text = said(
    small.replace("  abstention", "  leaves out the triggering party.\n  abstention").replace("decides by", "deci|>des by"),
  );
  expect(text).toContain("Aland has no vote");
  expect(text).not.toContain("nobody is left out");
  expect(text).toContain("Read in the case Raid.");
});

test("a party has its roles and positions", () => {
  const text = said(
    `${small}position P: Aland demands All Text, assumed because "x".\n`.replace("claim Aland Blocks: Al", "claim Aland Blocks: |>Al"),
  );
  expect(text).toContain("**Aland**, party");
  expect(text).toContain("Roles: one of the Guarantors; a member of Council; bound by Help; the triggering party in Raid.");
  expect(text).toContain("- position P: Aland demands All Text");
});

test("a name has its declaration, citation and proposers", () => {
  const council = said(small.replace("if Council", "if Coun|>cil"));
  expect(council).toContain("**Council**, body (Article 5)");
  expect(council).toContain("consists of the Guarantors.");
  expect(said(small.replace("package Strict: All", "package Strict: A|>ll"))).toContain("Proposed by Aland.");
});

test("a goal has its verdict in each case, one for each choice that matters", () => {
  const text = said(small.replace("goal Safe", "goal Sa|>fe"));
  expect(text).toContain("In Raid, depending on the brackets: a dead letter: Aland alone prevents it");
});

test("a quotation has the line of its source, marked", () => {
  const files = { "news.txt": "One.\nThe talks have *failed* again.\n" };
  const text = 'source News "The news" in "news.txt".\nparties Aland.\nfact F: "x", quoting "talks ha|>ve" from News line 2.\n';
  const { view, offset } = written(text, { files });
  expect(hover(view, offset)?.markdown).toContain("Line 2: The **talks have** \\*failed\\* again.");
  expect(said(text.replace("line 2", "line 9"), { files })).toContain("These words are not in the source as quoted.");
});

test("a name in a quotation's sentence is still a name, and a comment is nothing", () => {
  expect(said("parties Aland.\n-- Al|>and\n")).toBe("");
});
