/** Definition, references, highlight and rename. */

import { describe, expect, test } from "vitest";
import { definition, highlight, prepareRename, references, rename } from "../../../src/apps/editor/index.ts";
import { withBreaks } from "../../../src/apps/editor/services/rename.ts";
import { small, written } from "./written.ts";

const base =
  "parties Aland and Borduria.\ngroup Members, each a Member: Aland and Borduria.\nbody Council consists of the Members. decides by unanimity.\n";
const user = 'use Aland and Council from "base.servanda".\nevent Raid.\nclaim C: Aland is a veto player of Council.\n';

describe("places", () => {
  test("a name leads to its declaration, in another file too", () => {
    const { view, offset, at } = written(user.replace("of Council", "of Coun|>cil"), { files: { "base.servanda": base } });
    const [place] = definition(view, offset);
    expect(place?.file).toBe("base.servanda");
    expect(at([place ?? { start: 0, end: 0 }])).toEqual(["Council"]);
  });
  test("the singular of a group leads to where it is given", () => {
    const it = written(`${small}position P: Aland demands Dunland as a Guar|>antor, assumed because "x".\n`);
    expect(it.at(definition(it.view, it.offset))).toEqual(["Guarantor"]);
  });
  test("the path of a sentence of use leads to the file", () => {
    const { view, offset } = written(user.replace('"base', '"ba|>se'), { files: { "base.servanda": base } });
    expect(definition(view, offset)).toEqual([{ file: "base.servanda", start: 0, end: 0 }]);
  });
  test("references are those of every file, by either name of a group", () => {
    const it = written(`${small}position P: Aland demands Dunland as a Guar|>antor, assumed because "x".\n`);
    const found = it.at(references(it.view, it.offset, true));
    expect(found.filter((name) => name === "Guarantor")).toHaveLength(2);
    expect(found.filter((name) => name === "Guarantors")).toHaveLength(4);
    expect(references(it.view, it.offset, false)).toHaveLength(4);
  });
  test("a party is one party in files that are connected, and another one elsewhere", () => {
    const files = {
      "base.servanda": base,
      "other.servanda": "parties Aland.\n",
      "twin.servanda": `use Council from "base.servanda".\nparties Aland.\n`,
    };
    const { view, offset } = written(user.replace("C: Aland", "C: Al|>and"), { files });
    expect([...new Set(references(view, offset, true).map(({ file }) => file))].sort()).toEqual([
      "base.servanda",
      "twin.servanda",
      "written.servanda",
    ]);
  });
  test("highlights are those of this file, the declaration told apart", () => {
    const { view, offset } = written(small.replace("event Attack", "event At|>tack"));
    expect(highlight(view, offset).map(({ declares }) => declares)).toEqual([true, false, false]);
  });
});

describe("rename", () => {
  test("in every file, an unstored change included", () => {
    const it = written(user.replace("of Council", "of Coun|>cil"), { files: { "base.servanda": base } });
    const found = rename(it.view, it.offset, "High Council");
    if ("refused" in found) throw new Error(found.refused);
    expect(it.edited(found.edits)).toBe(user.replaceAll("Council", "High Council"));
    expect(it.edited(found.edits, "base.servanda")).toBe(base.replaceAll("Council", "High Council"));
  });
  test("line breaks inside a name stay", () => {
    expect(withBreaks("Guarantor\n    Conference", "High Conference")).toBe("High\n    Conference");
    expect(withBreaks("Guarantor\n  Conference", "High Guarantor Conference")).toBe("High\n  Guarantor Conference");
    const text = "parties Aland.\nevent Armed Attack.\ncase Raid: Armed\n  Attack by Aland on Aland.\n";
    const it = written(text.replace("event Ar", "event A|>r"));
    const found = rename(it.view, it.offset, "Sea Attack");
    expect("edits" in found && it.edited(found.edits)).toBe(text.replace("Armed Attack", "Sea Attack").replace("Armed\n", "Sea\n"));
  });
  test("the singular of a group is changed by itself", () => {
    const text = `${small}position P: Aland demands Dunland as a Guarantor, assumed because "x".\n`;
    const it = written(text.replace("as a Guar", "as a Gu|>ar"));
    const found = rename(it.view, it.offset, "Helper");
    expect("edits" in found && it.edited(found.edits)).toBe(
      text.replace("each a Guarantor", "each a Helper").replace("as a Guarantor", "as a Helper"),
    );
  });
  test.each([
    ["council", '"council" is no name: every word of a name begins with a capital letter. Write "Council".'],
    ["High 'council'", `"High 'council'" is no name: every word of a name begins with a capital letter.`],
    ["A. B", '"A. B" is no name: every word of a name begins with a capital letter.'],
    ["", '"" is no name: every word of a name begins with a capital letter.'],
    ["Help", '"Help" is already a name in written.servanda.'],
  ])("to %j is refused with the reason", (wanted, reason) => {
    const { view, offset } = written(small.replace("body Council", "body Coun|>cil"));
    expect(rename(view, offset, wanted)).toEqual({ refused: reason });
  });
  test("is refused while a sentence with the name cannot be read", () => {
    const { view, offset } = written(`${small.replace("body Council", "body Coun|>cil")}claim Bad: Council should should.\n`);
    expect(rename(view, offset, "Board")).toEqual({
      refused: '"Council" stands in a sentence of written.servanda that cannot be read. Mend that sentence first.',
    });
  });
  test("only a name can be changed", () => {
    const { view, offset } = written(small.replace("unanimity", "unani|>mity"));
    expect(prepareRename(view, offset)).toEqual({ refused: "Only a name can be changed here: put the cursor on one." });
    const named = written(small.replace("body Council", "body Coun|>cil"));
    expect(prepareRename(named.view, named.offset)).toMatchObject({ name: "Council" });
  });
});
