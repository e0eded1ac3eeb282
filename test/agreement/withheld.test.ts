/** A mistake withholds what rests on it, and nothing else. */
import { describe, expect, test } from "vitest";
import { unreadCases, Withheld } from "../../src/agreement/withheld.ts";
import { checkAgreement } from "../../src/analysis/claims/index.ts";
import { firstOf } from "../analysis/judged.ts";
import { catalog, libraryOf, libraryUnder, textsUnder } from "./library.ts";

const text = (change: (text: string) => string = (same) => same) =>
  change(`parties A, B and C.
measures M.
event E.
event Truce.
group Both: A and B.
body First consists of the Both. decides by unanimity. abstention counts as refusal.
body Second consists of B and C. decides by unanimity. abstention counts as refusal.
guarantee By First: when E occurs, if First so decides, A shall provide M.
guarantee By Second: when E occurs, if Second so decides, A shall provide M.
guarantee After Second: when E occurs, if By Second is performed, A shall provide M.
goal Any Help: A provides M.
goal First Help: A provides M through By First.
case Own: E by C on B.
claim On First: A can block First alone.
claim On Second: B can block Second alone.
claim On By First: A can block By First alone.
claim On By Second: B can block By Second alone.
claim On After Second: B can block After Second alone.
claim On First Help: A can block First Help alone.
claim On Any Help: A can block Any Help alone.
claim In Own: in Own, A can block By First alone.
`);

const all = [...text().matchAll(/^claim ([\w ]+):/gm)].map(([, name = ""]) => name);

/** The claims that are not judged any more, in the order of the text; those that cannot be read among them. Whatever is judged still holds. */
function withheldIn(changed: string): ReadonlyMap<string, string> {
  const library = libraryOf(changed);
  expect(library.diagnostics.some(({ severity }) => severity === "error")).toBe(true);
  const { claims } = checkAgreement(library, firstOf(library), new Withheld(library, library.diagnostics));
  expect(claims.filter(({ state }) => state !== "withheld" && state !== "holds").map(({ claim }) => claim.name)).toEqual([]);
  const reasons = new Map(claims.map(({ claim, state, because }) => [claim.name, state === "holds" ? null : because]));
  return new Map(all.flatMap((name) => (reasons.get(name) === null ? [] : [[name, reasons.get(name) ?? "it cannot be read"]])));
}
const names = (changed: string): readonly string[] => [...withheldIn(changed).keys()];

test("without a mistake nothing is withheld", () => {
  const library = libraryOf(text());
  expect(library.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const { claims } = checkAgreement(library, firstOf(library), new Withheld(library, library.diagnostics));
  expect(claims.map(({ state }) => state)).toEqual(claims.map(() => "holds"));
});

describe("a mistake withholds exactly what rests on it", () => {
  const onSecond = ["On Second", "On By Second", "On After Second", "On Any Help"];

  test("an unknown member of a body: its claims, the promises that wait for it, and what waits for those", () => {
    const found = withheldIn(text((all) => all.replace("consists of B and C", "consists of B and Cc")));
    expect([...found.keys()]).toEqual(onSecond);
    expect(new Set(found.values())).toEqual(new Set(["it needs Second, which has an error"]));
  });

  test("a clause that cannot be read", () => {
    expect(
      names(
        text((all) =>
          all.replace("body Second consists of B and C. decides by unanimity", "body Second consists of B and C. decides by unanimousness"),
        ),
      ),
    ).toEqual(onSecond);
  });

  test("a body whose rule is given twice", () => {
    expect(
      names(text((all) => all.replace("B and C. decides by unanimity.", "B and C. decides by unanimity. decides by consensus."))),
    ).toEqual(onSecond);
  });

  test("an unknown member of a group: the body that it sits in too", () => {
    expect(names(text((all) => all.replace("Both: A and B", "Both: A and Bb")))).toEqual([
      "On First",
      "On By First",
      "On First Help",
      "On Any Help",
      "In Own",
    ]);
  });

  test("a wrong case withholds the claims in it only", () => {
    expect(names(text((all) => all.replace("E by C on B", "E by B on B")))).toEqual(["In Own"]);
  });

  test("a wrong claim withholds itself", () => {
    expect(names(text((all) => all.replace("On Second: B can", "On Second: Bb can")))).toEqual(["On Second"]);
  });

  test("a wrong entry into force withholds every promise, and no claim on a body", () => {
    expect(names(text((all) => `${all}enters into force when Truce is agreed by Cc.\n`))).toEqual([
      "On By First",
      "On By Second",
      "On After Second",
      "On First Help",
      "On Any Help",
      "In Own",
    ]);
  });

  test("a guarantee that cannot be read withholds what counts all promises", () => {
    expect(names(text((all) => all.replace("By Second is performed, A shall", "By Second is performed, A must")))).toEqual([
      "On After Second",
      "On Any Help",
    ]);
  });

  test("a mistake that nothing rests on withholds nothing", () => {
    expect(names(text((all) => `${all}group Idle: Nobodyland.\n`))).toEqual([]);
  });
});

test("a quotation that is not in its source withholds nothing: it is a failed test, not a mistake in the text", () => {
  const library = libraryOf(text());
  const agreement = firstOf(library);
  const [body] = agreement.bodies;
  const wrong = {
    code: "SV111",
    name: "quote-not-in-source",
    severity: "error",
    message: "",
    span: body?.span ?? agreement.claims[0]?.span,
  } as const;
  if (wrong.span === undefined || body === undefined) throw new RangeError("no body was read");
  expect(new Withheld(library, [{ ...wrong, span: wrong.span }]).because(body)).toBeNull();
  expect(new Withheld(library, [{ ...wrong, code: "SV101", span: wrong.span }]).because(body)?.name).toBe("First");
});

test("in the shipped texts a mistake in one body never touches a claim that does not name what needs it", () => {
  const texts = textsUnder(catalog);
  const path = "treaties/un-charter.servanda";
  const changed = (texts.get(path) ?? "").replace(
    "body Council On Disputes (Article 27(3), Chapter VI)\n  consists of",
    "body Council On Disputes\n  consist of",
  );
  const library = libraryUnder(new Map(texts).set(path, changed), path);
  const agreement = firstOf(library);
  const { claims } = checkAgreement(library, agreement, new Withheld(library, library.diagnostics));
  expect(claims.filter(({ state }) => state !== "holds").map(({ claim }) => claim.name)).toEqual([]);
  const before = firstOf(libraryUnder(texts, path)).claims.map(({ name }) => name);
  expect(before.filter((name) => !claims.some(({ claim }) => claim.name === name))).toEqual(["Disputes Are Different"]);
});

describe("a case with an error is named, so that nobody reads an answer without it as an answer in it", () => {
  const withCase = (sentence: string) =>
    firstOf(libraryOf(`parties A and B. measures M. event War. event Truce. -- case Comment Only: no.\n${sentence}`));
  test.each([
    ["case War Case: War from A on B.", ["War Case"]],
    ["case War Case: War by A on Bb.", ["War Case"]],
    ["case Truce Case: War by A on Bb. case War Case: War by A on B.", ["Truce Case"]],
    ["case War Case: War by A on B.", []],
    ['note "in case War Case: of A". guarantee War Case: when Flood occurs, A may provide M.', []],
  ])("%s", (sentence, names) => {
    expect(unreadCases(withCase(sentence))).toEqual(names);
  });
});
