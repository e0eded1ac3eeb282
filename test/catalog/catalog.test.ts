/** Every file that is shipped: it reads without a surprise, its claims hold, and a claim that says the opposite does not. */
import { describe, expect, test } from "vitest";
import type { Claim, Library } from "../../src/agreement/index.ts";
import { staticChecks } from "../../src/analysis/checks/index.ts";
import { canBeJudged, evaluateClaim } from "../../src/analysis/claims/index.ts";
import { catalog, libraryUnder, textsUnder } from "../agreement/library.ts";
import { claimsOf, firstOf } from "../analysis/judged.ts";

const texts = textsUnder(catalog);
const paths = [...texts.keys()];

/** Warnings that a shipped file means to show. */
const expected: Readonly<Record<string, readonly string[]>> = {
  // The draft's own trouble: the attacker votes, two thirds of the rest are all of them, and nothing says within what time.
  "news/ukraine-2025/istanbul-draft.servanda": ["SV102", "SV105", "SV107"],
  // Promises in which some step has no time limit in the text either.
  "news/ukraine-2025/coalition-without-russia.servanda": ["SV107"],
  "news/ukraine-2025/troops-scenario.servanda": ["SV107", "SV109"],
  "treaties/budapest-1994.servanda": ["SV107", "SV112"],
  "treaties/league-1931-1935.servanda": ["SV107"],
  "treaties/minsk-like.servanda": ["SV108"],
  "treaties/un-charter.servanda": ["SV102", "SV107", "SV113"],
  "treaties/minsk-2015.servanda": ["SV107", "SV108"],
  // Texts that say by when nobody must act, and guarantors that vote in their own case: as the treaties have it.
  "institutions/treaty-bodies/eu-article-31-and-238.servanda": ["SV107"],
  "institutions/treaty-bodies/rome-statute.servanda": ["SV107"],
  "treaties/belgium-1839-luxembourg-1867.servanda": ["SV107"],
  "treaties/cyprus-1960.servanda": ["SV102", "SV107"],
  "treaties/gatt-wto-disputes.servanda": ["SV102", "SV107"],
  "treaties/locarno-1925.servanda": ["SV107"],
  "treaties/nato-like.servanda": ["SV107"],
  "treaties/rio-1947.servanda": ["SV107"],
};

/** The same test turned round, in the author's words; several where more than one word can be turned. */
const turns: readonly (readonly [RegExp, string])[] = [
  [/(?<!alone )\bcan block\b/, "cannot block"],
  [/\bcannot block\b/, "can block"],
  [/\bcan act alone\b/, "cannot act alone"],
  [/\bcannot act alone\b/, "can act alone"],
  [/\bcan be honoured\b/, "cannot be honoured"],
  [/\bcannot be honoured\b/, "can be honoured"],
  [/\bcan pass\b/, "cannot pass"],
  [/\bcannot pass\b/, "can pass"],
  [/\bis not (a veto|a dead|owed|certain|discretionary|possible|impossible)/, "is $1"],
  [/\bis (a veto|a dead|owed|certain|discretionary|possible|impossible)/, "is not $1"],
  [/\bdoes not pass\b/, "passes"],
  [/\bpasses\b/, "does not pass"],
  [/\bprobability above\b/, "probability below"],
  [/\bprobability below\b/, "probability above"],
  [/\bmore likely under ([\w ]+?) than under ([\w ]+)$/, "more likely under $2 than under $1"],
  // A claim that is exactly met, at most and at least, is met both ways.
  [/\btakes at most (\d+)\b/, "takes at least 1$1"],
  [/\btakes at least (\d+)\b/, "takes at most 0"],
  [/\bhas no time limit\b/, "takes at most 1000 years"],
  [/^(.*)nobody alone can block ([\w ]+)$/, "$1NOBODY can block $2 alone"],
];

function turned(library: Library, claim: Claim): readonly string[] {
  const text = library.agreements.get(claim.span.file)?.text ?? "";
  const { start, end } = claim.test.span;
  const said = text.slice(start, end).replace(/\s+/g, " ").replace(/\.$/, "");
  const [somebody] = firstOf(library).parties;
  return turns
    .filter(([from]) => from.test(said))
    .map(([from, to]) => `${text.slice(0, start)}${said.replace(from, to).replace("NOBODY", somebody?.name ?? "")}${text.slice(end)}`);
}

describe.each(paths)("%s", (path) => {
  const library = libraryUnder(texts, path);
  const agreement = firstOf(library);

  test("reads without an error or a warning that it does not mean to show", () => {
    const found = [...library.diagnostics, ...staticChecks.flatMap((check) => check.find(library, agreement))];
    expect([...new Set(found.filter(({ severity }) => severity !== "note").map(({ code }) => code))]).toEqual(expected[path] ?? []);
  });

  test("makes three claims at least, and one of them denies something", () => {
    const said = agreement.claims.map(({ test: { span } }) => agreement.text.slice(span.start, span.end).replace(/\s+/g, " "));
    expect(said.length).toBeGreaterThanOrEqual(3);
    expect(said.filter((sentence) => /\bcannot\b|\bis not\b|\bdoes not pass\b|\bimpossible\b|\bdead letter\b/.test(sentence))).not.toEqual(
      [],
    );
  });

  test("every claim that can be judged holds, and none is left undecided", () => {
    const results = claimsOf(library);
    expect(results.filter(({ state }) => state !== "holds").map(({ claim, because }) => `${claim.name}: ${because}`)).toEqual([]);
  });

  const judged = agreement.claims.filter(canBeJudged);
  if (judged.length === 0) return;
  test("every claim turned round does not hold", () => {
    const held: string[] = [];
    for (const claim of judged) {
      const others = turned(library, claim);
      expect(others.length, `nothing in "${claim.name}" can be turned round`).toBeGreaterThan(0);
      for (const text of others) {
        const other = libraryUnder(new Map(texts).set(path, text), path);
        const changed = firstOf(other);
        expect(other.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
        const opposite = changed.claims.find(({ name }) => name === claim.name);
        if (opposite === undefined) throw new RangeError(`"${claim.name}" was lost`);
        if (evaluateClaim(other, changed, opposite).state === "holds") held.push(claim.name);
      }
    }
    expect(held).toEqual([]);
  });
});
