/** The published schema of a model: valid by the standard, equal to the program's own, true of every model. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { agreementSchema, type Json, modelToJson } from "../../src/agreement/index.ts";
import { catalog, libraryUnder, textsUnder } from "./library.ts";

const published = fileURLToPath(new URL("../../docs/language/agreement-1.schema.json", import.meta.url));
const ajv = new Ajv2020({ strict: false, allErrors: true });

test("the schema is valid by the standard, and the published file is the program's own schema", () => {
  expect(ajv.validateSchema(agreementSchema)).toBe(true);
  expect(JSON.parse(readFileSync(published, "utf8"))).toEqual(agreementSchema);
});

test("every key is described, and every object that the schema describes is closed", () => {
  const lacking: string[] = [];
  const visit = (schema: Json, pointer: string, condition: boolean): void => {
    if (typeof schema !== "object" || schema === null) return;
    if ("properties" in schema && typeof schema.properties === "object" && !condition) {
      for (const [key, value] of Object.entries(schema.properties as Record<string, Json>)) {
        if (typeof value !== "object" || value === null || !("description" in value)) lacking.push(`${pointer}/${key}`);
      }
      const open = !("additionalProperties" in schema) && !("allOf" in schema);
      if (open) lacking.push(`${pointer} is open`);
    }
    for (const [key, value] of Object.entries(schema)) {
      visit(value, `${pointer}/${key}`, key === "if" || key === "oneOf" || (condition && !/properties/.test(key)));
    }
  };
  visit(agreementSchema, "", false);
  expect(lacking).toEqual([]);
});

const validate = ajv.compile(agreementSchema);
const texts = textsUnder(catalog);
describe.each([...texts.keys()])("%s", (path) => {
  test("has a model that the schema is true of", () => {
    const library = libraryUnder(texts, path);
    for (const agreement of library.agreements.values()) {
      const json = modelToJson(agreement, library, (text) => `sha256:${text.length}`);
      expect(validate(json) ? [] : validate.errors).toEqual([]);
    }
  });
});
