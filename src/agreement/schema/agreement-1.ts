/**
 * The JSON Schema (draft 2020-12) of a model, "agreement/1", as data: pure code has it without reading a file. The file beside the manual,
 * `docs/language/agreement-1.schema.json`, is kept equal by a test.
 */
import { CITATION, NAME } from "../print/wording.ts";
import { date, type Fields, integer, listOf, named, oneOf, piece, type Schema, shape, text, truth } from "./pieces.ts";
import { suppositionFamilies, suppositionPieces } from "./suppositions.ts";
import { textFamilies, textPieces } from "./text.ts";

const located: Fields = {
  message: ["the message", text],
  span: ["where", piece("span")],
  "line?": ["the line, from 1", { type: "integer" }],
  "column?": ["the column, from 1", { type: "integer" }],
};
const edits = listOf(shape({ span: ["what is replaced", piece("span")], replacement: ["by what", text] }));

const pieces: Readonly<Record<string, Schema>> = {
  name: {
    type: "string",
    description: "a name: each word begins with a capital letter or, after the first, a digit; `of` may stand between",
    pattern: NAME,
  },
  citation: { type: "string", description: "a citation, without its round brackets", pattern: CITATION },
  integer: { type: "string", description: "an exact integer of 0 or more", pattern: "^[0-9]+$" },
  number: {
    type: "string",
    description: "an exact number of 0 or more, as a fraction that some decimal equals",
    pattern: "^[0-9]+(/[0-9]*[1-9][0-9]*)?$",
  },
  fraction: { type: "string", description: "an exact fraction", pattern: "^[0-9]+(/[0-9]*[1-9][0-9]*)?$" },
  date: { type: "string", description: "a day", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
  span: shape({
    file: ["the file", text],
    start: ["the first place, from 0", { type: "integer" }],
    end: ["the place after the last", { type: "integer" }],
    unit: ["what places are counted in", { const: "utf-16" }],
  }),
  duration: shape({ value: ["how many", integer], unit: ["of which unit", oneOf("hour", "day", "week", "month", "year")] }),
  bracketRef: shape({ bracket: ["the id of its entry in `brackets`", text] }),
  ...textPieces,
  ...suppositionPieces,
};

const families: Fields = {
  file: ["the path of the text in its workspace", text],
  "textHash?": ["the hash of the text that the model was written from", text],
  "heading?": [
    "the name of the agreement",
    shape({
      ...named("heading"),
      word: ["the parties' word for it", oneOf("agreement", "understanding", "instrument")],
      "title?": ["its title", text],
      "status?": ["its status", oneOf("draft", "proposed", "signed", "binding", "historic", "study")],
      "dated?": ["its date", date],
    }),
  ],
  "imports?": [
    "the files that it uses, and which of their names",
    listOf(
      shape({
        file: ["the path of the imported text in the workspace", text],
        names: ["the names that become visible", listOf(piece("name"), 1)],
        "textHash?": ["the hash of the imported text", text],
        "span?": ["where the sentence stands", piece("span")],
      }),
    ),
  ],
  ...textFamilies,
  ...suppositionFamilies,
  "unreadNames?": ["names in sentences that could not be read", listOf(text)],
  "variables?": [
    "with a package: the free votes and deeds",
    listOf(
      shape({
        key: ["its name in sets", text],
        party: ["whose it is", {}],
        kind: ["vote or deed", text],
        matter: ["what it is about", {}],
        stage: ["before entry into force, or in the case", text],
        owed: ["whether the text owes it", truth],
      }),
    ),
  ],
  "owedSets?": ["with a package: sets of variables that may not all be false", listOf(listOf(text))],
  "diagnostics?": [
    "what is wrong with the text",
    listOf(
      shape({
        code: ["the stable code", text],
        name: ["the code in words", text],
        severity: ["how grave", oneOf("error", "warning", "note")],
        ...located,
        related: ["other places that belong to it", listOf(shape(located))],
        "fix?": ["a mend that changes no meaning", shape({ title: ["what it does", text], edits: ["how", edits] })],
        "question?": [
          "a choice that changes the meaning, nothing preselected",
          shape({
            asks: ["what is asked", text],
            answers: ["the answers", listOf(shape({ says: ["the answer", text], edits: ["how", edits] }))],
          }),
        ],
      }),
    ),
  ],
};

const { properties, ...rest } = shape(families);
export const agreementSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:servanda:agreement:1",
  title: "An agreement as Servanda models it, agreement/1",
  ...rest,
  required: ["schema", ...(rest.required as string[])],
  properties: {
    schema: { const: "agreement/1", description: "the form of this document and its major version" },
    ...(properties as object),
  },
  $defs: pieces,
};
