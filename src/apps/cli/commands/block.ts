/** `block`: who decides, who can block? */

import { libraryFor } from "../../../agreement/closure.ts";
import { decisiveSupports } from "../../../agreement/decisive.ts";
import type { Agreement, ContestedPlace, Library } from "../../../agreement/index.ts";
import { keyOf } from "../../../agreement/index.ts";
import { choicesOf, PackageSpace } from "../../../agreement/packages.ts";
import { Withheld } from "../../../agreement/withheld.ts";
import type { Support } from "../../../agreement/wording.ts";
import { singleBlockers } from "../../../analysis/guarantees/index.ts";
import type { BodyPower } from "../../../analysis/power/index.ts";
import { powerOfBody } from "../../../analysis/power/index.ts";
import { basisOf } from "../../../report/basis.ts";
import { powerFindingToJson } from "../../../report/json/index.ts";
import { bodyAloud } from "../../../report/rules-aloud.ts";
import type { BlockAnswer } from "../../../report/terminal/block.ts";
import { writeBlock } from "../../../report/terminal/block.ts";
import { chosenInWords } from "../../../report/terminal/check.ts";
import { Page } from "../../../report/terminal/page.ts";
import { listed } from "../../../report/words.ts";
import { mattersOf, Structure } from "../../../structure/index.ts";
import { findCase, findChoices } from "../naming.ts";
import type { Command } from "./command.ts";

/** So many coalitions are listed on a page; the JSON has a thousand. */
const LISTED_ON_A_PAGE = 12;

export const block: Command = ({ request, loaded, budget, width }) => {
  const page = new Page(width);
  const findings: object[] = [];
  const undecidedItems: string[] = [];
  // Of several texts, those that lack a name that is asked for are passed over; if all lack it, that is the answer.
  const unknown: string[] = [];
  const withheld = new Withheld(loaded.library, loaded.diagnostics);
  for (const agreement of loaded.agreements) {
    const library = libraryFor(loaded.library, agreement);
    const supposed = request.case === undefined ? { found: undefined } : findCase(library, agreement, request.case);
    if ("wrong" in supposed) {
      if (loaded.agreements.length === 1) return supposed;
      unknown.push(supposed.wrong);
      continue;
    }
    const items = request.package === undefined ? { found: [] } : findChoices(library, agreement, request.package);
    if ("wrong" in items) {
      if (loaded.agreements.length === 1) return items;
      unknown.push(items.wrong);
      continue;
    }
    const given = choicesOf(items.found);
    const answers: (Omit<BlockAnswer, "under"> & { readonly under: string[] })[] = [];
    for (const body of agreement.bodies.filter((one) => withheld.because(one) === null)) {
      for (const matter of mattersOf(body)) {
        const limit = request.json ? undefined : LISTED_ON_A_PAGE;
        const found = powerOfBody(library, agreement, body, matter, supposed.found, given.choices, budget, limit);
        if (!found.complete)
          undecidedItems.push(`${body.name}: only the first ${found.answers.length} combinations of brackets are shown; name a package`);
        for (const power of found.answers) {
          const decisive = whoBlocksRestsOn(library, agreement, power);
          const { basis, flipsIf } = basisOf(library, decisive);
          const under = underInWords(library, power);
          const same = answers.find((answer) => factsOf(answer.power) === factsOf(power));
          // Two wordings of one rule, such as half of five and a majority of five, are told once.
          if (same === undefined) answers.push({ power, under: [under], basis: { sentence: basis.sentence, flipsIf } });
          else same.under.push(under);
          findings.push(powerFindingToJson(library, power, decisive));
          if (power.finding === null) undecidedItems.push(`${body.name}: the rule needs more nodes than the budget allows`);
          else undecidedItems.push(...power.finding.engine.notComputed.map(({ what }) => `${body.name}: ${what}`));
        }
      }
    }
    if (answers.length > 0 || loaded.agreements.length === 1) {
      if (loaded.agreements.length > 1) page.gap().text(agreement.heading?.name ?? agreement.file, 0, "title");
      writeBlock(page, library, answers);
      for (const item of undecidedItems.filter((one) => one.includes("only the first"))) page.text(`${item}.`, 0, "warning");
    }
  }
  const [wrong] = unknown;
  if (wrong !== undefined && unknown.length === loaded.agreements.length) return { wrong };
  return { page, findings, claims: [], undecidedItems, notes: [], failed: false, undecided: undecidedItems.length > 0 };
};

/** What a page says of a rule, as one string to compare. */
const factsOf = ({ body, matter, wording, case: supposed, finding }: BodyPower): string =>
  JSON.stringify([
    body.name,
    matter?.name,
    bodyAloud(body, matter, wording, supposed).replace(/ \([^)]*\)/g, ""),
    finding?.members.map(({ name, swings }) => [name, String(swings)]),
    String(finding?.coalitions.minimalBlocking?.count),
  ]);

function underInWords(library: Library, { choices }: BodyPower): string {
  const places = new Map<string, ContestedPlace>(
    [...library.agreements.values()].flatMap(({ contested }) => contested.map((place) => [keyOf(place), place] as const)),
  );
  return listed(
    [...choices].flatMap(([key, chosen]) => {
      const place = places.get(key);
      return place === undefined ? [] : [chosenInWords(place, chosen)];
    }),
    "and",
    "",
  ).replace(/^(?!with)(.+)/, "under $1");
}

/** What the list of those who can block alone rests on. */
function whoBlocksRestsOn(library: Library, agreement: Agreement, { body, matter, case: supposed, choices }: BodyPower) {
  const space = new PackageSpace([agreement]);
  return decisiveSupports(space, choices, (given, dropped) => {
    const blockers = new Set<string>();
    const supports = new Map<string, Support>();
    for (const { answer, wording } of space.packages(
      given,
      (one) => {
        const structure = new Structure(library, one, supposed);
        return singleBlockers(structure, structure.target({ kind: "body", body, ...(matter && { matter }) })).join();
      },
      dropped,
    )) {
      blockers.add(String(answer));
      for (const [id, support] of wording.supports) supports.set(id, support);
    }
    return { answer: [...blockers].sort().join(), supports: supports.values() };
  });
}
