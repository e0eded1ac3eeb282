/**
 * The tables of the reference are made from the entries that the program itself reads. To write them anew: UPDATE=1 npx vitest run test/docs
 */
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checks } from "../../src/agreement/checks/index.ts";
import { staticChecks } from "../../src/analysis/checks/index.ts";
import { claimTests } from "../../src/analysis/claims/tests/index.ts";
import { decisionRules } from "../../src/structure/rules/index.ts";

const path = "docs/language/reference.md";
const start = "<!-- generated: from here on by UPDATE=1 npx vitest run test/docs -->\n";
const end = "<!-- end of generated -->\n";

/** One line of a table; a bar in a text would end its cell. */
const line = (...cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${line(...head)}|${"---|".repeat(head.length)}\n${rows.map((row) => line(...row)).join("")}`;

const written = [...checks, ...staticChecks].map(({ code, name, severity, says }) => [code, name.replaceAll("-", " "), severity, says]);
const generated = [
  "\n## Decision rules\n\nThe kinds of rule of `decides by`, `signature requires` and `amendment requires`.\n\n",
  table(
    ["rule", "passes"],
    Object.values(decisionRules).map(({ kind, says }) => [kind, says]),
  ),
  "\n## Claim tests\n\nWhat a claim may ask in this version. A test of the language that is not listed is read, and its claim says SV703: not in this version.\n\n",
  table(
    ["test", "holds when"],
    Object.values(claimTests).map(({ kind, says }) => [kind, says]),
  ),
  "\n## Checks\n\nMistakes that a text can show, in the order of their codes. Sentences that cannot be read at all have codes below SV100.\n\n",
  table(
    ["code", "name", "severity", "says"],
    written.sort(([a = ""], [b = ""]) => (a < b ? -1 : a > b ? 1 : 0)),
  ),
  "\n",
].join("");

test("the tables of rules, tests and checks say what the entries say", () => {
  const page = readFileSync(path, "utf8");
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  expect(Math.min(from, to), "the page marks where the generated part begins and ends").toBeGreaterThan(0);
  const whole = page.slice(0, from) + start + generated + page.slice(to);
  const { UPDATE: update } = process.env;
  if (update === "1") writeFileSync(path, whole);
  else expect(page, "write the page anew with UPDATE=1 npx vitest run test/docs").toBe(whole);
});

test("every entry has a sentence for the manual", () => {
  expect([...Object.values(decisionRules), ...Object.values(claimTests)].filter(({ says }) => !/^[A-Z].*\.$/s.test(says))).toEqual([]);
  expect(written.filter(([, , , says = ""]) => !/\.$/.test(says))).toEqual([]);
});
