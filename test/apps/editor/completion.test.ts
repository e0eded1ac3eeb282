/** What may be written at a place. */

import { describe, expect, test } from "vitest";
import { type Completion, completion } from "../../../src/apps/editor/index.ts";
import { type Beside, small, written } from "./written.ts";

const offered = (marked: string, beside?: Beside): readonly Completion[] => {
  const { view, offset } = written(marked, beside);
  return completion(view, offset);
};
const labels = (marked: string, kind: Completion["kind"], beside?: Beside) =>
  offered(marked, beside)
    .filter((one) => one.kind === kind)
    .map(({ label }) => label)
    .sort();

describe("words", () => {
  test("only those that the grammar allows at the place, as phrases", () => {
    expect(labels("parties Aland.\nbody Council consists of Aland.\n  abstention |>", "keyword")).toEqual(["counts as"]);
    expect(labels("parties Aland.\nbody Council consists of Aland.\n  abst|>", "keyword")).toContain("abstention counts as");
    expect(labels("parties Aland.\nbody Council consists of Aland.\n  abstention counts as |>", "keyword")).toEqual([
      "absence",
      "consent",
      "refusal",
    ]);
  });
  test("each with one line of help", () => {
    for (const { kind, help } of offered(`${small}|>`)) if (kind === "keyword") expect(help).toMatch(/^[A-Z].*\.$/);
  });
  test("at the beginning of a sentence no word that only goes on", () => {
    const found = labels(`${small}|>`, "keyword");
    expect(found).toContain("claim");
    expect(found).toContain("guarantee");
    expect(found).not.toContain("shall");
    expect(found).not.toContain("agreement");
    expect(found).not.toContain("use");
  });
  test("clauses after the sentence of a body, and not after that of a claim", () => {
    expect(labels("parties A.\nbody Council\n  consists of A.\n  |>", "keyword")).toContain("must decide within");
    expect(labels('parties A.\nnote "x".\n|>', "keyword")).not.toContain("must decide within");
  });
  test("a sentence before that cannot be read takes nothing away", () => {
    expect(labels("parties A.\nbody Council\n  consists of A.\n  must must.\n  abst|>", "keyword")).toContain("abstention counts as");
  });
  test("none in a comment, in a quotation, or in a citation's place", () => {
    expect(offered("parties Aland.\n-- cla|>")).toEqual([]);
    expect(offered('parties Aland.\nnote "cla|>im".')).toEqual([]);
  });
});

describe("names", () => {
  test("of the right kind only", () => {
    expect(labels(small.replace("provide Ships.", "provide |>"), "name")).toEqual(["Grain", "Ships"]);
    expect(labels(`${small}claim New: in |>`, "name")).toEqual(["Raid"]);
    expect(labels(`${small}claim New: Aland is a veto player of |>`, "name")).toEqual(["Council"]);
  });
  test("what is typed of a name is replaced", () => {
    const { view, offset } = written(`${small}claim New: Aland is a veto player of Cou|>`);
    const [council] = completion(view, offset).filter(({ kind }) => kind === "name");
    expect(view.text.slice(council?.span.start, council?.span.end)).toBe("Cou");
  });
  test("the singular of a group is a name of the group", () => {
    expect(labels(`${small}position P: Aland demands Dunland as a |>`, "name")).toEqual(["Guarantor", "Guarantors"]);
  });
  test("none where a new name is given", () => {
    expect(labels(`${small}goal |>`, "name")).toEqual([]);
  });
  test("imported names, and in a sentence of use those of the other file", () => {
    const files = { "base.servanda": "parties Eland and Farland.\nevent Storm.\n" };
    expect(labels('use Eland from "base.servanda".\nparties Aland.\ngroup All: |>', "name", { files })).toEqual(["Aland", "Eland"]);
    expect(labels('use |> from "base.servanda".\nparties Aland.', "name", { files })).toEqual(["Eland", "Farland", "Storm"]);
  });
});

describe("snippets", () => {
  test("whole sentences where one begins", () => {
    expect(labels(`${small}cl|>`, "snippet")).toContain("claim ... can block ...");
    expect(labels(`${small}claim New: |>`, "snippet")).toEqual([]);
  });
  test("options after an open square bracket, fitting the place", () => {
    expect(labels("parties A.\nbody Council\n  consists of A.\n  decides by [|>", "snippet")).toEqual([
      "First Text: unanimity | Second Text: a majority of the members ]",
    ]);
    expect(labels("parties A.\nbody Council\n  consists of A.\n  decides by unanimity.\n  must decide within [ |>", "snippet")).toEqual([
      "First Time: 7 days | Second Time: 30 days ]",
    ]);
  });
});

describe("lines of the source", () => {
  const files = { "news.txt": "First line.\nThe envoy said “never”. Talks went on.\nNobody came to the talks.\n" };
  const source = 'source News "The news" in "news.txt".\nparties Aland.\nfact Talks: "x",\n  quoting ';
  test("those that contain the typed words, with the line put in", () => {
    const [first, second, ...others] = offered(`${source}"talks|>`, { files });
    expect(others).toEqual([]);
    expect([first?.label, first?.detail]).toEqual(["Talks went on.", "News, line 2"]);
    expect(second?.insert).toBe('"Nobody came to the talks." from News line 3');
  });
  test("quotation marks inside are kept", () => {
    expect(offered(`${source}"envoy|>`, { files })[0]?.insert).toBe('"The envoy said “never”." from News line 2');
  });
  test("what follows already is replaced, so that the text can be read", () => {
    const it = written(`${source}"came|>" from News line 1.`, { files });
    const [found] = completion(it.view, it.offset);
    const text = it.edited([{ span: found?.span ?? { file: "", start: 0, end: 0 }, replacement: found?.insert ?? "" }]);
    expect(text).toContain('quoting "Nobody came to the talks." from News line 3.');
  });
  test("nothing inside any other quotation", () => {
    expect(offered('source News "talks|>" in "news.txt".', { files })).toEqual([]);
  });
});
