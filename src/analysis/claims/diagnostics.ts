/** Claims are reported as diagnostics too, so that an editor shows them where they stand. */
import type { Diagnostic } from "../../agreement/elements.ts";
import type { ClaimResult } from "./evaluate.ts";

export function claimDiagnostics({ claim, state, because, already, without }: ClaimResult): readonly Diagnostic[] {
  const at = (code: string, name: string, severity: Diagnostic["severity"], message: string): Diagnostic => ({
    code,
    name,
    severity,
    message,
    span: claim.nameSpan,
  });
  const found: Diagnostic[] = [];
  if (state === "fails") found.push(at("SV701", "claim-fails", "error", `The claim '${claim.name}' fails: ${because}.`));
  if (state === "undecided") found.push(at("SV702", "claim-undecided", "warning", `The claim '${claim.name}' is undecided: ${because}.`));
  if (state === "not in this version")
    found.push(at("SV703", "no-analysis", "note", `This version has no analysis for the claim '${claim.name}'.`));
  if (already)
    found.push(at("SV704", "already-prevented", "note", `In '${claim.name}' it is prevented already, whatever the named parties do.`));
  if (without.length > 0)
    found.push(
      at(
        "SV705",
        "no-vote-or-deed",
        "note",
        `In '${claim.name}', ${without.join(", ")} ${without.length === 1 ? "has" : "have"} no vote or deed.`,
      ),
    );
  return found;
}
