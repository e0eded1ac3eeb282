/** `model` and `text`: the model as data, and its sentences again. */
import { expect, test } from "vitest";
import { agreementSchema } from "../../../src/agreement/index.ts";
import { servanda } from "./terminal.ts";

const twins = "docs/language/twins.json";

test("a model's sentences, read from standard input, give a model whose sentences are the same", () => {
  const first = servanda(["text", twins]);
  expect(first.status).toBe(0);
  const model = servanda(["model", "-"], { input: `${first.out}\n` });
  expect(model.status).toBe(0);
  expect(servanda(["text", "-"], { input: model.out })).toMatchObject({ status: 0, out: first.out, err: "" });
});

test("the schema can be printed", () => {
  expect(JSON.parse(servanda(["model", "--schema"]).out)).toEqual(agreementSchema);
  expect(servanda(["check", "--schema", "docs"])).toMatchObject({
    status: 3,
    err: 'servanda: "check" takes no --schema; it goes with model',
  });
});

test("what is no model is refused with its place", () => {
  expect(servanda(["text", "-"], { input: "parties A." })).toMatchObject({
    status: 2,
    out: "",
    err: expect.stringContaining("This is not JSON."),
  });
  const lower = { schema: "agreement/1", file: "a.servanda", parties: [{ id: "party:A", name: "aland" }] };
  const said = servanda(["text", "-"], { input: JSON.stringify(lower) });
  expect(said).toMatchObject({ status: 2, out: "" });
  expect(said.err).toMatch(/^standard input, at \/parties\/0\/name: .*\[SV161\]$/s);
  expect(servanda(["text", "nowhere.json"])).toMatchObject({ status: 3, err: 'servanda: there is no file "nowhere.json"' });
  expect(servanda(["text", "docs"]).status).toBe(3);
});
