/**
 * The answer of `why`: from a claim to the pieces of text that decide it, from those to the quotations, with their place.
 */
import type { Library } from "../../agreement/agreement.ts";
import type { Sponsors } from "../../agreement/contested.ts";
import type { DecisiveSupport } from "../../agreement/decisive.ts";
import type { Evidence, EvidenceKind } from "../../agreement/evidence.ts";
import type { Support } from "../../agreement/wording.ts";
import type { Cell, ClaimResult } from "../../analysis/claims/index.ts";
import type { CheckedQuotation } from "../../evidence/index.ts";
import { answerInWords } from "../answer-words.ts";
import { basisOf, evidenceOf, isOwnWords, lineOf } from "../basis.ts";
import { listed, plural } from "../words.ts";
import { whenInWords } from "./check.ts";
import type { Page } from "./page.ts";
import { wrap } from "./page.ts";

export type Quotation = Evidence & { readonly kind: "quotation" };

export interface WhyAnswer {
  readonly result: ClaimResult;
  /** What the claim says, in the author's words. */
  readonly says: string;
  readonly decisive: readonly DecisiveSupport[];
}

const stateWords: Readonly<Record<ClaimResult["state"], string>> = {
  holds: "Holds",
  fails: "Fails",
  undecided: "Undecided",
  "not in this version": "Not judged",
  withheld: "Withheld",
};

export function writeWhy(
  page: Page,
  library: Library,
  quotations: readonly CheckedQuotation<Quotation>[],
  { result, says, decisive }: WhyAnswer,
): void {
  const { claim, state, because } = result;
  page.gap();
  page.text(`${says}.`, 0, "title");
  page.text(`${stateWords[state]}: ${because}.`, 0, "strong");
  if (state === "not in this version" || state === "withheld") return;
  page.gap();
  writeDecisive(page, library, quotations, decisive, result.supports.length);
  const own = claim.evidence.filter((one): one is Quotation => one.kind === "quotation");
  for (const quotation of own) {
    page.gap();
    page.text("The sentence put into a formula:");
    writeQuotation(page, quotations, quotation);
    if (quotation.stands === "inference") page.text("It is the reporter's conclusion: computed here, not counted as evidence.", 5, "quiet");
  }
  page.gap();
  const { basis, flipsIf } = basisOf(library, decisive);
  page.text(basis.sentence, 0, "quiet", 2);
  page.text(flipsIf, 0, "quiet", 2);
}

/** Why a promise has its verdict, in one case and under some choices. */
export function writeWhyVerdict(
  page: Page,
  library: Library,
  quotations: readonly CheckedQuotation<Quotation>[],
  cell: Cell,
  given: string,
): void {
  for (const answer of cell.answers) {
    const { finding, decisive } = answer;
    page.gap();
    page.text(
      `${finding.name}${cell.case === undefined ? "" : `, in ${cell.case.name}`}${given === "" ? "" : `, given ${given}`}`,
      0,
      "title",
    );
    const says = `${whenInWords(answer)}${answerInWords(finding)}.`;
    page.text(`${says.charAt(0).toUpperCase()}${says.slice(1)}`, 0, "strong");
    page.gap();
    writeDecisive(page, library, quotations, decisive, null);
    page.gap();
    const { basis, flipsIf } = basisOf(library, decisive);
    page.text(basis.sentence, 0, "quiet", 2);
    page.text(flipsIf, 0, "quiet", 2);
  }
}

/** @param looked  how many pieces of text the answer looked at; null when that is not known */
function writeDecisive(
  page: Page,
  library: Library,
  quotations: readonly CheckedQuotation<Quotation>[],
  decisive: readonly DecisiveSupport[],
  looked: number | null,
): void {
  if (decisive.length === 0) {
    page.text(
      looked === 0
        ? "It rests on nothing that could be dropped."
        : `No single sentence decides it: it stands without any one of the ${looked === null ? "pieces" : plural(looked, "piece")} of text that were looked at.`,
    );
  }
  decisive.forEach((one, at) => {
    writeSupport(page, library, quotations, one, at + 1);
  });
}

function writeSupport(
  page: Page,
  library: Library,
  quotations: readonly CheckedQuotation<Quotation>[],
  { support, instead }: DecisiveSupport,
  number: number,
): void {
  const text = library.agreements.get(support.span.file)?.text ?? "";
  const line = lineOf(text, support.span.start);
  const where = [placeInWords(library, support.span.file, line), ...sponsorsInWords(support)].join(", ");
  const words = text
    .slice(support.span.start, support.span.end)
    .replace(/--[^\n\r]*/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  page.text(`${String(number).padEnd(2)} ${withItsText(support, words)} (${where})`, 0, "strong", 3);
  for (const evidence of evidenceOf(library, support.elements)) {
    if (evidence.kind === "assumed") page.text(`${evidence.contrary ? "but " : ""}assumed because ${evidence.reason}`, 5, "quiet", 7);
    else writeQuotation(page, quotations, evidence);
  }
  if (support.kind === "assumption" && evidenceOf(library, support.elements).length === 0) page.text("no source", 5, "quiet");
  const others = instead.map(({ says }) => says);
  page.text(`without it: ${listed(others.slice(0, 4), "or")}${others.length > 4 ? " and others" : ""}`, 5, "quiet", 7);
}

/** The line, and the text where it is another one than the one asked about. */
function placeInWords(library: Library, file: string, line: number): string {
  const [home] = library.agreements.keys();
  return file === home ? `line ${line}` : `line ${line} of ${library.agreements.get(file)?.heading?.name ?? file}`;
}

/** Who proposes an option; for a reading of agreed text, who holds it. */
function sponsorsInWords({ place, elements }: Support): readonly string[] {
  const sponsors = elements[0] as Partial<Sponsors> | undefined;
  if (place?.held === true) {
    const holders = (sponsors?.holders ?? []).map((holder) => (typeof holder === "string" ? holder : holder.name));
    return [`a reading of agreed text${holders.length === 0 ? "" : `, held by ${listed(holders)}`}`];
  }
  const proposers = (sponsors?.proposers ?? []).map(({ name }) => name);
  return proposers.length === 0 ? [] : [`proposed by ${listed(proposers)}`];
}

/** An option with what it says, without its name, proposers and evidence, which stand beside it. */
function withItsText(support: Support, words: string): string {
  if (support.kind !== "option" && support.kind !== "presence") return support.says;
  const [name = ""] = support.says.match(/^(?:with |without )?(.*)$/)?.slice(1) ?? [];
  const said = words
    .replace(/^\[\s*/, "")
    .replace(new RegExp(`^(?:\\w+ )?${name.replace(/[^\p{L}\p{N} ]/gu, ".")}\\s*(?:\\([^)]*\\))?:\\s*`, "u"), "")
    .replace(/,? (?:proposed|held) by .*$/, "")
    .replace(/[.\s\]]*$/, "");
  return said === "" || said.length > 120 ? support.says : `${support.says}: ${said.includes('"') ? said : `"${said}"`}`;
}

const kindWords: Readonly<Record<EvidenceKind, string>> = {
  "own statement": "own statement",
  "attributed belief": "what another is said to believe",
  inference: "the reporter's inference",
  report: "the reporter's account",
  accusation: "an accusation",
  disputed: "disputed",
};

function writeQuotation(page: Page, quotations: readonly CheckedQuotation<Quotation>[], quotation: Quotation): void {
  const checked = quotations.find((one) => one.quotation === quotation);
  const verified =
    checked === undefined || checked.verified === null
      ? `not verified${checked?.because === undefined ? " here" : ` (${checked.because})`}`
      : checked.verified
        ? "verified"
        : "NOT IN THE SOURCE";
  for (const line of wrap(quotation.quotes.map((quote) => `"${quote}"`).join(" ... "), page.width - 5)) page.text(line, 5);
  const place = [
    quotation.source.name,
    ...(quotation.line === undefined ? [] : [`line ${quotation.line}`]),
    ...(quotation.speaker === undefined ? [] : [`said by ${quotation.speaker.name}`]),
    quotation.stands === "own statement" && !isOwnWords(quotation) ? "the reporter's account" : kindWords[quotation.stands],
  ].join(", ");
  page.text(`${quotation.contrary ? "contrary: " : ""}${place} · ${verified}`, 5, "quiet", 7);
}
