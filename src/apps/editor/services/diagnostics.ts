/** Everything that is wrong or noteworthy in one file, as in the terminal; claims are among it. */

import { claimDiagnostics } from "../../../analysis/claims/index.ts";
import type { Diagnostic } from "../../../language/index.ts";
import type { View } from "../view.ts";

/** Codes of what is of no use in the text: editors show it faded. */
export const unnecessary: ReadonlySet<string> = new Set(["SV126", "SV136", "SV153", "SV154"]);

/** @returns in the order of the text, those of this file alone; cost: that of the claims whose answers are not known yet */
export function diagnostics(view: View): readonly Diagnostic[] {
  const claims = view.answers.claims().flatMap((answer) => claimDiagnostics({ ...answer, packages: 0, supports: [] }));
  return [...view.textualDiagnostics, ...claims]
    .filter(({ span }) => span.file === view.path)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
