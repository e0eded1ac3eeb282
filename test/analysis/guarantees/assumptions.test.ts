/** Which assumption speaks of which vote or deed, by the chance that comes out. */
import { describe, expect, test } from "vitest";
import { toText } from "../../../src/kernel/index.ts";
import { libraryOf } from "../../agreement/library.ts";
import { chanceOf, promise } from "../judged.ts";

const head = `
  parties A, B, C and D. measures M and N. event E. event Truce. event Storm.
  body Council consists of A and B. decides by unanimity. abstention counts as refusal.
  guarantee Help: when E occurs, if Council so decides, A may provide M.
  guarantee Alone: when E occurs, A may provide N.
  guarantee Later: when E occurs, A may provide N. starts when Truce is agreed by A and B.
  guarantee In Storm: when E occurs, if Storm has occurred, A may provide N.
  case Own: E by D on C. case By A: E by A on C. case Early: E by D on C, before entry into force.
`;
function chance(assumptions: string, name: string, inCase = "Own"): string {
  const library = libraryOf(head + assumptions);
  expect(library.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const { low, high } = chanceOf(promise(library, name, inCase));
  return toText(low) === toText(high) ? toText(low) : `${toText(low)} to ${toText(high)}`;
}

describe("coins", () => {
  test("one coin per party: it votes and delivers, or does neither", () => {
    expect(chance("assume A and B cooperate with probability 0.5.", "Help")).toBe("1/4");
  });
  test("separately: one coin per decision and one per guarantee", () => {
    expect(chance("assume A and B cooperate separately with probability 0.5.", "Help")).toBe("1/8");
  });
  test("each sentence tosses its own coin, for the votes and deeds that it speaks of", () => {
    const text =
      "assume A cooperates on Council with probability 0.5 in Own. assume A cooperates with probability 0.5. assume B cooperates.";
    expect(chance(text, "Help")).toBe("1/4");
  });
  test("whoever cooperates without a number does so for certain; about whom nothing is assumed may do anything", () => {
    expect(chance("assume A cooperates.", "Alone")).toBe("1");
    expect(chance("assume B cooperates.", "Alone")).toBe("0 to 1");
    expect(chance("assume A cooperates with probability 0.5.", "Help")).toBe("0 to 1/2");
  });
});

describe("precedence", () => {
  test("the triggering party in its own case goes before everything", () => {
    expect(chance("assume A cooperates.", "Alone", "By A")).toBe("0");
  });
  test("a refusal goes before a cooperation, however specific", () => {
    expect(chance("assume A refuses. assume A cooperates on Alone with probability 0.9 in Own.", "Alone")).toBe("0");
  });
  test("a common cause that has occurred goes before a cooperation", () => {
    expect(chance('assume A cooperates. common cause "x" with probability 0.25 makes A refuse.', "Alone")).toBe("3/4");
  });
  test("two common causes are independent", () => {
    expect(
      chance(
        'assume A cooperates. common cause "x" with probability 0.5 makes A refuse. common cause "y" with probability 0.5 makes A refuse.',
        "Alone",
      ),
    ).toBe("1/4");
  });
  test("a common cause strikes all whom it names together", () => {
    expect(chance('assume A and B cooperate. common cause "x" with probability 0.25 makes A and B refuse.', "Help")).toBe("3/4");
  });
  test("what is said on a guarantee goes before what is said in a case, and that before what is said of the party", () => {
    const plain = "assume A cooperates with probability 0.1.";
    const inCase = "assume A cooperates with probability 0.2 in Own.";
    const on = "assume A cooperates on Alone with probability 0.3.";
    const both = "assume A cooperates on Alone with probability 0.4 in Own.";
    expect(chance(plain, "Alone")).toBe("1/10");
    expect(chance(inCase + plain, "Alone")).toBe("1/5");
    expect(chance(on + inCase + plain, "Alone")).toBe("3/10");
    expect(chance(plain + inCase + on + both, "Alone")).toBe("2/5");
  });
  test("what is said of another case or guarantee does not count", () => {
    expect(chance("assume A cooperates with probability 0.1. assume A refuses in Early. assume A refuses on Help.", "Alone")).toBe("1/10");
  });
});

describe("before the case", () => {
  test("a cooperation reaches a ceasefire only by its name", () => {
    expect(chance("assume A and B cooperate.", "Later", "Early")).toBe("0 to 1");
    expect(chance("assume A and B cooperate. assume A and B cooperate on Truce with probability 0.5.", "Later", "Early")).toBe("1/4");
  });
  test("a refusal reaches it by its name, or when everything is refused", () => {
    const willing = "assume A and B cooperate. assume A and B cooperate on Truce.";
    expect(chance(willing, "Later", "Early")).toBe("1");
    expect(chance(`${willing} assume B refuses.`, "Later", "Early")).toBe("1");
    expect(chance(`${willing} assume B refuses on Truce.`, "Later", "Early")).toBe("0");
    expect(chance(`${willing} assume B refuses everything.`, "Later", "Early")).toBe("0");
  });
  test("a common cause never reaches it", () => {
    expect(
      chance(
        'assume A and B cooperate. assume A and B cooperate on Truce. common cause "x" with probability 0.5 makes B refuse.',
        "Later",
        "Early",
      ),
    ).toBe("1");
  });
});

test("an outside event happens unless a chance is assumed for it", () => {
  expect(chance("assume A cooperates.", "In Storm")).toBe("1");
  expect(chance("assume A cooperates. assume Storm occurs with probability 0.3.", "In Storm")).toBe("3/10");
  expect(chance("assume A cooperates. assume Storm occurs with probability 0.3 to 0.6.", "In Storm")).toBe("3/10 to 3/5");
});

test("two agreements that use the same names keep their councils apart", () => {
  const council =
    "parties A, B and C. measures M. event E. body Council consists of A and B. decides by unanimity. abstention counts as refusal.";
  const library = libraryOf({
    "new.servanda": `use Aid from "old.servanda". ${council}
      guarantee Help: when E occurs, if Council so decides and Aid is performed, C shall provide M. goal Given: C provides M.
      assume A and B cooperate separately with probability 0.5. assume C cooperates.`,
    "old.servanda": `${council}
      guarantee Help: when E occurs, if Council so decides, C shall provide M. guarantee Aid: when E occurs, if Help is performed, C shall provide M.`,
  });
  expect(library.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const { low, high } = chanceOf(promise(library, "Help"));
  expect([toText(low), toText(high)]).toEqual(["1/16", "1/16"]);
});
