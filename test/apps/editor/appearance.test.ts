/** Lenses, hints, symbols, folding, colours, layout and diagnostics. */

import { describe, expect, test } from "vitest";
import {
  codeLens,
  diagnostics,
  documentSymbols,
  folding,
  formatting,
  formattingOnPeriod,
  inlayHints,
  semanticTokens,
  workspaceSymbols,
} from "../../../src/apps/editor/index.ts";
import { small, written } from "./written.ts";

describe("lenses and hints", () => {
  test("above a claim whether it holds, above a body its veto players", () => {
    const { view, at } = written(`|>${small}`);
    const lenses = codeLens(view);
    expect(at(lenses.map(({ span }) => span))).toEqual(["Council", "Aland Blocks", "Raid Is Stopped"]);
    expect(lenses.map(({ title }) => title.split(":")[0])).toEqual(["depending on the brackets", "holds", "fails"]);
    expect(lenses[0]?.title).toBe("depending on the brackets: Aland, Borduria and Cascadia");
  });
  test("a claim of which the answer is not known is never called true", () => {
    const { view } = written(`|>${small}claim Unknown: Safe holds with probability above 0.5.\n`);
    const title = codeLens(view).at(-1)?.title ?? "";
    expect(title).not.toMatch(/^holds/);
  });
  test("above a package nothing stands", () => {
    const { view, at } = written(`|>${small}`);
    expect(at(codeLens(view).map(({ span }) => span))).not.toContain("Strict");
  });
  test("hints are those of the lines shown", () => {
    const { view, text } = written(`|>${small}`);
    expect(inlayHints(view, 0, text.length).map(({ text: said }) => said)).toEqual([
      "depending on the brackets: Aland, Borduria and Cascadia",
      "holds",
      "fails",
    ]);
    expect(inlayHints(view, text.indexOf("claim Raid"), text.length).map(({ text: said }) => said)).toEqual(["fails"]);
  });
  test("a keystroke in one claim asks no other claim again, one in a body asks all", () => {
    const { session, text } = written(`|>${small}`);
    const claims = () => session.view("written.servanda").answers.claims();
    const [first, second] = claims();
    expect([first?.state, second?.state]).toEqual(["holds", "fails"]);
    session.open("written.servanda", text.replace("Safe is owed", "Safe is a dead letter"), 2);
    expect(claims().map(({ state }) => state)).toEqual(["holds", "holds"]);
    session.open("written.servanda", text.replace("All Text: unanimity", "All Text: a majority of the members"), 3);
    expect(claims().map(({ state }) => state)).toEqual(["fails", "fails"]);
    session.open("written.servanda", text, 4);
    expect(claims().map(({ state }) => state)).toEqual(["holds", "fails"]);
  });
});

describe("symbols", () => {
  test("families are groups", () => {
    const { view } = written(`|>${small}`);
    const families = documentSymbols(view);
    expect(families.map(({ name }) => name)).toEqual(["Text", "Contested text", "Suppositions"]);
    expect(families[1]?.children.map(({ name, detail }) => [name, detail])).toEqual([
      ["All Text", "option"],
      ["Most Text", "option"],
    ]);
    for (const { span, nameSpan, children } of families) {
      expect(span.start <= nameSpan.start && nameSpan.end <= span.end).toBe(true);
      for (const child of children) expect(child.span.start <= child.nameSpan.start && child.nameSpan.end <= child.span.end).toBe(true);
    }
  });
  test("the workspace is searched by name and by alias, in all files", () => {
    const files = { "base.servanda": 'parties Eland.\naliases of Eland: "the Far Kingdom".\n' };
    const { session } = written(`|>${small}`, { files });
    expect(workspaceSymbols(session, "counc").map(({ name }) => name)).toEqual(["Council"]);
    expect(workspaceSymbols(session, "kingdom far")).toMatchObject([{ name: "Eland", container: "Text, base.servanda" }]);
    expect(workspaceSymbols(session, "nothing of the kind")).toEqual([]);
  });
});

test("sentences over several lines, brackets, the conflict block and runs of comments fold", () => {
  const text = [
    "-- one",
    "-- two",
    "parties A and B.",
    "body Council",
    "  consists of A and B.",
    "  decides by [ First: unanimity",
    "             | Second: no vote ].",
    "conflict Strife.",
    "options of A: Go.",
    "state Gone: Go.",
  ].join("\n");
  expect(folding(written(`|>${text}`).view)).toEqual([
    { startLine: 0, endLine: 1, kind: "comment" },
    { startLine: 3, endLine: 6, kind: "region" },
    { startLine: 5, endLine: 6, kind: "region" },
    { startLine: 7, endLine: 9, kind: "region" },
  ]);
});

describe("colours", () => {
  const tokensOf = (text: string) => {
    const { view, at } = written(`|>${text}`);
    const tokens = semanticTokens(view);
    return at(tokens).map((image, index) => [image, tokens[index]?.type, ...(tokens[index]?.modifiers ?? [])]);
  };
  test("by what a name names, with the family and contested text", () => {
    const tokens = tokensOf(small);
    expect(tokens).toContainEqual(["Aland", "party", "declaration", "text"]);
    expect(tokens).toContainEqual(["All Text", "option", "declaration", "contested"]);
    expect(tokens).toContainEqual(["unanimity", "keyword", "text", "contested"]);
    expect(tokens).toContainEqual(["Safe", "goal", "declaration", "supposition"]);
    expect(tokens).toContainEqual(["Help", "provision", "supposition"]);
    expect(tokens).toContainEqual(['"an armed attack"', "quotation", "text"]);
  });
  test("a name over a line end is one token on each line", () => {
    const tokens = tokensOf("parties Aland.\nevent Armed\n  Attack.\n");
    expect(tokens.slice(-2)).toEqual([
      ["Armed", "event", "declaration", "text"],
      ["Attack", "event", "declaration", "text"],
    ]);
  });
  test("in the order of the text, none overlapping", () => {
    const tokens = semanticTokens(written(`|>${small}`).view);
    for (const [index, token] of tokens.slice(1).entries()) expect(token.start).toBeGreaterThanOrEqual(tokens[index]?.end ?? 0);
  });
});

describe("layout", () => {
  /** Says what it was asked for, in place of laying anything out. */
  const asked: (string | undefined)[] = [];
  const formatter = {
    edits: (path: string, text: string, range?: { readonly start: number; readonly end: number }) => {
      asked.push(range === undefined ? "whole" : text.slice(range.start, range.end));
      return [{ span: { file: path, start: 0, end: 0 }, replacement: "" }];
    },
  };
  test("a file, a stretch, and the sentence whose period was typed", () => {
    const { view, offset } = written("parties Aland.|>\nlimit L on Aland: at most 8.5.\n", { formatting: formatter });
    expect(formatting(view)).toHaveLength(1);
    expect(formatting(view, { start: 0, end: 7 })).toHaveLength(1);
    expect(formattingOnPeriod(view, offset)).toHaveLength(1);
    expect(asked).toEqual(["whole", "parties", "."]);
  });
  test("a period within a number or a quotation is no end of a sentence", () => {
    const number = written("limit L on Aland: at most 8.|>5.\n", { formatting: formatter });
    expect(formattingOnPeriod(number.view, number.offset)).toEqual([]);
    const quotation = written('note "x.|>y".\n', { formatting: formatter });
    expect(formattingOnPeriod(quotation.view, quotation.offset)).toEqual([]);
  });
  test("without a formatter nothing changes", () => {
    expect(formatting(written(`|>${small}`).view)).toEqual([]);
  });
});

test("diagnostics are those of the file, claims among them, in the order of the text", () => {
  const { view } = written(`|>${small}group Others: Alnd.\n`);
  const found = diagnostics(view);
  expect(found.map(({ code }) => code)).toContain("SV101");
  const stopped = diagnostics(written(`|>${small}`).view).find(({ code }) => code === "SV701");
  expect(stopped?.message).toBe("The claim 'Raid Is Stopped' fails: the triggering party alone prevents Safe.");
});
