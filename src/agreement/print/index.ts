/** A model's sentences, in order: each family of elements says its own. */
import type { Json } from "../references-to-json.ts";
import { body, unions } from "./bodies.ts";
import { conflict } from "./conflicts.ts";
import { inOrder, type Sentence } from "./order.ts";
import { Part } from "./part.ts";
import { consistency, noAgreement, notion, position } from "./positions.ts";
import { amendment, entry, exit, guarantee, limit, restraint, signature } from "./provisions.ts";
import { assumption, claim, comparison, goal, supposedCase } from "./suppositions.ts";
import { aliases, event, evidenceFor, fact, group, heading, note, pack, person, source, use, weights } from "./things.ts";
import { Names, Unwritable } from "./wording.ts";

/** What cannot be written, with the place in the JSON as a pointer (RFC 6901). */
export interface Refusal {
  readonly code: "SV163" | "SV164";
  readonly pointer: string;
  readonly message: string;
}

type Say = (names: Names, part: Part) => string;
const named =
  (word: string): Say =>
  (names, part) =>
    `${word} ${names.declared(part)}.`;

/** The families in the order in which they stand where the model has no places. */
const families: readonly (readonly [key: string, say: Say])[] = [
  ["sources", source],
  ["parties", named("parties")],
  ["people", (names, part) => `people ${person(names, part)}.`],
  ["groups", group],
  ["measures", named("measures")],
  ["matters", named("matters")],
  ["events", event],
  ["weights", weights],
  ["bodies", body],
  ["unions", unions],
  ["guarantees", guarantee],
  ["restraints", restraint],
  ["limits", limit],
  ["entries", entry],
  ["exits", exit],
  ["amendments", amendment],
  ["notes", (_names, part) => note(part)],
  ["packages", pack],
  ["consistency", consistency],
  ["notions", notion],
  ["cases", supposedCase],
  ["goals", goal],
  ["assumptions", assumption],
  ["causes", assumption],
  ["claims", claim],
  ["comparisons", comparison],
  ["positions", position],
  ["noAgreement", noAgreement],
  ["facts", fact],
  ["evidenceFor", evidenceFor],
  ["conflicts", conflict],
];
const withAliases = new Set(["parties", "people", "groups", "measures", "events", "bodies", "guarantees", "restraints", "limits"]);

/**
 * The sentences of a model that has the shape of its schema, one for each element.
 *
 * Exact: read again they give the same model, places and comments aside. What cannot be written is refused, all of it. Linear in the model.
 */
export function sentencesOf(json: Json): { readonly sentences: readonly string[]; readonly refused: readonly Refusal[] } {
  const model = new Part(json);
  const names = new Names(model);
  const refused: Refusal[] = [];
  const say = (pointer: string, words: () => string): string => {
    try {
      return words();
    } catch (thrown) {
      if (!(thrown instanceof Unwritable)) throw thrown;
      refused.push({ code: thrown.code, pointer, message: thrown.message });
      return "";
    }
  };
  const file = model.text("file");
  const imported = new Set(model.parts("imports").flatMap((each) => each.texts("names")));
  const first = [
    ...(model.has("heading") ? [say("/heading", () => heading(names, model.part("heading")))] : []),
    ...model.parts("imports").map((part, index) => say(`/imports/${index}`, () => use(part, file))),
  ];
  const sentences: Sentence[] = [];
  for (const [key, words] of families) {
    for (const [index, part] of model.parts(key).entries()) {
      const pointer = `/${key}/${index}`;
      const foreign = key === "parties" && part.has("from");
      if (!(foreign && imported.has(part.text("name")))) sentences.push({ part, says: say(pointer, () => words(names, part)), foreign });
      if (withAliases.has(key) && part.list("aliases").length > 0) {
        sentences.push({ part: new Part({}), says: say(`${pointer}/aliases`, () => aliases(names, part)) });
      }
    }
  }
  const rule = model.part("signature");
  if (model.has("signature") && !rule.is("default")) {
    sentences.push({ part: rule, says: say("/signature", () => signature(names, rule)) });
  }
  return { sentences: [...first, ...inOrder(sentences)], refused };
}
