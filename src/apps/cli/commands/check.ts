/** `check`: claims judged, quotations verified, one table of verdicts. */
import type { Agreement } from "../../../agreement/index.ts";
import { unreadCases, Withheld } from "../../../agreement/withheld.ts";
import { checkAgreement, claimDiagnostics } from "../../../analysis/claims/index.ts";
import { claimToJson, findingToJson } from "../../../report/json/index.ts";
import { writeCheck } from "../../../report/terminal/check.ts";
import { Page } from "../../../report/terminal/page.ts";
import type { Command } from "./command.ts";

export const check: Command = ({ loaded, budget, width }) => {
  const { library, agreements, quotations, diagnostics, place } = loaded;
  const withheld = new Withheld(library, diagnostics);
  // Dated texts first, in the order of their dates, then the others in the order of their paths.
  const inOrder = [...agreements].sort((a, b) => compareDates(a.heading?.dated, b.heading?.dated));
  const checks = inOrder.map((agreement) => checkAgreement(library, agreement, withheld, budget));
  const results = checks.flatMap(({ claims }) => claims);
  const sources = new Map(
    agreements.flatMap((agreement) => agreement.sources.map((source) => [source.name + (source.hash ?? source.title), source] as const)),
  );
  const page = new Page(width);
  writeCheck(page, {
    title: place.title,
    library,
    checks,
    texts: agreements.length,
    withheldSources: [...sources.values()].filter((source) => source.withheld).length,
    quotations: {
      verified: quotations.filter(({ verified }) => verified === true).length,
      failed: quotations.filter(({ verified }) => verified === false).length,
      notVerified: quotations.filter(({ verified }) => verified === null).length,
    },
    withheld: withheldNames(agreements, withheld),
    hasErrors: diagnostics.some(({ severity }) => severity === "error"),
  });
  const answers = checks.flatMap(({ tables }) =>
    tables.flatMap((table) => table.answers.flatMap(({ cells }) => cells.flatMap((cell) => cell.answers))),
  );
  const undecidedItems = [
    ...results.filter(({ state }) => state === "undecided").map(({ claim, because }) => `${claim.name}: ${because}`),
    ...checks.flatMap(({ tables }) =>
      tables.flatMap((table) =>
        table.answers.flatMap(({ cells }) => cells.flatMap(({ tooMany, withheld: why }) => (tooMany && why !== null ? [why] : []))),
      ),
    ),
    ...answers.flatMap(({ finding }) => finding.undecided.map((what) => `${finding.name}: ${what}`)),
  ];
  return {
    page,
    findings: answers.map((answer) => findingToJson(library, answer)),
    claims: results.map((result) => claimToJson(library, result, quotations)),
    claimDiagnostics: results.flatMap(claimDiagnostics),
    undecidedItems,
    notes: ["Suppositions, not forecasts; nothing here predicts conduct."],
    failed: results.some(({ state }) => state === "fails"),
    undecided: undecidedItems.length > 0,
  };
};

const compareDates = (a: string | undefined, b: string | undefined): number =>
  a === b ? 0 : a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1;

/** Cases, bodies, guarantees and goals that wait until an error is mended: the cases first, then the rest in the order of the text. */
function withheldNames(agreements: readonly Agreement[], withheld: Withheld): readonly string[] {
  const named = agreements.flatMap((agreement) => [...agreement.bodies, ...agreement.guarantees, ...agreement.goals]);
  const waiting = named.filter((one) => withheld.because(one) !== null).map(({ name }) => name);
  return [...agreements.flatMap((agreement) => unreadCases(agreement)), ...waiting];
}
