/**
 * The answer of `check`: per agreement one table of verdicts, each line with its basis and what flips it, then the claims.
 */
import type { Library } from "../../agreement/agreement.ts";
import type { Chosen, ContestedPlace } from "../../agreement/contested.ts";
import type { AgreementCheck, Cell, CellAnswer, ClaimResult, TargetAnswer } from "../../analysis/claims/index.ts";
import { nameOfTarget } from "../../analysis/guarantees/index.ts";
import { compare, toDecimal } from "../../kernel/rational.ts";
import { answerInWords, surprisesInWords } from "../answer-words.ts";
import { basisOf } from "../basis.ts";
import { caseInWords, listed, plural, questionOf } from "../words.ts";
import type { Page } from "./page.ts";

export interface CheckSummary {
  readonly title: string;
  readonly library: Library;
  readonly checks: readonly AgreementCheck[];
  readonly texts: number;
  readonly withheldSources: number;
  readonly quotations: { readonly verified: number; readonly failed: number; readonly notVerified: number };
  readonly failedClaims: readonly ClaimResult[];
}

export function writeCheck(page: Page, summary: CheckSummary): void {
  page.text(summary.title, 0, "title");
  page.text(sourcesInWords(summary));
  for (const check of summary.checks) writeAgreement(page, summary.library, check);
  page.gap();
  writeClaims(page, summary);
}

function sourcesInWords({ texts, withheldSources, quotations }: CheckSummary): string {
  const { verified, failed, notVerified } = quotations;
  const counted = [
    ...(verified > 0 ? [`${plural(verified, "quotation")} verified`] : []),
    ...(failed > 0 ? [`${plural(failed, "quotation")} not in the source`] : []),
    ...(notVerified > 0 ? [`${plural(notVerified, "quotation")} not verified here`] : []),
  ];
  const withheld = withheldSources === 0 ? "" : `, ${plural(withheldSources, "source")} whose text is withheld`;
  return `${plural(texts, "text")}${withheld}${counted.length === 0 ? "; no quotations" : `: ${counted.join(", ")}`}.`;
}

function writeAgreement(page: Page, library: Library, { agreement, tables }: AgreementCheck): void {
  if (tables.length === 0) return;
  const { heading } = agreement;
  const status = [heading?.status, heading?.dated === undefined ? undefined : `of ${heading.dated}`]
    .filter((part) => part !== undefined)
    .join(" ");
  page.gap().text(`${heading?.name ?? agreement.file}${status === "" ? "" : ` (${status})`}`, 0, "title");
  for (const { comparison, answers } of tables) {
    for (const answer of answers) writeTarget(page, library, answer, comparison.given.map(choiceInWords));
  }
}

const choiceInWords = (item: { readonly presence?: string; readonly choice: { readonly name: string } }): string =>
  item.presence === undefined ? item.choice.name : `${item.presence} ${item.choice.name}`;

function writeTarget(
  page: Page,
  library: Library,
  { target, case: supposed, cells, members, withoutCase }: TargetAnswer,
  given: readonly string[],
): void {
  page.gap();
  page.text(questionOf(target) ?? nameOfTarget(target), 0, "strong");
  if (supposed !== undefined) page.text(supposed.question ?? `In the case ${supposed.name}: ${caseInWords(supposed)}.`);
  const what =
    questionOf(target) === undefined ? "" : `${nameOfTarget(target)}${supposed === undefined ? "" : `, ${caseInWords(supposed)}`}`;
  const where = [what, given.length === 0 ? "" : `given ${listed(given)}`].filter((part) => part !== "").join("; ");
  if (where !== "") page.text(where, 0, "quiet");
  page.gap();
  for (const cell of merged(cells)) writeCell(page, library, cell.rows, cell.cell);
  const notes = [
    ...everyMember(cells, members),
    ...(withoutCase === undefined ? [] : beforeTheCase(withoutCase, supposed?.triggering.map(({ name }) => name) ?? [])),
  ];
  for (const note of notes) page.text(note, 2);
}

/** Rows that say the same for the same reasons stand together. */
function merged(cells: readonly Cell[]): readonly { readonly rows: readonly string[]; readonly cell: Cell }[] {
  return cells.map((cell) => ({ rows: [cell.row === undefined ? "" : choiceInWords(cell.row)], cell }));
}

function writeCell(page: Page, library: Library, rows: readonly string[], cell: Cell): void {
  const label = rows.filter((row) => row !== "").join(", ");
  const column = label === "" ? 0 : 20;
  if (cell.withheld !== null) {
    page.row(label, `no answer: ${cell.withheld}`, { column });
    return;
  }
  cell.answers.forEach((answer, at) => {
    const first = at === 0 ? label : "";
    page.row(first, `${whenInWords(answer)}${answerInWords(answer.finding)}.`, { column });
    for (const surprise of surprisesInWords(answer.finding)) page.row("", surprise, { column });
    if (answer.finding.probability !== null) page.row("", probabilityInWords(answer), { column });
    const { basis, flipsIf } = basisOf(library, answer.decisive);
    page.row("", basis.sentence, { column, mark: "quiet" });
    page.row("", `flips if ${flipsIf}`, { column, mark: "quiet" });
  });
}

function whenInWords({ when }: CellAnswer): string {
  if (when.length === 0) return "";
  return `with ${listed(
    when.map(({ place, chosen }) => chosenInWords(place, chosen)),
    "or",
  ).replace(/^with /, "")}: `;
}

export const chosenInWords = (place: ContestedPlace, chosen: Chosen): string =>
  typeof chosen === "string" ? chosen : `${chosen ? "with" : "without"} ${(place as { readonly name?: string }).name ?? "it"}`;

export function probabilityInWords({ finding: { probability } }: Pick<CellAnswer, "finding">): string {
  if (probability === null) return "";
  const { low, high, given, unassumed, reading } = probability;
  const range = compare(low, high) === 0 ? toDecimal(low, 4) : `${toDecimal(low, 4)} to ${toDecimal(high, 4)}`;
  const open = unassumed.length === 0 ? "" : `; nothing is assumed about ${listed(unassumed)}`;
  return `If you assume the ${plural(given.length, "sentence")} of this file (${reading}): probability ${range}${open}.`;
}

/** The same promise with every other member as the triggering party. */
function everyMember(cells: readonly Cell[], members: TargetAnswer["members"]): readonly string[] {
  const notes: string[] = [];
  cells.forEach((cell, at) => {
    const triggering = new Set(cell.case?.triggering.map(({ name }) => name) ?? []);
    const others = (members[at] ?? []).filter(({ party }) => !triggering.has(party));
    const prevent = others
      .filter(({ verdict, because }) => verdict === "dead letter" && because === "triggering party")
      .map(({ party }) => party);
    if (prevent.length === 0) return;
    const under = cell.row === undefined ? "" : `Under ${choiceInWords(cell.row)} `;
    const who = `${listed(prevent)}${prevent.length > 1 ? ", each" : ""}`;
    notes.push(
      `${under}${who} as the triggering party can prevent help against itself too.`.replace(/^./, (letter) => letter.toUpperCase()),
    );
  });
  return notes;
}

/** Without the case: whether the triggering party has a say before it, and through which sentence. */
function beforeTheCase({ answers }: Cell, triggering: readonly string[]): readonly string[] {
  const notes: string[] = [];
  for (const { finding, when } of answers) {
    const hidden = finding.hiddenBlockers.filter(({ through }) => through === "precondition").map(({ party }) => party);
    const name = finding.name;
    const condition = when.length === 0 ? "" : `${when.map(({ place, chosen }) => chosenInWords(place, chosen)).join(" or ")}: `;
    if (hidden.length > 0) {
      notes.push(
        `Before the case, ${condition}${listed(hidden)} can ${hidden.length > 1 ? "each " : ""}stop ${name} through a precondition, without a vote on it.`,
      );
    } else if (answers.length > 1 || triggering.length > 0) {
      const voteless = triggering.filter((party) => !finding.singleBlockers.includes(party));
      if (voteless.length > 0 && finding.verdict !== "dead letter")
        notes.push(`Before the case, ${condition}no vote or consent in this text lets ${listed(voteless)} stop ${name} alone.`);
    }
  }
  return [...new Set(notes)];
}

function writeClaims(page: Page, { checks }: CheckSummary): void {
  const results = checks.flatMap(({ claims }) => claims);
  const count = (state: ClaimResult["state"]) => results.filter((result) => result.state === state).length;
  for (const result of results) {
    if (result.state === "fails") page.text(`FAILS ${result.claim.name} (${result.agreement.file}): ${result.because}.`, 0, "error", 2);
    if (result.state === "undecided")
      page.text(`UNDECIDED ${result.claim.name} (${result.agreement.file}): ${result.because}.`, 0, "warning", 2);
  }
  if (results.length === 0) {
    page.text("No claims.");
    return;
  }
  const waiting = count("not in this version");
  page.text(
    `Claims: ${count("holds")} hold, ${count("fails")} fail, ${count("undecided")} undecided${
      waiting === 0 ? "." : `; ${waiting} wait${waiting === 1 ? "s" : ""} for an analysis that this version does not have.`
    }`,
    0,
    "strong",
  );
  page.text("Suppositions, not forecasts; nothing here predicts conduct.", 0, "quiet");
}
