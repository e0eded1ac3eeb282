/**
 * One agreement checked: its claims, and one table of verdicts.
 */
import type { Agreement, Library } from "../../agreement/agreement.ts";
import { libraryFor } from "../../agreement/closure.ts";
import type { Element } from "../../agreement/elements.ts";
import type { Case, Claim, Comparison, Target } from "../../agreement/suppositions.ts";
import type { Withheld } from "../../agreement/withheld.ts";
import { mattersOf } from "../../structure/clauses.ts";
import type { Budget } from "../../structure/compile.ts";
import type { Cell, ComparisonResult } from "./compare.ts";
import { cellOf, compareChoices } from "./compare.ts";
import type { ClaimResult } from "./evaluate.ts";
import { evaluateClaim, spaceOf } from "./evaluate.ts";

/** What is said of one target in one case, beside its row in the table. */
export interface TargetAnswer {
  readonly target: Target;
  readonly case: Case | undefined;
  readonly cells: readonly Cell[];
  /** The same target without the case, under what the comparison fixes: it shows preconditions, and traps that look sufficient. */
  readonly withoutCase: Cell | undefined;
}

export interface AgreementCheck {
  readonly agreement: Agreement;
  readonly claims: readonly ClaimResult[];
  readonly tables: readonly { readonly comparison: Comparison; readonly own: boolean; readonly answers: readonly TargetAnswer[] }[];
}

/** @param withheld  what needs a piece of text that is wrong is not judged */
export function checkAgreement(whole: Library, written: Agreement, withheld: Withheld, budget: Budget = {}): AgreementCheck {
  const library = libraryFor(whole, written);
  const agreement = withheld.sound(written);
  const space = spaceOf(library, agreement);
  const claims = agreement.claims.map((claim) => {
    const wrong = withheld.because(claim);
    return wrong === null ? evaluateClaim(library, agreement, claim, budget, space) : withheldClaim(agreement, claim, wrong.name);
  });
  const own = agreement.comparisons.length > 0;
  const stands = (element: Element) => withheld.because(element) === null;
  const comparisons = (own ? agreement.comparisons : defaultComparison(agreement)).flatMap((comparison) => {
    const targets = comparison.targets.filter((target) => stands(elementOf(target)));
    const choices = [...comparison.given, ...comparison.under].map(({ choice }) => choice);
    const cases = comparison.cases.filter(stands);
    const noCaseIsLeft = cases.length === 0 && comparison.cases.length > 0;
    if (targets.length === 0 || noCaseIsLeft || !choices.every(stands)) return [];
    return [{ ...comparison, targets, cases }];
  });
  const tables = comparisons.map((comparison) => {
    const result = compareChoices(library, agreement, comparison, budget);
    return { comparison, own, answers: answersOf(library, result, budget) };
  });
  return { agreement, claims, tables };
}

/** The element that a target names. */
export const elementOf = (target: Target): Element =>
  target.kind === "goal" ? target.goal : target.kind === "guarantee" ? target.guarantee : target.body;

/** A claim that waits until an error is mended. */
export const withheldClaim = (agreement: Agreement, claim: Claim, wrong: string): ClaimResult => ({
  claim,
  agreement,
  state: "withheld",
  because: `it needs ${wrong}, which has an error`,
  choices: new Map(),
  packages: 0,
  already: false,
  without: [],
  supports: [],
});

function answersOf(library: Library, { agreement, comparison, cells }: ComparisonResult, budget: Budget): readonly TargetAnswer[] {
  const space = spaceOf(library, agreement);
  const groups: { readonly target: Target; readonly case: Case | undefined; readonly cells: Cell[] }[] = [];
  for (const cell of cells) {
    const last = groups.at(-1);
    if (last !== undefined && last.target === cell.target && last.case === cell.case) last.cells.push(cell);
    else groups.push({ target: cell.target, case: cell.case, cells: [cell] });
  }
  return groups.map(({ target, case: supposed, cells: group }) => ({
    target,
    case: supposed,
    cells: group,
    withoutCase:
      supposed === undefined ? undefined : cellOf(library, agreement, space, target, undefined, comparison.given, undefined, budget),
  }));
}

/** A file without a comparison is shown whole: its goals, else its guarantees, else its bodies, in all its cases. */
function defaultComparison(agreement: Agreement): readonly Comparison[] {
  const targets: readonly Target[] =
    agreement.goals.length > 0
      ? agreement.goals.map((goal) => ({ kind: "goal", goal }))
      : agreement.guarantees.length > 0
        ? agreement.guarantees.map((guarantee) => ({ kind: "guarantee", guarantee }))
        : agreement.bodies.flatMap((body) => mattersOf(body).map((matter): Target => ({ kind: "body", body, ...(matter && { matter }) })));
  const span = agreement.heading?.span ?? { file: agreement.file, start: 0, end: 0 };
  if (targets.length === 0) return [];
  return [
    {
      kind: "comparison",
      id: "comparison:default",
      name: "What the text says",
      nameSpan: span,
      span,
      targets,
      given: [],
      under: [],
      cases: agreement.cases,
    },
  ];
}
