/** `hold`: does the promise hold when it is needed? */

import { libraryFor } from "../../../agreement/closure.ts";
import type { Agreement, Case, ChoiceItem, Library, Target } from "../../../agreement/index.ts";
import { unreadCases, Withheld } from "../../../agreement/withheld.ts";
import { cellOf, elementOf, spaceOf } from "../../../analysis/claims/index.ts";
import { findingToJson } from "../../../report/json/index.ts";
import type { HoldAnswer } from "../../../report/terminal/hold.ts";
import { writeHold } from "../../../report/terminal/hold.ts";
import { Page } from "../../../report/terminal/page.ts";
import { listed } from "../../../report/words.ts";
import { findChoices } from "../naming.ts";
import { casesOf, promisesOf } from "../promises.ts";
import type { Command } from "./command.ts";

export const hold: Command = ({ request, loaded, budget, width }) => {
  const page = new Page(width);
  const findings: object[] = [];
  const undecidedItems: string[] = [];
  // Of several texts, those that lack a name that is asked for are passed over; if all lack it, that is the answer.
  const unknown: string[] = [];
  const withheld = new Withheld(loaded.library, loaded.diagnostics);
  for (const agreement of loaded.agreements) {
    const library = libraryFor(loaded.library, agreement);
    const named = casesOf(library, agreement, request.case);
    if ("wrong" in named) {
      if (loaded.agreements.length === 1) return named;
      unknown.push(named.wrong);
      continue;
    }
    const choices = request.package === undefined ? { found: [] } : findChoices(library, agreement, request.package);
    if ("wrong" in choices) {
      if (loaded.agreements.length === 1) return choices;
      unknown.push(choices.wrong);
      continue;
    }
    const targets = promisesOf(agreement).filter((target) => withheld.because(elementOf(target)) === null);
    if (loaded.agreements.length > 1 && targets.length > 0) page.gap().text(agreement.heading?.name ?? agreement.file, 0, "title");
    for (const target of targets) {
      for (const supposed of named.found) {
        const answer = answerOf(library, withheld.sound(agreement), target, supposed, choices.found, budget);
        writeHold(page, library, { ...answer, given: request.package === undefined ? "" : `given ${request.package}` });
        findings.push(...answer.cell.answers.map((one) => findingToJson(library, one)));
        undecidedItems.push(...answer.cell.answers.flatMap(({ finding }) => finding.undecided.map((what) => `${finding.name}: ${what}`)));
        if (answer.cell.withheld !== null && answer.cell.tooMany === true) undecidedItems.push(answer.cell.withheld);
      }
    }
    const broken = request.case === undefined && targets.length > 0 ? unreadCases(agreement) : [];
    if (broken.length > 0)
      page.gap().text(`Findings in ${listed(broken)} are withheld: what has an error there comes first.`, 0, "warning");
    if (targets.length === 0 && loaded.agreements.length === 1)
      page.text("Nothing to say of this text: it has no guarantee and no goal that could be read whole.");
  }
  const [wrong] = unknown;
  if (wrong !== undefined && unknown.length === loaded.agreements.length) return { wrong };
  return {
    page,
    findings,
    claims: [],
    undecidedItems,
    notes: ["Suppositions, not forecasts; nothing here predicts conduct."],
    failed: false,
    undecided: undecidedItems.length > 0,
  };
};

function answerOf(
  library: Library,
  agreement: Agreement,
  target: Target,
  supposed: Case | undefined,
  items: readonly ChoiceItem[],
  budget: Parameters<typeof cellOf>[7],
): HoldAnswer {
  const space = spaceOf(library, agreement);
  const cell = cellOf(library, agreement, space, target, supposed, items, undefined, budget, true);
  return { cell, given: "" };
}
