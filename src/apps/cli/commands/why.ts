/** `why`: from a claim to the sentences that decide it, and from those to the quotations. */

import { libraryFor } from "../../../agreement/closure.ts";
import type { Claim, Library } from "../../../agreement/index.ts";
import { Withheld } from "../../../agreement/withheld.ts";
import type { ClaimResult } from "../../../analysis/claims/index.ts";
import { cellOf, elementOf, evaluateClaim, spaceOf, whatDecides, withheldClaim } from "../../../analysis/claims/index.ts";
import { claimToJson, whyToJson, whyVerdictToJson } from "../../../report/json/index.ts";
import { Page } from "../../../report/terminal/page.ts";
import { writeWhy, writeWhyVerdict } from "../../../report/terminal/why.ts";
import { findChoices, findClaim } from "../naming.ts";
import { casesOf, promisesOf } from "../promises.ts";
import type { Command } from "./command.ts";

export const why: Command = ({ request, loaded, budget, width }) => {
  const page = new Page(width);
  const findings: object[] = [];
  const results: ClaimResult[] = [];
  const withheld = new Withheld(loaded.library, loaded.diagnostics);
  const unknown: string[] = [];
  let asked = 0;
  const notDecided: string[] = [];
  for (const agreement of loaded.agreements) {
    const library = libraryFor(loaded.library, agreement);
    if (request.claim === undefined && (request.case !== undefined || request.package !== undefined)) {
      const cases = casesOf(library, agreement, request.case);
      if ("wrong" in cases) return cases;
      const items = request.package === undefined ? { found: [] } : findChoices(library, agreement, request.package);
      if ("wrong" in items) return items;
      asked += 1;
      const targets = promisesOf(agreement).filter((target) => withheld.because(elementOf(target)) === null);
      for (const target of targets) {
        for (const supposed of cases.found) {
          const cell = cellOf(
            library,
            withheld.sound(agreement),
            spaceOf(library, agreement),
            target,
            supposed,
            items.found,
            undefined,
            budget,
          );
          if (cell.withheld !== null) page.gap().text(`No answer: ${cell.withheld}.`);
          if (cell.withheld !== null && cell.tooMany === true) notDecided.push(cell.withheld);
          notDecided.push(...cell.answers.flatMap(({ finding }) => finding.undecided.map((what) => `${finding.name}: ${what}`)));
          writeWhyVerdict(page, library, loaded.quotations, cell, request.package ?? "");
          findings.push(...cell.answers.map((answer) => whyVerdictToJson(library, answer, loaded.quotations)));
        }
      }
      continue;
    }
    const named = request.claim === undefined ? { found: agreement.claims } : asList(findClaim(agreement, request.claim));
    if ("wrong" in named) {
      unknown.push(named.wrong);
      continue;
    }
    for (const claim of named.found) {
      const wrong = withheld.because(claim);
      const space = spaceOf(library, agreement);
      const result = wrong === null ? evaluateClaim(library, agreement, claim, budget, space) : withheldClaim(agreement, claim, wrong.name);
      const decides = result.state === "holds" || result.state === "fails" || result.state === "undecided";
      const decisive = decides ? whatDecides(library, result, budget) : [];
      results.push(result);
      writeWhy(page, library, loaded.quotations, { result, says: claimInWords(library, claim), decisive });
      findings.push(whyToJson(library, result, decisive, loaded.quotations));
    }
  }
  if (results.length === 0 && unknown[0] !== undefined) return { wrong: unknown[0] };
  if (results.length === 0 && asked === 0) page.text("Nothing to say of this text: it makes no claim that could be read.");
  const undecidedItems = [
    ...notDecided,
    ...results.filter(({ state }) => state === "undecided").map(({ claim, because }) => `${claim.name}: ${because}`),
  ];
  return {
    page,
    findings,
    claims: results.map((result) => claimToJson(loaded.library, result, loaded.quotations)),
    undecidedItems,
    notes: [],
    failed: results.some(({ state }) => state === "fails"),
    undecided: undecidedItems.length > 0,
  };
};

const asList = (found: ReturnType<typeof findClaim>): { readonly found: readonly Claim[] } | { readonly wrong: string } =>
  "wrong" in found ? found : { found: [found.found] };

/** "Russia can block Assistance alone under Unanimity Text and Five Guarantors", in the author's words. */
function claimInWords(library: Library, claim: Claim): string {
  const text = library.agreements.get(claim.span.file)?.text ?? "";
  const ends = claim.evidence.map(({ span }) => span.start);
  const written = text.slice(claim.nameSpan.end, Math.min(claim.span.end, ...ends));
  const words = written
    .replace(/--[^\n\r]*/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^\s*:\s*/, "")
    .replace(/[\s,.]*$/, "");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
