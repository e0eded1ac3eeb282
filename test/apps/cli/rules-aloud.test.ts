import { expect, test } from "vitest";
import { ask } from "./terminal.ts";

const head = "parties A, B, C, D and E. group G: A, B, C, D and E. group F: A, B and C. ";

/** The rule as `block` reads it aloud. */
const aloud = (clauses: string) =>
  ask(`${head}body K consists of the G. abstention counts as refusal. ${clauses}`, "block").out.replace(/\s+/g, " ");

test.each([
  ["decides by at least two thirds of the members. leaves out E.", "Passes when 3 of the 4 say yes (two thirds)"],
  ["decides by at least two thirds of all the members. leaves out E.", "Passes when all 4 say yes (two thirds of all 5)"],
  ["decides by all but 2 of the members. leaves out E.", "Passes when 3 of the 4 say yes"],
  ["decides by all but 1 of the F.", "Passes when 2 of the 3 F say yes"],
  [
    "decides by a majority of the members. meets with at least two thirds of all the members present. leaves out E.",
    "4 of the 4 must be there",
  ],
])("%s", (clauses, sentence) => expect(aloud(clauses)).toContain(sentence));

test("whoever is left out breaks no tie, and the paraphrase does not say so", () => {
  expect(aloud("decides by a majority of the members. leaves out D. D decides a tie.")).not.toContain("D decides a tie");
});

test("under consensus abstaining is no objection, whatever the abstention sentence says", () => {
  expect(aloud("decides by consensus.")).toContain("Passes when nobody objects; abstaining is no objection.");
});
