/** What `hold` and `why` ask about when the command line does not say: which promises, in which cases. */
import type { Agreement, Case, Library, Target } from "../../agreement/index.ts";
import { findCase } from "./naming.ts";

/** Goals say what is enough; without one, every guarantee is asked for by itself. */
export const promisesOf = (agreement: Agreement): readonly Target[] =>
  agreement.goals.length > 0
    ? agreement.goals.map((goal) => ({ kind: "goal", goal }))
    : agreement.guarantees.map((guarantee) => ({ kind: "guarantee", guarantee }));

export function casesOf(
  library: Library,
  agreement: Agreement,
  name: string | undefined,
): { readonly found: readonly (Case | undefined)[] } | { readonly wrong: string } {
  if (name === undefined) return { found: agreement.cases.length > 0 ? agreement.cases : [undefined] };
  const found = findCase(library, agreement, name);
  return "wrong" in found ? found : { found: [found.found] };
}
