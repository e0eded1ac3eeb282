/** How long a promise may lawfully take: steps follow each other, `and` waits for the slowest, `or` for the fastest. */
import { describe, expect, test } from "vitest";
import { timeInWords } from "../../../src/analysis/claims/index.ts";
import { lawfulTime } from "../../../src/analysis/guarantees/index.ts";
import { libraryOf } from "../../agreement/library.ts";
import { firstOf, promise } from "../judged.ts";

const head = `
  parties A, B and C. measures M and N. event E. event Truce.
  body Slow consists of A and B. decides by unanimity. abstention counts as refusal. must decide within 9 days.
  body Fast consists of A and B. decides by unanimity. abstention counts as refusal. must decide within 2 days.
  body Never consists of A and B. decides by unanimity. abstention counts as refusal.
  body Silent consists of A and B. decides by consensus. waits 24 hours for objections.
  body None consists of A and B. decides by no vote.
  body Delayed consists of A and B. decides by unanimity. abstention counts as refusal. must decide within 2 days. B may delay it by 30 days.
`;

/** Least and greatest, in words. */
function times(text: string, name: string): readonly [string, string] {
  const library = libraryOf(head + text);
  expect(library.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const agreement = firstOf(library);
  const { structure } = promise(library, name);
  const goal = agreement.goals.find((one) => one.name === name);
  const guarantee = agreement.guarantees.find((one) => one.name === name);
  const body = agreement.bodies.find((one) => one.name === name);
  const found = lawfulTime(
    structure,
    goal ? { kind: "goal", goal } : guarantee ? { kind: "guarantee", guarantee } : { kind: "body", body: body as NonNullable<typeof body> },
  );
  return [timeInWords(found.least), timeInWords(found.greatest)];
}
const greatest = (text: string, name = "Help") => times(text, name)[1];

describe("steps follow each other", () => {
  test("consultation, decision and delivery add up", () => {
    const text = "guarantee Help: when E occurs, after consultation within 3 days, if Slow so decides, A shall provide M within 7 days.";
    expect(times(text, "Help")).toEqual(["0 days", "19 days"]);
  });

  test("a step without a limit has none, and names the sentence that lacks it", () => {
    const library = libraryOf(`${head} guarantee Help: when E occurs, if Never so decides, A shall provide M within 7 days.`);
    const agreement = firstOf(library);
    const [guarantee] = agreement.guarantees;
    if (guarantee === undefined) throw new RangeError("no guarantee was read");
    const { greatest } = lawfulTime(promise(library, "Help").structure, { kind: "guarantee", guarantee });
    expect(greatest.days).toBeNull();
    expect(greatest.unlimitedBecause.map(({ lacks }) => lacks)).toEqual(['Never has no "must decide within"']);
    const [because] = greatest.unlimitedBecause;
    expect(agreement.text.slice(because?.span.start, because?.span.end)).toBe("decides by unanimity.");
  });

  test("a consultation without a limit has none; one that is refused stops nobody", () => {
    expect(times("guarantee Help: when E occurs, after consultation, A shall provide M within 7 days.", "Help")).toEqual([
      "0 days",
      "any time: it has no limit",
    ]);
  });

  test("a guarantee that waits for another takes the time of both", () => {
    const text =
      "guarantee First: when E occurs, A shall provide M within 7 days. guarantee Help: when E occurs, if First is performed, B shall provide M within 5 days.";
    expect(greatest(text)).toBe("12 days");
  });
});

describe("and waits for the slowest, or for the fastest", () => {
  const help = (condition: string) => `guarantee Help: when E occurs, if ${condition}, A shall provide M within 1 day.`;
  test.each([
    ["Slow so decides and Fast so decides", "10 days"],
    ["Slow so decides or Fast so decides", "3 days"],
    ["Never so decides or Fast so decides", "3 days"],
    ["Never so decides and Fast so decides", "any time: it has no limit"],
    ["(Slow so decides or Never so decides) and Fast so decides", "10 days"],
    ["Truce is agreed by A and B", "any time: it has no limit"],
    ["None so decides", "1 day"],
  ])("if %s: %s", (condition, expected) => expect(greatest(help(condition))).toBe(expected));

  test("a goal that asks for two of three waits for the second fastest", () => {
    const text = `guarantee One: when E occurs, A shall provide M within 1 day. guarantee Two: when E occurs, B shall provide M within 5 days.
      guarantee Three: when E occurs, C shall provide M within 9 days.`;
    const goal = (count: number) => `${text} goal Help: at least ${count} of A, B and C provide M.`;
    expect([1, 2, 3].map((count) => greatest(goal(count)))).toEqual(["1 day", "5 days", "9 days"]);
  });

  test("of two measures the goal needs both or either", () => {
    const text = "guarantee One: when E occurs, A shall provide M within 1 day; and A shall provide N within 5 days.";
    expect(greatest(`${text} goal Help: A provides M and N.`)).toBe("5 days");
    expect(greatest(`${text} goal Help: A provides M or N.`)).toBe("1 day");
  });

  test("a guarantee is as fast as the fastest of its duties", () => {
    expect(greatest("guarantee Help: when E occurs, A shall provide M within 8 days; and B shall provide N within 2 days.")).toBe("2 days");
  });
});

describe("bodies", () => {
  const goal = (body: string) => `goal Help: ${body} decides.`;
  test("a silence procedure takes exactly its period", () => expect(times(goal("Silent"), "Help")).toEqual(["24 hours", "24 hours"]));
  test("no vote takes no time", () => expect(times(goal("None"), "Help")).toEqual(["0 days", "0 days"]));
  test("a member that may delay it makes the greatest time longer, not the least", () =>
    expect(times(goal("Delayed"), "Help")).toEqual(["0 days", "32 days"]));
  test("a member that may delay a silence procedure makes it longer too", () => {
    const text = "body Hushed consists of A and B. decides by consensus. waits 24 hours for objections. B may delay it by 3 days.";
    expect(times(`${text} goal Help: Hushed decides.`, "Help")).toEqual(["24 hours", "4 days"]);
  });
  test("a referral takes the time of going there and the body's own", () => {
    const text = "guarantee Refer: when E occurs, A shall seek a decision of Slow within 3 days. goal Help: Slow decides through Refer.";
    expect(greatest(text)).toBe("12 days");
  });
});

describe("a second route", () => {
  test("begins when the first has failed: the greatest time is that of both", () => {
    const text =
      "guarantee One: when E occurs, if Slow so decides, A shall provide M within 1 day, failing which B shall provide N within 3 days. goal Help: B provides N.";
    expect(times(text, "Help")).toEqual(["0 days", "13 days"]);
  });
});

describe("units", () => {
  const help = (consultation: string, delivery: string) =>
    greatest(`guarantee Help: when E occurs, after consultation within ${consultation}, A shall provide M within ${delivery}.`);
  test.each([
    ["2 hours", "3 hours", "5 hours"],
    ["2 weeks", "1 day", "15 days"],
    ["1 month", "1 month", "2 months"],
    ["1 month", "1 day", "about 31 days"],
    ["1 year", "1 month", "about 395 days"],
    ["12 hours", "1 day", "1.5 days"],
  ])("%s and %s are %s", (first, second, expected) => expect(help(first, second)).toBe(expected));
});
