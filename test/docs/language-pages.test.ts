/** The pages of the language say what they promise: forty words, and sentences that can be read. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { staticChecks } from "../../src/analysis/checks/index.ts";
import { libraryOf } from "../agreement/library.ts";
import { firstOf } from "../analysis/judged.ts";

const folder = "docs/language";
const page = (name: string): string => readFileSync(`${folder}/${name}`, "utf8");
const shown = (text: string): string[] => [...text.matchAll(/^```servanda\n([\s\S]*?)^```$/gm)].map(([, example = ""]) => example);

describe("the language in forty words", () => {
  const text = page("forty-words.md");
  const words = [...text.matchAll(/\*\*`([a-z]+)`\*\*/g)].map(([, word = ""]) => word);

  test("names forty words, each once", () => {
    expect(words).toHaveLength(40);
    expect(new Set(words).size).toBe(40);
  });

  test("each is a word of the grammar, and an example uses it", () => {
    const grammar = readFileSync("src/language/servanda.langium", "utf8");
    const examples = shown(text)
      .join("\n")
      .replace(/"[^"]*"/g, " ");
    expect(words.filter((word) => !grammar.includes(`'${word}'`))).toEqual([]);
    expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(examples))).toEqual([]);
  });
});

describe("from your statutes", () => {
  const rows = [...page("from-your-statutes.md").matchAll(/^\| ([^|]+) \| `([^`]+)` \| [^|]+ \|$/gm)];

  test("has a table", () => expect(rows.length).toBeGreaterThan(20));

  test.each(rows.map(([, phrase = "", sentence = ""]) => [phrase, sentence] as const))("%s: its sentence is read", (_, sentence) => {
    const own = sentence.startsWith("amendment");
    const clauses = own ? "" : sentence;
    const text = `
      parties Chair, Second, Third, Fourth, Fifth and Sixth.
      group Seats: Chair, Second, Third, Fourth, Fifth and Sixth.
      group Founders: Chair, Second and Third.
      matters Reserved Matters.
      weights Contributions: Chair holds 3, Second holds 2, Third holds 2, Fourth holds 1, Fifth holds 1 and Sixth holds 1.
      body Board consists of the Seats. ${clauses}
      ${clauses.includes("decides by") ? "" : "decides by a majority of the votes cast."}
      ${clauses.includes("abstention counts") ? "" : "abstention counts as absence."}
      ${own ? sentence : ""}`;
    const library = libraryOf(text);
    const found = [...library.diagnostics, ...staticChecks.flatMap((check) => check.find(library, firstOf(library)))];
    // Consensus does not ask what abstaining counts as, and one table row does not use every name that is declared for all.
    const told = found.filter(({ severity, code }) => severity !== "note" && code !== "SV136" && code !== "SV143");
    expect(told.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });
});

test("every example file is shown on a page or used by one", () => {
  const pages = ["forty-words.md", "from-your-statutes.md"].map(page);
  const files = readdirSync(folder).filter((name) => name.endsWith(".servanda"));
  expect(files.filter((name) => !pages.some((text) => text.includes(name)))).toEqual([]);
});
