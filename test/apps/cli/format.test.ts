/** `servanda format`: printed, written, or only looked for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, servanda } from "./terminal.ts";

const messy = "parties   Aland,Borduria, and Carpania.\n";
const laid = "parties Aland, Borduria and Carpania.\n";

test("the layout is printed, and the file stays", () => {
  const folder = folderWith({ "a.servanda": messy });
  expect(servanda(["format", "a.servanda"], { folder })).toEqual({ out: laid.trimEnd(), err: "", status: 0 });
  expect(readFileSync(join(folder, "a.servanda"), "utf8")).toBe(messy);
});

test("--check names what would change, and only then fails", () => {
  const folder = folderWith({ "a.servanda": messy, "b.servanda": laid });
  expect(servanda(["format", ".", "--check"], { folder })).toEqual({ out: "a.servanda would change", err: "", status: 1 });
  expect(servanda(["format", "b.servanda", "--check"], { folder })).toEqual({ out: "Laid out already.", err: "", status: 0 });
});

test("--write changes the files that need it, once", () => {
  const folder = folderWith({ "a.servanda": messy, "b.servanda": laid });
  expect(servanda(["format", ".", "--write"], { folder })).toEqual({ out: "a.servanda written", err: "", status: 0 });
  expect(readFileSync(join(folder, "a.servanda"), "utf8")).toBe(laid);
  expect(servanda(["format", ".", "--write"], { folder }).out).toBe("All 2 files are laid out already.");
});

test("a text with an error is laid out around it, and standard input works", () => {
  const input = "parties   A.\nbody B consist of A.\n";
  expect(servanda(["format", "-"], { input })).toEqual({
    out: "parties A.\n\nbody B consist of A.".replace("\n\n", "\n"),
    err: "",
    status: 0,
  });
});

test("what cannot be done is refused with what would be right", () => {
  const folder = folderWith({ "a.servanda": messy });
  expect(servanda(["format", "a.servanda", "--write", "--check"], { folder })).toMatchObject({
    status: 3,
    err: "servanda: --write changes files and --check only looks; give one of them",
  });
  expect(servanda(["format", "-", "--write"], { input: messy })).toMatchObject({ status: 3 });
  expect(servanda(["check", "a.servanda", "--write"], { folder })).toMatchObject({
    status: 3,
    err: 'servanda: "check" takes no --write; it goes with format',
  });
});
