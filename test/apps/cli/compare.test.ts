/** Texts, drafts and packages side by side: what each gives, and which words make the difference. */
import { expect, test } from "vitest";
import { folderWith, servanda } from "./terminal.ts";

const draft = (rule: string, more = "") => `agreement Pact.
parties Aland, Borduria, Carpania and Dorvik.
measures Aid. event Attack.
body Council consists of Aland, Borduria, Carpania and Dorvik. decides by ${rule}. abstention counts as refusal.
guarantee Help: when Attack occurs, if Council so decides, each of Borduria, Carpania and Dorvik shall provide Aid. ${more}
case Raid: Attack by Aland on Dorvik.
goal Helped: at least 1 of Borduria and Carpania provide Aid.
`;
const twice = `${draft("[ Strict: unanimity | Loose: a majority of the members ]")}
[ restraint Quiet: Aland shall not "shout". ]
package First: Strict, with Quiet.
package Second: Loose, without Quiet.
`;
const side = (files: Record<string, string>, ...args: string[]) => servanda(["compare", ...args], { folder: folderWith(files) });
/** A page as running text. */
const flat = (text: string) => text.replace(/\s+/g, " ");

test("two drafts: the verdicts side by side, and the words on which the difference rests", () => {
  const { out, status } = side(
    { "a.servanda": draft("unanimity"), "b.servanda": draft("at least half of the members") },
    "a.servanda",
    "b.servanda",
  );
  expect(status).toBe(0);
  expect(flat(out)).toContain("Pact (a.servanda) against Pact (b.servanda)");
  expect(flat(out)).toContain("It is a dead letter under Pact (a.servanda) and discretionary under Pact (b.servanda).");
  expect(flat(out)).toContain(
    'One change of words makes the difference: Council: "decides by unanimity" against "decides by at least half of the members".',
  );
});

test("what an old rule and a new one give each member", () => {
  const { out } = side({ "a.servanda": draft("unanimity"), "b.servanda": draft("the consent of Aland") }, "a.servanda", "b.servanda");
  expect(out).toMatch(/Aland +1\/4 +1\n/);
  expect(out).toMatch(/each of 3: Borduria, \.\.\. +1\/4 +0\n/);
  expect(flat(out)).toContain("1 of 16 coalitions win");
  expect(flat(out)).toContain("8 of 16 coalitions win");
});

test("packages of one text: the one choice that makes the difference, and not the other that changes nothing", () => {
  const { out, status } = side({ "a.servanda": twice }, "a.servanda");
  expect(status).toBe(0);
  expect(flat(out)).toContain("It is a dead letter under First and discretionary under Second.");
  expect(flat(out)).toContain("One choice makes the difference: Loose (the rule of Council).");
  expect(flat(out)).toContain("Second chooses differently from First: Loose and without Quiet.");
});

test("a text beside itself differs in nothing", () => {
  const { out } = side({ "a.servanda": draft("unanimity"), "b.servanda": draft("unanimity", "-- a remark") }, "a.servanda", "b.servanda");
  expect(flat(out)).toContain("No difference: both say the same.");
  expect(flat(out)).toContain("Decide alike on every side: Council.");
  expect(out).toContain("agree in every sentence on which an answer can rest");
});

test("what only one text has is said by name, and its answer stands alone", () => {
  const other = draft("unanimity").replaceAll("Helped", "Rescued").replace("event Attack.", "event Attack. group Pair: Aland and Dorvik.");
  const { out } = side({ "a.servanda": draft("unanimity"), "b.servanda": other }, "a.servanda", "b.servanda");
  expect(flat(out)).toContain("Only in Pact (a.servanda): Helped.");
  expect(flat(out)).toContain("Only in Pact (b.servanda): Pair and Rescued.");
  expect(flat(out)).toContain("Pact (b.servanda) has no such promise in such a case.");
});

test("texts of different folders with the same file name are kept apart", () => {
  const [a, b] = [
    folderWith({ "draft.servanda": draft("unanimity") }),
    folderWith({ "draft.servanda": draft("no vote").replace("Pact", "Accord") }),
  ];
  const { out, status } = servanda(["compare", `${a}/draft.servanda`, `${b}/draft.servanda`]);
  expect(status).toBe(0);
  expect(flat(out)).toContain("Pact against Accord");
  expect(flat(out)).toContain("It is a dead letter under Pact and owed under Accord.");
});

test("with one text and no two packages it says what it needs", () => {
  const { err, status } = side({ "a.servanda": draft("unanimity") }, "a.servanda");
  expect(status).toBe(3);
  expect(err).toBe(
    'servanda: "compare" needs two texts, or one text with two packages: servanda compare a.servanda --package "A" --package "B"',
  );
  const unknown = side({ "a.servanda": twice }, "a.servanda", "--package", "First", "--package", "Secund");
  expect([unknown.status, unknown.err]).toEqual([
    3,
    'servanda: there is no package or option "Secund" in a.servanda; did you mean "Second"?',
  ]);
  const both = side({ "a.servanda": twice, "b.servanda": twice }, "a.servanda", "b.servanda", "--package", "First", "--package", "Second");
  expect(both.err).toBe("servanda: compare several texts or several packages of one text, not both at once");
  expect(side({ "a.servanda": twice }, "a.servanda", "--package", "First").status).toBe(3);
  const hold = servanda(["hold", "a.servanda", "--package", "First", "--package", "Second"], {
    folder: folderWith({ "a.servanda": twice }),
  });
  expect(hold.err).toBe('servanda: "hold" takes one --package; "compare" takes several');
});

test("an error in one of two texts is shown with its place, and the status says so", () => {
  const { err, status } = side({ "a.servanda": draft("unanimity"), "b.servanda": draft("unanimous vote") }, "a.servanda", "b.servanda");
  expect(status).toBe(2);
  expect(err).toContain("b.servanda:4:");
});

test("the JSON refers to findings by id, one list of cells per row", () => {
  const { out } = side({ "a.servanda": twice }, "a.servanda", "--json");
  const envelope = JSON.parse(out) as {
    schema: string;
    findings: { kind: string; id?: string; cells?: (string[] | object)[][]; rows?: object[]; columns?: object[] }[];
  };
  expect(envelope.schema).toBe("compare/1");
  const comparison = envelope.findings.find(({ kind }) => kind === "comparison");
  const ids = envelope.findings.flatMap(({ id }) => id ?? []);
  expect(comparison?.columns).toHaveLength(2);
  expect(comparison?.rows).toHaveLength(comparison?.cells?.length ?? -1);
  const used = comparison?.cells?.flat(2) ?? [];
  expect(used).toEqual(ids);
  expect(comparison?.rows?.[0]).toMatchObject({ name: "Helped", case: "Raid" });
});

test("every line fits the terminal", () => {
  const { out } = side({ "a.servanda": twice }, "a.servanda");
  for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});
