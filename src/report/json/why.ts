import type { Library } from "../../agreement/agreement.ts";
import type { DecisiveSupport } from "../../agreement/decisive.ts";
import type { Evidence } from "../../agreement/evidence.ts";
import type { CellAnswer, ClaimResult } from "../../analysis/claims/index.ts";
import type { CheckedQuotation } from "../../evidence/index.ts";
import { basisOf, evidenceOf } from "../basis.ts";
import { findingToJson } from "./guarantee.ts";

type Quotation = Evidence & { readonly kind: "quotation" };

export function whyToJson(
  library: Library,
  result: ClaimResult,
  decisive: readonly DecisiveSupport[],
  quotations: readonly CheckedQuotation<Quotation>[],
): object {
  const { basis, flips, flipsIf, spans } = basisOf(library, decisive);
  return {
    kind: "evidence",
    claim: result.claim.name,
    state: result.state,
    because: result.because,
    method: "each piece of text that the answer looked at is dropped by itself, and the question asked again",
    exact: true,
    assumptions: [],
    decisive: decisive.map((one) => decisiveToJson(library, one, quotations)),
    ownEvidence: result.claim.evidence.map((one) => evidenceToJson(one, quotations)),
    basis,
    flipsIf: flips,
    flipsIfWords: flipsIf,
    spans,
  };
}

/** Why a promise has its verdict. */
export function whyVerdictToJson(library: Library, answer: CellAnswer, quotations: readonly CheckedQuotation<Quotation>[]): object {
  return { ...findingToJson(library, answer), decisive: answer.decisive.map((one) => decisiveToJson(library, one, quotations)) };
}

const decisiveToJson = (
  library: Library,
  { support, instead }: DecisiveSupport,
  quotations: readonly CheckedQuotation<Quotation>[],
): object => ({
  id: support.id,
  kind: support.kind,
  says: support.says,
  span: support.span,
  instead: instead.map(({ says, answer }) => ({ says, answer })),
  evidence: evidenceOf(library, support.elements).map((one) => evidenceToJson(one, quotations)),
});

function evidenceToJson(evidence: Evidence, quotations: readonly CheckedQuotation<Quotation>[]): object {
  if (evidence.kind === "assumed") return { id: evidence.id, type: "assumed", reason: evidence.reason, contrary: evidence.contrary };
  return {
    id: evidence.id,
    type: "quotation",
    quotes: evidence.quotes,
    source: evidence.source.name,
    line: evidence.line ?? null,
    speaker: evidence.speaker?.name ?? null,
    kind: evidence.stands,
    contrary: evidence.contrary,
    verified: quotations.find(({ quotation }) => quotation === evidence)?.verified ?? null,
  };
}
