/** What the syntax tree holds. */

import { AstUtils } from "langium";
import { describe, expect, test } from "vitest";
import { ast, positionOf, spanOf, spanOfName, spanOfProperty, spanOfReference } from "../../src/language/index.ts";
import { fileIn, language, readText, workspace } from "./written.ts";

const start = "parties Aland and Borduria.\ngroup Both, each a Partner: Aland and Borduria.\nevent Storm.\n";

function only<T extends ast.Agreement["statements"][number]>(text: string, is: (node: unknown) => node is T): T {
  const file = readText(start + text);
  expect(file.diagnostics.map(({ message }) => message)).toEqual([]);
  const found = file.syntax.statements.find(is);
  if (found === undefined) throw new Error("no such statement");
  return found;
}

describe("values", () => {
  test("phrases of several words have single blanks, whatever stands between the words", () => {
    const body = only("body B consists of the Both. decides by at\n  least two -- or so\n  thirds of the members.", ast.isBody);
    const [, decides] = body.clauses;
    expect(decides).toMatchObject({ rule: { compare: "at least", quantity: { word: "two thirds" } } });
  });
  test("names are on one line, quotations have no marks", () => {
    const goal = only('goal Every\n  Thing “Is it "all"?”: at least 1 of Both provide Aid.\nmeasures Aid.', ast.isGoal);
    expect([goal.name, goal.title]).toEqual(["Every Thing", 'Is it "all"?']);
  });
  test("numbers and dates stay text", () => {
    const weights = only("weights W: Aland holds 9007199254740993 and Borduria holds 2.50.", ast.isWeights);
    expect(weights.items.map(({ value }) => value)).toEqual(["9007199254740993", "2.50"]);
  });
  test("citations are kept as they are written", () => {
    const label = (cite: string) => only(`body B (${cite}) consists of Both. decides by unanimity.`, ast.isBody).cite?.label;
    expect(label("Article 27(3), Chapter VI")).toBe("Article 27(3), Chapter VI");
    expect(label("Article 9(2),\n   first sentence;   third part")).toBe("Article 9(2), first sentence; third part");
    expect(label('"as amended -- in 2009"')).toBe('"as amended -- in 2009"');
  });
});

describe("places", () => {
  test("of sentences, names and references", () => {
    const text = `${start}case Storm Case: Storm by Aland on Borduria.`;
    const file = readText(text);
    const found = file.syntax.statements.find(ast.isCase);
    if (found === undefined) throw new Error("no case");
    const at = ({ start: from, end }: { start: number; end: number }) => file.text.slice(from, end);
    expect(at(spanOf(found))).toBe("case Storm Case: Storm by Aland on Borduria.");
    expect(at(spanOfName(found))).toBe("Storm Case");
    expect(at(spanOfReference(found, found.event))).toBe("Storm");
    expect(at(spanOfProperty(found, "triggering", 0))).toBe("Aland");
    expect(spanOf(found).file).toBe("a.servanda");
    expect(positionOf(file, spanOf(found).start)).toEqual({ line: 4, column: 1 });
  });
  test("a period that is not in the text leaves no trace in the tree", () => {
    const file = readText("parties Aland and Borduria\nevent Storm.");
    const [parties, event] = file.syntax.statements;
    if (parties === undefined || event === undefined) throw new Error("two statements");
    expect([spanOf(parties), spanOf(event)].map(({ start: from, end }) => file.text.slice(from, end))).toEqual([
      "parties Aland and Borduria",
      "event Storm.",
    ]);
  });
});

describe("text", () => {
  test("is read in its composed form, so that one name is one name however it was typed", () => {
    const decomposed = "parties Co\u0302te and Lande.\ngroup G: C\u00f4te.";
    const file = readText(decomposed);
    expect(file.diagnostics).toEqual([]);
    expect(file.text).toBe(decomposed.normalize("NFC"));
  });
  test("a byte order mark is dropped, and offsets count without it", () => {
    const file = readText("\uFEFFparties Aland.");
    expect(file.text).toBe("parties Aland.");
    expect(spanOf(file.syntax).start).toBe(0);
  });
  test.each(["\n", "\r\n", "\r"])("line ends are equal: %j", (lineEnd) => {
    const file = readText(["parties Aland.", "", "group G: Bland."].join(lineEnd));
    const [unknown] = file.diagnostics;
    expect(unknown?.code).toBe("SV101");
    expect(positionOf(file, unknown?.span.start ?? 0)).toEqual({ line: 3, column: 10 });
  });
});

test("all references of a file can be followed, also into a file that it uses and on from there", () => {
  const readings = language.read(
    ["a.servanda"],
    workspace({
      "a.servanda": 'use Council from "b.servanda".\nclaim One: nobody alone can block Council.',
      "b.servanda": "parties Aland.\nbody Council consists of Aland. decides by unanimity.",
    }),
  );
  const file = fileIn(readings, "a.servanda");
  const references = AstUtils.streamAst(file.syntax)
    .flatMap((node) => AstUtils.streamReferences(node))
    .toArray();
  expect(references).toHaveLength(2);
  const [, { reference } = { reference: undefined }] = references;
  const council = reference !== undefined && "ref" in reference ? reference.ref : undefined;
  if (!ast.isBody(council)) throw new Error("the claim names the Council");
  expect(spanOf(council).file).toBe("b.servanda");
  const [membership] = council.clauses;
  expect(ast.isMembership(membership) && membership.who.members.map(({ ref }) => ref?.name)).toEqual(["Aland"]);
});
