/**
 * The answer of `hold`: one promise in one case, whole.
 */
import type { Library } from "../../agreement/agreement.ts";
import type { Cell, CellAnswer } from "../../analysis/claims/index.ts";
import { timeInWords } from "../../analysis/claims/index.ts";
import type { GuaranteeDetails, GuaranteeFinding, TriggeringPartyFinding } from "../../analysis/guarantees/index.ts";
import { lawfulInWords, names, sentenceOf, surprisesInWords } from "../answer-words.ts";
import { basisOf, lineOf } from "../basis.ts";
import { caseInWords, howInWords, numberWord, plural, questionOf, verdictTerm } from "../words.ts";
import { probabilityInWords, whenInWords } from "./check.ts";
import type { Page } from "./page.ts";

export interface HoldAnswer {
  readonly cell: Cell;
  /** What the command line fixed, in words. */
  readonly given: string;
}

export function writeHold(page: Page, library: Library, { cell, given }: HoldAnswer): void {
  const first = cell.answers[0]?.finding;
  page.gap();
  const name = first?.name ?? "";
  page.text(`${name}${cell.case === undefined ? "" : `, in ${cell.case.name}: ${caseInWords(cell.case)}`}`, 0, "title");
  const question = questionOf(cell.target);
  if (question !== undefined) page.text(question, 0, "strong");
  if (given !== "") page.text(given, 0, "quiet");
  if (cell.withheld !== null) {
    page.text(`No answer: ${cell.withheld}.`);
    return;
  }
  cell.answers.forEach((answer) => {
    page.gap();
    writeAnswer(page, library, answer);
  });
}

function writeAnswer(page: Page, library: Library, answer: CellAnswer): void {
  const { finding, decisive, members } = answer;
  const when = whenInWords(answer).replace(/: $/, "");
  if (when !== "") page.text(`${when.charAt(0).toUpperCase()}${when.slice(1)}:`, 0, "strong");
  page.text(`${sentenceOf(finding)} (${verdictTerm[finding.verdict]})`, 0, "strong");
  writeBlockers(page, finding);
  for (const line of surprisesInWords(finding)) page.text(line);
  if (finding.details !== undefined) writeDetails(page, library, finding, finding.details);
  if (answer.detailsDiffer)
    page.text("Sets of parties, curve and time differ between the packages with this answer: name one with --package.", 0, "quiet");
  if (finding.probability !== null) page.text(probabilityInWords({ finding }));
  writeMembers(page, finding, members);
  for (const what of finding.undecided) page.text(`Not decided within the budget: ${what}.`, 0, "warning");
  const { basis, flipsIf } = basisOf(library, decisive, finding.probability?.given, finding.undecided.length > 0);
  page.text(basis.sentence, 0, "quiet", 2);
  page.text(flipsIf, 0, "quiet", 2);
}

/** One line for each who can prevent it alone, with the way; else the smallest groups. */
function writeBlockers(page: Page, finding: GuaranteeFinding): void {
  if (finding.verdict !== "discretionary" && finding.verdict !== "owed") return;
  const lawful = new Map(finding.lawfulBlockers.flatMap(({ parties }) => parties.map((one) => [one.party, howInWords([one])] as const)));
  const ways = new Map<string, string[]>();
  for (const party of finding.singleBlockers) {
    const how = lawful.get(party) ?? "by a breach";
    ways.set(how, [...(ways.get(how) ?? []), party]);
  }
  for (const [how, parties] of ways) page.text(`${names(parties)}${parties.length > 1 ? ", each" : ""} alone, ${how}`, 2, "plain", 4);
  if (ways.size === 0 && finding.verdict === "discretionary") page.text(`${capital(lawfulInWords(finding))}.`, 2, "plain", 4);
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function writeDetails(page: Page, library: Library, finding: GuaranteeFinding, details: GuaranteeDetails): void {
  const { sets, time, actAlone, hollow, loopholes } = details;
  if (finding.verdict === "dead letter" || finding.verdict === "absent") {
    if (sets !== "undecided" && sets.parties.length > 0)
      page.text(
        `None of the ${2n ** BigInt(sets.parties.length)} ways in which the ${numberWord(sets.parties.length)} others with a say can cooperate brings it about.`,
        0,
        "plain",
        2,
      );
    return;
  }
  if (loopholes !== null && loopholes !== "undecided" && loopholes.count > BigInt(finding.lawfulBlockers.length)) {
    const first = loopholes.listed.slice(0, 3).map(({ parties }) => names(parties.map(({ party }) => party)));
    page.text(
      `Smallest groups that can lawfully prevent it: ${loopholes.count}, such as ${[...new Set(first)].join("; ")}.`,
      0,
      "plain",
      2,
    );
  }
  if (finding.verdict === "owed" && sets !== "undecided") {
    const first = sets.cutSets.listed.slice(0, 3).map((set) => names(set));
    page.text(
      `It takes a breach: ${plural(sets.cutSets.count, "smallest group")} can stop it by breaking a duty, such as ${[...new Set(first)].join("; ")}.`,
      0,
      "plain",
      2,
    );
  }
  if (actAlone.length > 0) page.text(`Acting alone suffices for ${names(actAlone)}.`);
  if (sets !== "undecided" && sets.pathSets.count > 0n) {
    const first = sets.pathSets.listed
      .slice(0, 3)
      .map((set) => (set.length === 0 ? "nobody's help is needed" : `${names(set)}${set.length > 1 ? " together" : ""}`));
    page.text(
      `Who suffices: ${[...new Set(first)].join("; or ")}${sets.pathSets.count > 3n ? `; ${sets.pathSets.count} such smallest groups` : ""}.`,
      0,
      "plain",
      2,
    );
  }
  if (hollow === true) page.text("It can be honoured in full, with every vote given, and still not come about.");
  const { least, greatest } = time;
  if (greatest.days === null) {
    const [because] = greatest.unlimitedBecause;
    const line = because === undefined ? "" : lineOf(library.agreements.get(because.span.file)?.text ?? "", because.span.start);
    page.text(`Lawful time: no limit.${because === undefined ? "" : ` ${capital(because.lacks)} (line ${line}).`}`, 0, "plain", 2);
  } else page.text(`Lawful time: ${timeInWords(least)} to ${timeInWords(greatest)}.`);
  if (sets !== "undecided" && sets.parties.length > 0) {
    const total = 2n ** BigInt(sets.parties.length);
    page.text(
      `Of the ${total} ways in which the ${numberWord(sets.parties.length)} others with a say can cooperate in everything or refuse everything, ${sets.helpful === 1n ? "1 brings" : `${sets.helpful} bring`} it about.`,
      0,
      "plain",
      2,
    );
    const terms = sets.curve.filter((coefficient) => coefficient !== 0n).length;
    const curve =
      terms > 8 ? `a polynomial of degree ${sets.curve.length - 1}; --json has its ${terms} terms` : polynomialInWords(sets.curve);
    page.text(`With one common chance p that each of them cooperates: ${curve}.`, 0, "plain", 2);
  }
}

/** "6p^2 - 8p^3 + 3p^4", lowest power first; 0 for nothing. */
export function polynomialInWords(coefficients: readonly bigint[]): string {
  const terms = coefficients.flatMap((coefficient, power) => {
    if (coefficient === 0n) return [];
    const size = coefficient < 0n ? -coefficient : coefficient;
    const variable = power === 0 ? "" : power === 1 ? "p" : `p^${power}`;
    return [{ negative: coefficient < 0n, text: size === 1n && variable !== "" ? variable : `${size}${variable}` }];
  });
  if (terms.length === 0) return "0";
  return terms.map(({ negative, text }, at) => (at === 0 ? (negative ? `-${text}` : text) : `${negative ? "-" : "+"} ${text}`)).join(" ");
}

/** One row for every member as the triggering party. */
function writeMembers(page: Page, finding: GuaranteeFinding, members: readonly TriggeringPartyFinding[]): void {
  const triggering = new Set(finding.triggeringParties);
  const others = members.filter(({ party }) => !triggering.has(party));
  if (others.length === 0) return;
  const answers = new Map<string, string[]>();
  for (const { party, verdict, because, lawful, singleBlockers } of others) {
    const says =
      because === "triggering party"
        ? `a dead letter: the triggering party can prevent it${lawful === false ? ", by its own breach" : lawful === null ? "; whether lawfully was not decided" : ""}`
        : `${verdictTerm[verdict]}${singleBlockersInWords(singleBlockers, others.length + triggering.size)}`;
    answers.set(says, [...(answers.get(says) ?? []), party]);
  }
  page.text(`With another member as the triggering party:`);
  for (const [says, parties] of answers) page.text(`${names(parties)}: ${says}`, 2, "plain", 4);
}

function singleBlockersInWords(blockers: readonly string[], members: number): string {
  if (blockers.length === 0) return "; nobody can prevent it alone";
  if (blockers.length > 1 && blockers.length === members - 1) return "; each of the others can prevent it alone";
  return `; ${names(blockers)} can prevent it alone`;
}
