/** Files that use each other. */

import { describe, expect, test } from "vitest";
import { resolvePath } from "../../src/language/index.ts";
import { fileIn, language, pointed, workspace } from "./written.ts";

const charter =
  "parties Russia and China.\ngroup Permanent Members, each a Permanent Member: Russia and China.\nbody Council consists of the Permanent Members. decides by unanimity.\n";

function read(files: Readonly<Record<string, string>>, ...entries: string[]) {
  return language.read(entries.length === 0 ? Object.keys(files).slice(0, 1) : entries, workspace(files));
}
const said = (files: Readonly<Record<string, string>>, ...entries: string[]) =>
  read(files, ...entries).diagnostics.map(({ code, message, span }) => `${span.file} ${code} ${message}`);

describe("scope", () => {
  test("only the names written become visible, what they need comes along unseen", () => {
    expect(said({ "a.servanda": 'use Council from "b.servanda".\ngroup G: Russia.', "b.servanda": charter })).toEqual([
      'a.servanda SV101 There is no party or group called "Russia". Declared: G.',
    ]);
  });
  test("a group comes with its singular, under either name", () => {
    const text = (name: string) =>
      `use ${name} and Russia from "b.servanda".\nposition of Russia: demands Russia as a Permanent Member, assumed because "x".`;
    expect(said({ "a.servanda": text("Permanent Members"), "b.servanda": charter })).toEqual([]);
    expect(said({ "a.servanda": text("Permanent Member"), "b.servanda": charter })).toEqual([]);
  });
  test("names are not passed on", () => {
    const files = { "a.servanda": 'use Russia from "b.servanda".', "b.servanda": 'use Russia from "c.servanda".', "c.servanda": charter };
    expect(said(files)).toEqual(['a.servanda SV101 There is nothing called "Russia" in b.servanda.']);
  });
  test("a name that the other file lacks is reported at the name, and its uses are not", () => {
    const files = {
      "a.servanda": 'use Cuncil and Atlantis from "b.servanda".\nclaim C: Atlantis can block Council alone.',
      "b.servanda": charter,
    };
    const readings = read(files);
    expect(readings.diagnostics.map(({ message }) => message)).toEqual([
      'There is nothing called "Cuncil" in b.servanda. Did you mean "Council"?',
      'There is nothing called "Atlantis" in b.servanda.',
    ]);
    expect(readings.diagnostics.map((diagnostic) => pointed(fileIn(readings, "a.servanda"), diagnostic))).toEqual(["Cuncil", "Atlantis"]);
  });
  test("a name that the other file may declare in a sentence that cannot be read is presumed", () => {
    expect(said({ "a.servanda": 'use Chine from "b.servanda".\ngroup G: Chine.', "b.servanda": "parties Russia; Chine." })).toEqual([
      "b.servanda SV005 ';' cannot stand here. Possible: ',', 'and' or '.'.",
    ]);
  });
  test("claims and the like cannot be used elsewhere", () => {
    const files = { "a.servanda": 'use One from "b.servanda".', "b.servanda": `${charter}claim One: nobody alone can block Council.` };
    expect(said(files)).toEqual(["a.servanda SV120 'One' is a claim in b.servanda, which cannot be used in another file."]);
  });
  test("the imports of a file are listed with their places", () => {
    const files = { "x/a.servanda": 'use Council from "../b.servanda".', "b.servanda": charter };
    const file = fileIn(read(files), "x/a.servanda");
    expect(file.imports.map(({ path, names }) => [path, names.map(({ name }) => name)])).toEqual([["b.servanda", ["Council"]]]);
    expect(file.imports.map(({ span }) => file.text.slice(span.start, span.end))).toEqual(['"../b.servanda"']);
  });
});

describe("one name, one thing", () => {
  test("an imported name may not be declared again", () => {
    const files = { "a.servanda": 'use Council from "b.servanda".\nevent Council.', "b.servanda": charter };
    expect(said(files)).toEqual(["a.servanda SV120 'Council' is already the name of an event (line 2)."]);
  });
  test("nor be imported from two files", () => {
    const files = {
      "a.servanda": 'use Council from "b.servanda".\nuse Council from "c.servanda".',
      "b.servanda": charter,
      "c.servanda": charter,
    };
    expect(said(files)).toEqual(["a.servanda SV120 'Council' is already the name of a body (b.servanda, line 3)."]);
  });
  test("a party is one party in all files", () => {
    const files = {
      "a.servanda": 'use Russia from "b.servanda".\nuse Russia from "c.servanda".\nparties Russia.',
      "b.servanda": charter,
      "c.servanda": charter,
    };
    expect(said(files)).toEqual([]);
  });
  test("and nothing else in any of them", () => {
    const files = { "a.servanda": 'use Council from "b.servanda".\nevent Russia.', "b.servanda": charter };
    expect(said(files)).toEqual([
      "a.servanda SV120 'Russia' is a party (b.servanda, line 1) and an event (line 2); a party has its name alone in all files that belong together.",
    ]);
  });
  test("said once, in the first file to which both belong", () => {
    const files = {
      "top.servanda": 'use A Goal from "a.servanda".',
      "a.servanda": 'use Council from "b.servanda".\nuse Storm from "c.servanda".\ngoal A Goal: Council decides.',
      "b.servanda": charter,
      "c.servanda": "event Storm.\nevent China.",
    };
    expect(said(files)).toEqual([
      "a.servanda SV120 'China' is a party (b.servanda, line 1) and an event (c.servanda, line 2); a party has its name alone in all files that belong together.",
    ]);
  });
});

describe("circles", () => {
  test("two files, three files, one file", () => {
    expect(said({ "a.servanda": 'use X from "b.servanda".\nevent Y.', "b.servanda": 'use Y from "a.servanda".\nevent X.' })).toEqual([
      "b.servanda SV122 These files import each other: a.servanda, b.servanda, a.servanda.",
    ]);
    const three = {
      "a.servanda": 'use X from "b.servanda".\nevent Y.',
      "b.servanda": 'use Z from "c.servanda".\nevent X.',
      "c.servanda": 'use Y from "a.servanda".\nevent Z.',
    };
    expect(said(three)).toEqual(["c.servanda SV122 These files import each other: a.servanda, b.servanda, c.servanda, a.servanda."]);
    expect(said({ "a.servanda": 'use X from "./a.servanda".\nevent X.' })).toEqual([
      "a.servanda SV122 This file imports itself: a.servanda.",
    ]);
  });
  test("names that a circle keeps away are not reported too", () => {
    const files = {
      "a.servanda": 'use X from "b.servanda".\nevent Y.',
      "b.servanda": 'use Y from "a.servanda".\nevent X.\ncase C: Y by P on Q.\nparties P and Q.',
    };
    expect(said(files)).toHaveLength(1);
  });
  test("a file that two others use is no circle, and is read once", () => {
    const files = {
      "a.servanda": 'use X from "b.servanda".\nuse Z from "c.servanda".',
      "b.servanda": 'use Z from "c.servanda".\nevent X.',
      "c.servanda": "event Z.",
    };
    const readings = read(files);
    expect(readings.diagnostics).toEqual([]);
    expect(readings.files.map(({ path }) => path)).toEqual(["a.servanda", "b.servanda", "c.servanda"]);
  });
});

describe("paths", () => {
  test("are seen from the file that writes them", () => {
    expect(resolvePath("x/y/a.servanda", "../b.servanda")).toEqual({ path: "x/b.servanda" });
    expect(resolvePath("a.servanda", "./z/./b.servanda")).toEqual({ path: "z/b.servanda" });
  });
  test.each([
    ["../b.servanda", "This path leaves the workspace folder."],
    ["x/../../b.servanda", "This path leaves the workspace folder."],
    ["/etc/b.servanda", "This path is absolute: write it as seen from this file."],
    ["C:/b.servanda", "This path is absolute: write it as seen from this file."],
    ["https://example.org/b.servanda", "This is an address: only files of the workspace folder can be used."],
    ["x\\b.servanda", "The parts of a path are joined by '/'."],
    ["b.txt", "This path is not a .servanda file."],
    ["", "This path is empty: name a .servanda file, seen from this one."],
    ["missing.servanda", "This file is not found (missing.servanda)."],
  ])("%j", (path, message) => {
    const readings = read({ "a.servanda": `use X from "${path}".\ncase C: X by P on Q.\nparties P and Q.` });
    expect(readings.diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.message])).toEqual([["SV121", message]]);
    expect(readings.diagnostics.map((diagnostic) => pointed(fileIn(readings, "a.servanda"), diagnostic))).toEqual([`"${path}"`]);
  });
  test("what the reader of files refuses is said in its words", () => {
    const refusing = (refused: "outside" | "unreadable" | "too-large") =>
      language
        .read(["a.servanda"], { read: (path) => (path === "a.servanda" ? { text: 'use X from "b.servanda".' } : { refused }) })
        .diagnostics.map(({ message }) => message);
    expect(refusing("outside")).toEqual(["This path leaves the workspace folder (b.servanda)."]);
    expect(refusing("unreadable")).toEqual(["This file cannot be read (b.servanda)."]);
    expect(refusing("too-large")).toEqual(["This file is too long: at most 1 million characters are read (b.servanda)."]);
  });
  test("a file that was asked for and is not there says so itself", () => {
    expect(said({}, "a.servanda")).toEqual(["a.servanda SV121 This file is not found (a.servanda)."]);
  });
});

test("files asked for come first, in the order asked for", () => {
  const files = { "a.servanda": 'use Z from "c.servanda".', "b.servanda": "event X.", "c.servanda": "event Z." };
  expect(read(files, "b.servanda", "a.servanda").files.map(({ path }) => path)).toEqual(["b.servanda", "a.servanda", "c.servanda"]);
});
