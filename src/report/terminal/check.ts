/**
 * The answer of `check`: per agreement one table of verdicts, each line with its basis and what flips it, then the claims.
 */
import type { Agreement, Library } from "../../agreement/agreement.ts";
import { idleRules } from "../../agreement/checks/idle-abstention.ts";
import { libraryFor } from "../../agreement/closure.ts";
import type { Chosen, ContestedPlace } from "../../agreement/contested.ts";
import type { DecisiveSupport } from "../../agreement/decisive.ts";
import type { Element } from "../../agreement/elements.ts";
import type { AgreementCheck, Cell, CellAnswer, ClaimResult, Sufficient, TargetAnswer } from "../../analysis/claims/index.ts";
import { nameOfTarget } from "../../analysis/guarantees/index.ts";
import { compare, toDecimal } from "../../kernel/rational.ts";
import { answerInWords, names, surprisesInWords } from "../answer-words.ts";
import { basisOf } from "../basis.ts";
import { caseInWords, listed, plural, questionOf, verdictTerm } from "../words.ts";
import type { Page } from "./page.ts";

export interface CheckSummary {
  readonly title: string;
  readonly library: Library;
  readonly checks: readonly AgreementCheck[];
  readonly texts: number;
  readonly withheldSources: number;
  readonly quotations: { readonly verified: number; readonly failed: number; readonly notVerified: number };
  /** What waits until an error is mended, by name. */
  readonly withheld: readonly string[];
  readonly hasErrors: boolean;
}

export function writeCheck(page: Page, summary: CheckSummary): void {
  page.text(summary.title, 0, "title");
  page.text(sourcesInWords(summary));
  for (const check of summary.checks) writeAgreement(page, libraryFor(summary.library, check.agreement), check);
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
  for (const line of readingsOf(agreement)) page.text(line, 0, "quiet");
  for (const { comparison, answers } of tables) {
    answers.forEach((answer, at) => {
      writeTarget(page, library, answer, comparison.given.map(choiceInWords), agreement.file);
      // What holds before the case is the same in every case of one event: it is said after the last.
      if (answers[at + 1]?.target !== answer.target) for (const note of beforeTheCase(answer)) page.text(note, 2, "plain", 4);
    });
  }
}

/** How abstaining is read, once for all bodies that read it alike. */
function readingsOf({ bodies }: Agreement): readonly string[] {
  const readings = new Map<string, string[]>();
  for (const { name, clauses, incomplete } of bodies) {
    if (incomplete) continue;
    const stated = clauses.find(({ kind }) => kind === "abstention");
    // Under consensus and the like an abstention is no objection, whatever is said or not said.
    const asksNobody = idleRules(clauses.flatMap((clause) => (clause.kind === "decides" ? [clause.rule] : []))).length > 0;
    if (stated === undefined && asksNobody) continue;
    const mode =
      stated?.kind === "abstention"
        ? stated.mode === "refusal"
          ? "counts as no"
          : `counts as ${stated.mode}`
        : "is not said to count as anything";
    readings.set(mode, [...(readings.get(mode) ?? []), name]);
  }
  return [...readings].map(([mode, names_]) => `In ${listed(names_)}, abstaining ${mode}.`);
}

const choiceInWords = (item: { readonly presence?: string; readonly choice: { readonly name: string } }): string =>
  item.presence === undefined ? item.choice.name : `${item.presence} ${item.choice.name}`;

function writeTarget(page: Page, library: Library, answer: TargetAnswer, given: readonly string[], file: string): void {
  const { target, case: supposed, cells } = answer;
  const question = questionOf(target);
  page.gap();
  page.text(question ?? `${nameOfTarget(target)}${supposed === undefined ? "" : `, in ${supposed.name}`}`, 0, "strong");
  if (supposed?.question !== undefined) page.text(supposed.question, 0, "strong");
  const what = question === undefined ? "" : nameOfTarget(target);
  const where = [what, supposed === undefined ? "" : caseInWords(supposed), given.length === 0 ? "" : `given ${listed(given)}`];
  const line = where.filter((part) => part !== "").join("; ");
  if (line !== "") page.text(line, 0, "quiet");
  page.gap();
  // A promise of another file is judged there; here only the numbers are new.
  const isImported = target.kind !== "body" && (target.kind === "goal" ? target.goal : target.guarantee).span.file !== file;
  for (const row of rowsOf(cells, isImported)) writeRow(page, library, row);
  if (!isImported) for (const note of everyMember(answer)) page.text(note, 2, "plain", 4);
}

interface Row {
  readonly labels: readonly string[];
  readonly withheld: string | null;
  readonly answers: readonly {
    readonly text: string;
    readonly more: readonly string[];
    readonly decisive: readonly DecisiveSupport[];
    readonly given: readonly Element[];
    readonly undecided: boolean;
  }[];
}

/** Rows that say the same stand together. */
function rowsOf(cells: readonly Cell[], brief: boolean): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const cell of cells) {
    const answers = cell.answers.map((answer) => ({
      text: `${whenInWords(answer)}${brief ? verdictTerm[answer.finding.verdict] : answerInWords(answer.finding)}.`,
      more: [
        ...(brief ? [] : surprisesInWords(answer.finding)),
        ...(answer.finding.probability === null ? [] : [probabilityInWords(answer)]),
      ],
      decisive: answer.decisive,
      given: answer.finding.probability?.given ?? [],
      undecided: answer.finding.undecided.length > 0,
    }));
    const key = JSON.stringify([cell.withheld, answers.map(({ text, more }) => [text, more])]);
    const label = cell.row === undefined ? [] : [choiceInWords(cell.row)];
    const before = rows.get(key);
    rows.set(
      key,
      before === undefined
        ? { labels: label, withheld: cell.withheld, answers }
        : {
            ...before,
            labels: [...before.labels, ...label],
            answers: before.answers.map((answer, at) => ({ ...answer, decisive: inCommon(answer.decisive, answers[at]?.decisive ?? []) })),
          },
    );
  }
  return [...rows.values()];
}

/** What flips both of two rows that say the same. */
function inCommon(first: readonly DecisiveSupport[], second: readonly DecisiveSupport[]): readonly DecisiveSupport[] {
  return first.flatMap((one) => {
    const other = second.find(({ support }) => support.id === one.support.id);
    if (other === undefined) return [];
    const says = new Set(other.instead.map((instead) => instead.says));
    const instead = one.instead.filter((way) => says.has(way.says));
    if (instead.length === 0) return [];
    // Each row's own option stands on its own line of the text.
    const both = one.support.span.start === other.support.span.start ? [one.support] : [one.support, other.support];
    return both.map((support) => ({ support, instead }));
  });
}

function writeRow(page: Page, library: Library, { labels, withheld, answers }: Row): void {
  const label = listed(labels, "or", "");
  const column = label === "" ? 0 : 20;
  if (withheld !== null) {
    page.block(label, [{ text: `no answer: ${withheld}` }], { column });
    return;
  }
  const parts = answers.flatMap(({ text, more, decisive, given, undecided }) => {
    const { basis, flipsIf } = basisOf(library, decisive, given, undecided);
    return [
      { text: capitalised(text) },
      ...more.map((line) => ({ text: line })),
      { text: basis.sentence, mark: "quiet" as const },
      { text: flipsIf, mark: "quiet" as const },
    ];
  });
  page.block(label, parts, { column });
}

const capitalised = (text: string): string => text.replace(/^./, (letter) => letter.toUpperCase());

/** More sets of choices than this are counted instead. */
const NAMED_CHOICES = 4;

/** "with Full List: "; several sets of choices that each suffice are joined by "or". */
export function whenInWords({ when }: Pick<CellAnswer, "when">): string {
  if (when === null) return "";
  const single = when.filter((choices) => choices.length === 1).flat();
  const joint = when.filter((choices) => choices.length !== 1);
  const said = [
    ...(single.length === 0
      ? []
      : [
          listed(
            single.map(({ place, chosen }) => withChoice(place, chosen)),
            "or",
          ),
        ]),
    ...joint.map((choices) => listed(choices.map(({ place, chosen }) => withChoice(place, chosen)))),
  ].filter((one) => one !== "" && one !== "nobody");
  if (said.length === 0) return "";
  const named = said.slice(0, NAMED_CHOICES);
  const more = said.length - named.length;
  return `${named.join("; or ")}${more > 0 ? `; or ${more} other combinations` : ""}: `;
}

const withChoice = (place: ContestedPlace, chosen: Chosen): string =>
  typeof chosen === "string" ? `with ${chosen}` : chosenInWords(place, chosen);

export const chosenInWords = (place: ContestedPlace, chosen: Chosen): string =>
  typeof chosen === "string" ? chosen : `${chosen ? "with" : "without"} ${(place as { readonly name?: string }).name ?? "it"}`;

export function probabilityInWords({ finding: { probability } }: Pick<CellAnswer, "finding">): string {
  if (probability === null) return "";
  const { low, high, given, unassumed, reading } = probability;
  const range = compare(low, high) === 0 ? toDecimal(low, 4) : `${toDecimal(low, 4)} to ${toDecimal(high, 4)}`;
  const bare = given.filter(({ evidence }) => evidence.length === 0).length;
  const sources = bare === 0 ? "" : `; ${bare === given.length ? "no number has" : `${plural(bare, "number")} without`} a source`;
  const open = unassumed.length === 0 ? "" : `; nothing is assumed about ${listed(unassumed)}`;
  if (given.length === 0 && unassumed.length === 0) return `Whatever is assumed: probability ${range}.`;
  return `If you assume the ${plural(given.length, "sentence")} of this file (${reading}): probability ${range}${sources}${open}.`;
}

/** The same promise with every other member as the triggering party. */
function everyMember({ cells }: TargetAnswer): readonly string[] {
  const under = new Map<string, string[]>();
  let rows = 0;
  for (const cell of cells) {
    const triggering = new Set(cell.case?.triggering.map(({ name }) => name) ?? []);
    for (const answer of cell.answers) {
      rows += 1;
      const others = answer.members.filter(({ party, because }) => !triggering.has(party) && because === "triggering party");
      const when = whenInWords(answer).replace(/: $/, "");
      const label = [...(cell.row === undefined ? [] : [choiceInWords(cell.row)]), ...(when === "" ? [] : [when])].join(" ");
      for (const lawful of [true, false, null]) {
        const prevent = others.filter((one) => one.lawful === lawful).map(({ party }) => party);
        if (prevent.length === 0) continue;
        const own = prevent.length > 1 ? "each in its own case," : "in its own case";
        const way = lawful === true ? "" : lawful === false ? ", by its own breach" : "; whether lawfully was not decided";
        const says = `${names(prevent)}${prevent.length > 1 ? "," : ""} ${own} can prevent it${way}`;
        under.set(says, [...(under.get(says) ?? []), label]);
      }
    }
  }
  return [...under].map(([says, labels]) => {
    const named = labels.filter((label) => label !== "");
    return named.length === 0 || labels.length === rows
      ? `${says}.`
      : `Under ${listed(named, "or")}, ${says}.`.replace("Under with", "With");
  });
}

/** Without the case: whether the triggering party has a say before it, and through which sentence. */
function beforeTheCase({ withoutCase, case: supposed, cells }: TargetAnswer): readonly string[] {
  const triggering = supposed?.triggering.map(({ name }) => name) ?? [];
  if (withoutCase === undefined || triggering.length === 0) return [];
  // Where the triggering party prevents it in the case, saying that it cannot before would mislead.
  const preventsIt = cells.some(({ answers }) =>
    answers.some(({ finding }) => finding.because === "triggering party" && supposed?.beforeEntry === false),
  );
  const stops = ({ finding }: CellAnswer): string | null => {
    const hidden = finding.hiddenBlockers.filter(({ through }) => through === "precondition").map(({ party }) => party);
    if (!triggering.some((party) => hidden.includes(party))) return null;
    return `${names(hidden)} can ${hidden.length > 1 ? "each " : ""}stop it, by withholding what must come before`;
  };
  const isFree = ({ finding }: CellAnswer): boolean =>
    finding.verdict !== "dead letter" &&
    finding.verdict !== "absent" &&
    !triggering.some((party) => finding.singleBlockers.includes(party));
  const { answers } = withoutCase;
  const says = [...new Set(answers.flatMap((answer) => stops(answer) ?? []))];
  const bound = says.map((sentence) => `${whenAnyOf(answers, (answer) => stops(answer) === sentence)}${sentence}`);
  if (preventsIt) return bound.length === 0 ? [] : [`Before the case, ${listed(bound)}.`];
  const free = (answer: CellAnswer) => stops(answer) === null && isFree(answer);
  return [
    ...(answers.some(free)
      ? [`Before the case, ${whenAnyOf(answers, free)}no vote or consent in this text lets ${listed(triggering)} stop it alone.`]
      : []),
    ...(bound.length === 0 ? [] : [`Hidden blocker, ${listed(bound)}.`]),
  ];
}

/** "with After Ceasefire: ", when some answers share what sets them apart from the others; each of their own choices where they do not. */
function whenAnyOf(answers: readonly CellAnswer[], isMeant: (answer: CellAnswer) => boolean): string {
  const meant = answers.filter(isMeant);
  const others = answers.filter((answer) => !isMeant(answer)).flatMap(({ when }) => when ?? []);
  const sets = meant.flatMap(({ when }) => when ?? []);
  if (others.length === 0) return "";
  const [first = [], ...rest] = sets;
  const within = (choices: Sufficient, one: Sufficient[number]) =>
    choices.some(({ place, chosen }) => place === one.place && chosen === one.chosen);
  const shared = first.filter((one) => rest.every((choices) => within(choices, one)));
  const tells = shared.filter((one) =>
    others.every((choices) => choices.some(({ place, chosen }) => place === one.place && chosen !== one.chosen)),
  );
  return whenInWords({ when: tells.length > 0 ? [tells.slice(0, 1)] : sets });
}

function writeClaims(page: Page, { checks, withheld, hasErrors }: CheckSummary): void {
  const results = checks.flatMap(({ claims }) => claims);
  const count = (state: ClaimResult["state"]) => results.filter((result) => result.state === state).length;
  if (withheld.length > 0) page.text(`Findings that need what has an error are withheld: ${listed(withheld)}.`, 0, "warning").gap();
  for (const { state, claim, agreement, because, already, without } of results) {
    const named = `${claim.name} (${agreement.file})`;
    if (state === "fails") page.text(`FAILS ${named}: ${because}.`, 0, "error", 2);
    if (state === "undecided") page.text(`UNDECIDED ${named}: ${because}.`, 0, "warning", 2);
    if (already) page.text(`Note on ${named}: it is prevented already, whatever the named parties do.`, 0, "plain", 2);
    if (without.length > 0)
      page.text(`Note on ${named}: ${listed(without)} ${without.length === 1 ? "has" : "have"} no vote or deed in it.`, 0, "plain", 2);
  }
  if (results.length === 0) page.text(hasErrors ? "No claim could be read; the errors above come first." : "No claims.");
  else {
    const said = [`${count("holds")} hold`, `${count("fails")} fail`, `${count("undecided")} undecided`];
    if (count("withheld") > 0) said.push(`${count("withheld")} withheld`);
    const waiting = count("not in this version");
    const wait = waiting === 0 ? "" : `; ${waiting} wait${waiting === 1 ? "s" : ""} for an analysis that this version does not have`;
    page.text(`Claims: ${said.join(", ")}${wait}.`, 0, "strong");
  }
  page.text("Suppositions, not forecasts; nothing here predicts conduct.", 0, "quiet");
}
