import { describe, expect, test } from "vitest";
import { servanda } from "./terminal.ts";

const file = "catalog/news/ukraine-2025/istanbul-draft.servanda";
const json = (...args: readonly string[]) => JSON.parse(servanda([...args, "--json"]).out);

describe("results as JSON", () => {
  test.each(["check", "block", "hold", "why"])("%s has the one envelope", (verb) => {
    const answer = json(verb, file);
    expect(Object.keys(answer)).toEqual(["servanda", "verb", "schema", "files", "findings", "claims", "diagnostics", "undecided", "notes"]);
    expect(answer).toMatchObject({ verb, schema: `${verb}/1`, files: [{ file: "news/ukraine-2025/istanbul-draft.servanda" }] });
    expect(answer.findings.length).toBeGreaterThan(0);
    for (const finding of answer.findings) {
      expect(finding).toMatchObject({
        kind: expect.any(String),
        method: expect.any(String),
        exact: true,
        basis: { sentence: expect.any(String) },
      });
      expect(finding.flipsIf).toEqual(expect.any(Array));
      expect(finding.spans).toEqual(expect.any(Array));
      expect(finding.assumptions).toEqual(expect.any(Array));
    }
  });

  test("counts and shares are strings, whole and exact", () => {
    const [council] = json("block", "catalog/treaties/un-charter.servanda").findings;
    expect(council.coalitions).toMatchObject({
      winning: "848",
      minimalWinning: { count: "210" },
      minimalBlocking: { count: "125", complete: true },
    });
    expect(council.members[0]).toMatchObject({ name: "China", roles: ["vetoer"], swings: "848", shapleyShubik: "421/2145" });
    expect(council.reading).toEqual(["nobody abstains"]);
  });

  test("the Council of the European Union has its published integers", () => {
    const [council] = json("block", "catalog/treaties/eu-council-lisbon.servanda").findings;
    expect(council.coalitions.winning).toBe("17715329");
    const germany = council.members.find(({ name }: { readonly name: string }) => name === "Germany");
    expect(germany).toMatchObject({ swings: "14070363", shapleyShubik: "7071722839/40156716600" });
  });

  test("hold says the same as the page: verdict, blockers, sets and curve", () => {
    const [finding] = json("hold", file, "--package", "Two Thirds Package").findings;
    expect(finding).toMatchObject({
      name: "Ukraine Protected",
      case: "Renewed Attack",
      package: { "the rule of Guarantor Conference": "Two Thirds", Recusal: false },
      verdict: "discretionary",
      looksSufficient: true,
      counts: { partySets: "1", total: "16" },
      curve: { coefficients: ["0", "0", "0", "0", "1"] },
      probability: null,
    });
    expect(finding.singleBlockers.map(({ party }: { readonly party: string }) => party)).toEqual([
      "China",
      "United States",
      "United Kingdom",
      "France",
    ]);
  });

  test("claims that fail, wait or are undecided are diagnostics too", () => {
    const { diagnostics, claims } = json("check", file);
    expect(claims.filter(({ holds }: { readonly holds: boolean | null }) => holds === true)).toHaveLength(10);
    const ofClaims = diagnostics.map(({ code }: { readonly code: string }) => code).filter((code: string) => code >= "SV700");
    expect(ofClaims).toEqual(["SV703", "SV703", "SV703"]);
  });

  test("the model has its variables once a package and a case are named", () => {
    expect(json("model", file).variables).toBeUndefined();
    const model = json("model", file, "--package", "Individual Duty Package", "--case", "Renewed Attack");
    expect(model.schema).toBe("agreement/1");
    expect(model.variables).toContainEqual(
      expect.objectContaining({ key: "does:France:guarantee:Assistance.duty.0:Weapons", party: "France", kind: "does", owed: true }),
    );
    expect(model.owedSets.length).toBeGreaterThan(0);
  });

  test("no number is floating point where it could be exact", () => {
    const { findings } = json("hold", file);
    expect(
      findings
        .map((finding: unknown) =>
          JSON.stringify(finding, (_, value) => (typeof value === "number" && !Number.isInteger(value) ? "INEXACT" : value)),
        )
        .join(),
    ).not.toContain("INEXACT");
  });
});
