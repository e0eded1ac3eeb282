/**
 * The answer of `compare`: one block per promise and case, one table per body, then the words that differ.
 */
import { differencesOf } from "../../agreement/differences.ts";
import type { BodyRow, PromiseRow, Side } from "../../analysis/claims/index.ts";
import { decidesAlike, differingChoices, lacks } from "../../analysis/claims/index.ts";
import type { BodyPower } from "../../analysis/power/index.ts";
import { toDecimal, toText } from "../../kernel/rational.ts";
import { names } from "../answer-words.ts";
import { differenceInWords, pieceInWords, sideInWords, waysInWords } from "../difference-words.ts";
import { abstentionAloud, bodyAloud } from "../rules-aloud.ts";
import { caseInWords, listed } from "../words.ts";
import type { Page } from "./page.ts";

const COLUMN = 22;

export function writeComparison(page: Page, sides: readonly Side[], promises: readonly PromiseRow[], bodies: readonly BodyRow[]): void {
  page.text(
    listed(
      sides.map(({ name }) => name),
      sides.length === 2 ? "against" : "and",
    ),
    0,
    "title",
  );
  for (const row of promises) writePromise(page, sides, row);
  const same = bodies.filter((row) => decidesAlike(row));
  for (const row of bodies) if (!same.includes(row)) writeBody(page, sides, row);
  if (same.length > 0) page.gap().text(`Decide alike on every side: ${listed(same.map(nameOf))}.`, 0, "plain", 2);
  writeWords(page, sides);
  page.gap().text("Suppositions, not forecasts; nothing here predicts conduct.", 0, "quiet");
}

function writePromise(page: Page, sides: readonly Side[], row: PromiseRow): void {
  const cell = row.cells.find((one) => !lacks(one) && one.case !== undefined);
  const supposed = cell === undefined || lacks(cell) ? undefined : cell.case;
  page
    .gap()
    .text(`${row.name}${supposed === undefined ? "" : `, in ${supposed.name}: ${caseInWords(supposed)}`}`, 0, "strong", 2)
    .gap();
  row.cells.forEach((one, at) => {
    if (lacks(one)) return;
    const ways = waysInWords(one);
    const parts = [
      { text: `${capital(sideInWords(one))}.` },
      ...(ways === "" ? [] : [{ text: `${capital(ways)}.`, mark: "quiet" as const }]),
    ];
    page.block(sides[at]?.name ?? "", parts, { column: COLUMN });
  });
  const missing = row.cells.flatMap((one, at) => (lacks(one) ? [sides[at]?.name ?? ""] : []));
  // With one answer there is no difference to tell.
  if (row.cells.length - missing.length > 1) page.gap().text(differenceInWords(row, sides), 2, "plain", 2);
  if (missing.length > 0)
    page.text(`${listed(missing)} ${missing.length === 1 ? "has" : "have"} no such promise in such a case.`, 2, "quiet", 2);
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const nameOf = ({ name, matter }: BodyRow): string => (matter === null ? name : `${name} on ${matter}`);

function writeBody(page: Page, sides: readonly Side[], row: BodyRow): void {
  page.gap().text(nameOf(row), 0, "strong").gap();
  row.answers.forEach((answers, at) => {
    page.block(
      sides[at]?.name ?? "",
      ruleInWords(answers).map((text) => ({ text })),
      { column: COLUMN },
    );
  });
  writePower(page, sides, row);
}

function ruleInWords(answers: readonly BodyPower[] | null): readonly string[] {
  if (answers === null) return ["Has no such body."];
  const [only] = answers;
  if (only === undefined) return ["No package is left."];
  if (answers.length > 1) return [`Depends on what is chosen in its brackets (${answers.length} combinations): name a package.`];
  const { body, matter, wording, vetoPlayers, finding } = only;
  const block =
    finding === null
      ? "Power is not decided within the budget."
      : finding.game.constant !== null
        ? finding.coalitions.winning === 0n
          ? "Nothing can pass."
          : "No vote decides: it passes whatever anybody votes."
        : `${vetoPlayers.length === 0 ? "Nobody alone can block" : `${names(vetoPlayers)} can ${vetoPlayers.length > 1 ? "each " : ""}block alone`}; ${finding.coalitions.winning} of ${finding.coalitions.total} coalitions win.`;
  return [`${capital(bodyAloud(body, matter, wording, undefined))}; ${abstentionAloud(body, matter, wording)}.`, block];
}

/** More sides than this do not fit beside each other. */
const SIDES_IN_A_TABLE = 3;

/** What the old rule and the new one give each member, where it is not the same. */
function writePower(page: Page, sides: readonly Side[], { answers }: BodyRow): void {
  const findings = answers.map((one) => (one?.length === 1 ? (one[0]?.finding ?? null) : null));
  if (findings.filter((finding) => finding !== null && finding.game.constant === null).length < 2 || sides.length > SIDES_IN_A_TABLE)
    return;
  const members = [...new Set(findings.flatMap((finding) => finding?.members.map(({ name }) => name) ?? []))];
  const rows = new Map<string, string[]>();
  for (const name of members) {
    const values = findings.map((finding) => {
      const value = finding?.members.find((member) => member.name === name)?.shapleyShubik;
      return value === undefined ? "no vote" : value === null ? "-" : toText(value).length <= 11 ? toText(value) : toDecimal(value, 6);
    });
    const key = values.join("\n");
    rows.set(key, [...(rows.get(key) ?? []), name]);
  }
  page.gap();
  const width = Math.floor((page.width - 32) / sides.length);
  const line = (label: string, values: readonly string[]) =>
    `  ${label.slice(0, 28).padEnd(30)}${values.map((value) => value.slice(0, width - 2).padEnd(width)).join("")}`.trimEnd();
  page.verbatim(
    line(
      "Shapley-Shubik",
      sides.map(({ name }) => name),
    ),
    "quiet",
  );
  for (const [key, who] of rows)
    page.verbatim(line(who.length > 2 ? `each of ${who.length}: ${who[0]}, ...` : listed(who), key.split("\n")));
}

/** The choices, or the sentences, in which two sides differ. */
function writeWords(page: Page, sides: readonly Side[]): void {
  const [first, second] = sides;
  if (sides.length !== 2 || first === undefined || second === undefined) return;
  if (first.library === second.library) {
    const differ = differingChoices(first, second);
    if (differ.length === 0) return;
    const chosen = differ.map(({ place, chosen: choice }) =>
      typeof choice === "string" ? choice : `${choice ? "with" : "without"} ${place.kind === "bracket" ? place.in : place.name}`,
    );
    page.gap().text(`${second.name} chooses differently from ${first.name}: ${listed(chosen)}.`, 0, "plain", 2);
    return;
  }
  const differ = differencesOf(first.agreement, second.agreement);
  page.gap();
  if (differ.length === 0) {
    page.text("The two texts agree in every sentence on which an answer can rest.");
    return;
  }
  page.text("What differs in the words:", 0, "strong");
  const changed = differ.filter(({ inBoth }) => inBoth);
  for (const one of changed.slice(0, MOST_DIFFERENCES)) page.text(`${pieceInWords(one, first.name, second.name)}.`, 2, "plain", 4);
  if (changed.length > MOST_DIFFERENCES) page.text(`and ${changed.length - MOST_DIFFERENCES} more; --json has them all`, 2, "quiet");
  for (const [side, other] of [
    ["first", first],
    ["second", second],
  ] as const) {
    const own = [...new Set(differ.filter((one) => !one.inBoth && one[side] !== undefined).map(({ of }) => of))];
    if (own.length > 0) page.text(`Only in ${other.name}: ${listed(own)}.`, 2, "plain", 4);
  }
}

const MOST_DIFFERENCES = 24;
