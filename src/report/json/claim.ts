import type { Library } from "../../agreement/agreement.ts";
import type { Evidence } from "../../agreement/evidence.ts";
import type { ClaimResult } from "../../analysis/claims/index.ts";
import type { CheckedQuotation } from "../../evidence/index.ts";
import { choicesByName } from "../basis.ts";

type Quotation = Evidence & { readonly kind: "quotation" };

export function claimToJson(
  library: Library,
  { claim, agreement, state, because, choices, packages }: ClaimResult,
  quotations: readonly CheckedQuotation<Quotation>[],
): object {
  const own = quotations.filter(({ quotation }) => claim.evidence.includes(quotation));
  const verified =
    own.length === 0 ? null : own.some((one) => one.verified === false) ? false : own.every((one) => one.verified === true) ? true : null;
  return {
    name: claim.name,
    file: agreement.file,
    state,
    holds: state === "holds" ? true : state === "fails" ? false : null,
    because,
    package: choicesByName(library, choices),
    packages: String(packages),
    span: claim.span,
    quotation: own.length === 0 ? null : { verified },
  };
}
