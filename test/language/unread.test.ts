/** What a sentence that cannot be read takes with it, and what it does not. */

import { describe, expect, test } from "vitest";
import { ast } from "../../src/language/index.ts";
import { readText, report, said } from "./written.ts";

const start = "parties Russia and China.\nmeasures Aid.\nevent Storm.\n";
const codes = (text: string) => readText(start + text).diagnostics.map(({ code }) => code);

describe("names in it are presumed to exist", () => {
  test("as it writes them, or with a capital letter", () => {
    expect(codes("measures weapons.\ngoal G: Russia provides Weapons.")).toEqual(["SV002"]);
    expect(codes('source Treaty on Peace "t".\nfact F: "x", quoting "y" from Treaty On Peace.')).toEqual(["SV010"]);
  });
  test("also a part of a name that was read as too long", () => {
    expect(
      codes("case Renewed Storm Storm by Russia.\nclaim C: in Renewed Storm, Russia can block G alone.\ngoal G: Russia provides Aid."),
    ).toEqual(["SV005"]);
  });
  test("also when the slip is in the name itself", () => {
    expect(codes("event Hail !.\nparties Gallia, ermania and Italia.\ngroup G: Gallia, Germania and Italia.")).toEqual(["SV003", "SV002"]);
  });
  test("but not those that only resemble a name which is known", () => {
    expect(codes("claim A: Russia kann block G alone.\nclaim B: Rusia can block G alone.\ngoal G: Russia provides Aid.")).toEqual([
      "SV002",
      "SV101",
    ]);
  });
});

describe("what belongs to it", () => {
  test("the clauses of a body whose first sentence is lost are lost without a word, and named with it", () => {
    const file = readText(
      `${start}body Council\n  consist of Russia.\n  decides by unanimous vote.\n  leaves out China.\nclaim C: Russia can block Council alone.`,
    );
    expect(file.diagnostics).toHaveLength(1);
    expect(file.unread.map(({ names, statement }) => [statement, names])).toEqual([
      ["Council", ["Council", "Russia"]],
      ["Council", []],
      ["Council", ["China"]],
    ]);
    expect(file.syntax.statements.some(ast.isBody)).toBe(false);
  });
  test("of a body, only the clause that cannot be read is lost", () => {
    const file = readText(`${start}body Council\n  consists of Russia.\n  decides by unanimous vote.\n  leaves out China.`);
    expect(report(file)).toContain("SV002");
    expect(file.unread).toMatchObject([{ statement: "Council" }]);
    expect(file.syntax.statements.find(ast.isBody)?.clauses.map(({ $type }) => $type)).toEqual(["Membership", "Recusal"]);
  });
  test("of a conflict, only the sentence that cannot be read is lost", () => {
    const file = readText(
      `${start}conflict Game.\noptions of Russia: Wait and Strike.\noptions of China: Sleep; Rise.\nstatus quo: only Wait.\nRise cannot be undone.`,
    );
    expect(file.diagnostics.map(({ code }) => code)).toEqual(["SV005"]);
    expect(file.unread.map(({ statement }) => statement)).toEqual(["Game"]);
    expect(file.syntax.statements.find(ast.isConflict)?.sentences).toHaveLength(3);
  });
  test("`starts when` goes with its guarantee, not with the one before", () => {
    const file = readText(`${start}guarantee A: when Storm occurs, Russia shall provide Aid.
guarantee B: when Storm occurs, Russia shal provide Aid.
  starts when Storm is agreed by China.`);
    expect(file.diagnostics.map(({ code }) => code)).toEqual(["SV002"]);
    const [guarantee, ...others] = file.syntax.statements.filter(ast.isGuarantee);
    expect([guarantee?.name, guarantee?.start, others]).toEqual(["A", undefined, []]);
    expect(file.unread.map(({ statement }) => statement)).toEqual(["B", "B"]);
  });
  test("a clause with nothing before it to which it belongs is told what it lacks, and its neighbours are not", () => {
    expect(said(`${start}decides by unanimity.\nabstention counts as refusal.\nevent Flood.`)).toEqual([
      "SV011 A sentence that begins with 'decides' belongs to a body, and none stands before it. A statement begins with one of: parties, group, body, guarantee, event, measures, case, goal, claim or position.",
    ]);
  });
});

describe("the sentences around it", () => {
  test("are read: a quotation without end does not reach beyond its line", () => {
    const file = readText(`${start}event Flood "the river rises.\nevent Fire.\ncase C: Fire by Russia on China.`);
    expect(file.diagnostics.map(({ code }) => code)).toEqual(["SV001"]);
    expect(file.syntax.statements.filter(ast.isEvent).map(({ name }) => name)).toEqual(["Storm", "Fire"]);
  });
  test("a sentence that lacks only its period is read", () => {
    const file = readText("parties Russia and China\nmeasures Aid\nevent Storm\ncase C: Storm by Russia on China");
    expect(file.diagnostics.map(({ code }) => code)).toEqual(["SV004", "SV004", "SV004", "SV004"]);
    expect(file.syntax.statements).toHaveLength(4);
    expect(file.unread).toEqual([]);
  });
  test("a mistake in one sentence does not take the next along, although the period between them is missing too", () => {
    const file = readText(`${start}measures Troops or Money\nbody Council\n  consists of Russia and China.\n  decides by unanimity.`);
    expect(file.diagnostics.map(({ code }) => code)).toEqual(["SV005"]);
    expect(file.syntax.statements.some(ast.isBody)).toBe(true);
  });
  test("two mistakes in two sentences are two, in one sentence one", () => {
    expect(codes("event Flood !.\nmeasures Troops; Money; weapons.\nevent Fire.")).toEqual(["SV003", "SV002"]);
  });
});
