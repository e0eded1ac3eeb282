/** Whatever a file holds, there is an answer, and soon. */

import { describe, expect, test } from "vitest";
import { language, readText, workspace } from "./written.ts";

const codes = (text: string) => readText(text).diagnostics.map(({ code }) => code);
const messages = (text: string) => readText(text).diagnostics.map(({ message }) => message);

describe("what is refused at once", () => {
  test("a file of more than 1 million characters", () => {
    expect(messages(" ".repeat(1_000_001))).toEqual(["This file is too long: at most 1 million characters are read."]);
  });
  test("more than 100 files that use one another in a row, however many there are", () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => [
      `c${index}.servanda`,
      `use P${index + 1} from "c${index + 1}.servanda".\nparties P${index}.`,
    ]);
    const { diagnostics } = language.read(["c0.servanda"], workspace(Object.fromEntries(chain)));
    expect(diagnostics.map(({ code, span }) => `${span.file} ${code}`)).toEqual(["c99.servanda SV013"]);
  });
  test("a file whose size alone says that it is too long", () => {
    const { diagnostics } = language.read(["a.servanda"], { read: () => ({ refused: "too-large" }) });
    expect(diagnostics.map(({ message }) => message)).toEqual(["This file is too long: at most 1 million characters are read."]);
  });
  test("a file that is no text", () => {
    expect(messages("parties A\0land.")).toEqual(["This file is not a text in UTF-8, so it is not read."]);
    expect(messages("parties A\uFFFDland.")).toEqual(["This file is not a text in UTF-8, so it is not read."]);
  });
  test("more than 50 parts one inside the other", () => {
    const body = (rule: string) => `parties A.\nbody B consists of A. decides by ${rule}.`;
    expect(codes(body(`${"(".repeat(50)}unanimity${")".repeat(50)}`))).toEqual([]);
    expect(codes(body(`${"(".repeat(51)}unanimity${")".repeat(51)}`))).toEqual(["SV013"]);
    expect(codes(`consistency C: ${"not ".repeat(51)}A.`)).toEqual(["SV013"]);
    expect(codes(body(`unanimity${", failing which consensus".repeat(51)}`))).toEqual(["SV013"]);
    expect(codes(`body B consists of A. ${"on T: ".repeat(60)}decides by unanimity.`)).toEqual(["SV013"]);
    expect(codes("[".repeat(100_000))).toEqual(["SV013"]);
  });
  test("a file without a sentence is told how one looks", () => {
    const told = ["This file holds no sentence. A first sentence looks like this: parties Aland and Borduria."];
    for (const text of ["", " \n\n", "-- nothing yet\n"]) expect(messages(text)).toEqual(told);
  });
  test("after a hundred mistakes the rest is left", () => {
    const file = readText(`parties A.\n${"event !.\n".repeat(150)}group G: Nowhere.`);
    expect(file.diagnostics).toHaveLength(101);
    expect(file.diagnostics.at(-1)).toMatchObject({ code: "SV013", message: "There are 100 mistakes up to here: reading stops." });
    expect(file.unread).toHaveLength(101);
  });
});

/** Texts that would take very long if any part looked at the same place again and again. */
const hostile: Readonly<Record<string, string>> = {
  "capital letters and blanks": "A ".repeat(200_000),
  "one long name": `parties ${"A".repeat(1_000_000)}.`,
  "open quotations": '“"x"'.repeat(100_000),
  "block comments that never end": "/* ".repeat(200_000),
  "foreign quotations that never end": "„ « ‘ ".repeat(100_000),
  words: "foo ".repeat(200_000),
  periods: ". ".repeat(200_000),
  "brackets in every sentence": "[ x. ".repeat(100_000),
  "words that begin statements": "body ".repeat(200_000),
  "blanks in a name": `A${" ".repeat(1_000_000)}b`,
  comments: `${"--x\n".repeat(200_000)}parties A.`,
  "a long list": `parties ${Array.from({ length: 20_000 }, (_, index) => `P${index}`).join(", ")}.`,
  "a long list with a mistake": `parties ${Array.from({ length: 20_000 }, (_, index) => `P${index}`).join(", ")} x.`,
  "a long list in a claim": `parties A.\nclaim X: ${"A, ".repeat(10_000)}A are a minimal conflict.`,
  "a long rule": `parties A.\nbody B consists of A. decides by unanimity${" or consensus".repeat(20_000)}.`,
  "many unknown names": `group G: ${Array.from({ length: 10_000 }, (_, index) => `Nowhere${index}`).join(", ")}.`,
  "a name over many lines": `parties A\n${"B\n".repeat(100_000)} x`,
};

test.each(Object.entries(hostile))("%s take no longer than they are long", (_, text) => {
  const before = performance.now();
  readText(text);
  // A second here, on a fast machine; anything that grows with the square takes minutes.
  expect(performance.now() - before).toBeLessThan(15_000);
});
