/** Texts of a test, judged: their claims, and any promise in any case under any choice. */
import type { Agreement, Case, Choices, Chosen, Library, Target } from "../../src/agreement/index.ts";
import { keyOf } from "../../src/agreement/index.ts";
import { valuesOf } from "../../src/agreement/packages.ts";
import { Wording } from "../../src/agreement/wording.ts";
import type { ClaimResult } from "../../src/analysis/claims/index.ts";
import { canBeJudged, evaluateClaim } from "../../src/analysis/claims/index.ts";
import { Chances } from "../../src/analysis/guarantees/index.ts";
import type { Needs } from "../../src/structure/index.ts";
import { Structure } from "../../src/structure/index.ts";
import { libraryOf } from "../agreement/library.ts";

export const firstOf = (library: Library): Agreement => {
  const [agreement] = library.agreements.values();
  if (agreement === undefined) throw new RangeError("nothing was read");
  return agreement;
};

/** The claims that this version can judge, judged. */
export function claimsOf(library: Library, agreement: Agreement = firstOf(library)): readonly ClaimResult[] {
  return agreement.claims.filter(canBeJudged).map((claim) => evaluateClaim(library, agreement, claim));
}

/** "Name: fails, because ..." for every claim that does not hold; errors of the text too, so that no test passes by being misread. */
export function notHolding(text: string | Library): readonly string[] {
  const library = typeof text === "string" ? libraryOf(text) : text;
  const errors = library.diagnostics.filter(({ severity }) => severity === "error").map(({ code, message }) => `${code} ${message}`);
  const claims = firstOf(library).claims.length;
  const results = claimsOf(library);
  return [
    ...errors,
    ...(results.length < claims ? [`only ${results.length} of ${claims} claims can be judged`] : []),
    ...results.filter(({ state }) => state !== "holds").map(({ claim, state, because }) => `${claim.name}: ${state}, because ${because}`),
  ];
}

export interface Promised {
  readonly library: Library;
  readonly agreement: Agreement;
  readonly structure: Structure;
  readonly needs: Needs;
}

/**
 * A goal, guarantee or body by its name, in a case, under options by their names ("Recusal" for with, "without Recusal"); what is not named is
 * the first option, or with.
 */
export function promise(library: Library, name: string, inCase?: string, under: readonly string[] = []): Promised {
  const agreement = firstOf(library);
  const all = [...library.agreements.values()];
  const found = <T extends { readonly name: string }>(items: (one: Agreement) => readonly T[], wanted: string): T | undefined =>
    all.flatMap(items).find((item) => item.name === wanted);
  const goal = found(({ goals }) => goals, name);
  const guarantee = found(({ guarantees }) => guarantees, name);
  const body = found(({ bodies }) => bodies, name);
  const target: Target | undefined = goal
    ? { kind: "goal", goal }
    : guarantee
      ? { kind: "guarantee", guarantee }
      : body && { kind: "body", body };
  const supposed: Case | undefined = inCase === undefined ? undefined : found(({ cases }) => cases, inCase);
  if (target === undefined || (inCase !== undefined && supposed === undefined)) throw new RangeError(`there is no ${name} or ${inCase}`);
  const choices = new Map<string, Chosen>();
  for (const place of all.flatMap(({ contested }) => contested)) {
    const [first] = valuesOf(place);
    const named =
      place.kind === "bracket"
        ? place.options.find((option) => under.includes(option.name))?.name
        : under.includes(`without ${place.name}`)
          ? false
          : undefined;
    const chosen = named ?? first;
    if (chosen !== undefined) choices.set(keyOf(place), chosen);
  }
  const structure = structureOf(library, choices, supposed);
  return { library, agreement, structure, needs: structure.target(target) };
}

export const structureOf = (library: Library, choices: Choices, supposed: Case | undefined): Structure =>
  new Structure(library, new Wording({ choices, decide: (place) => valuesOf(place)[0] as Chosen }), supposed);

/** The chance under the assumptions of the file that was asked for. */
export function chanceOf({ structure, needs, agreement }: Promised) {
  const chances = Chances.of(structure, needs, agreement.assumptions);
  if (chances === null) throw new RangeError("no budget was set");
  return chances.finding(agreement.assumptions);
}
