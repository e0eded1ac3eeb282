/**
 * The answer of `block`: per body and matter who can block, then the power of each.
 */
import type { Library } from "../../agreement/agreement.ts";
import { noThatHelpsInWords } from "../../analysis/checks/no-can-help.ts";
import type { BodyPower, MemberPower, PowerFinding } from "../../analysis/power/index.ts";
import type { Rational } from "../../kernel/rational.ts";
import { toDecimal, toText } from "../../kernel/rational.ts";
import { names } from "../answer-words.ts";
import { abstentionAloud, bodyAloud } from "../rules-aloud.ts";
import { caseInWords, listed, numberWord, plural } from "../words.ts";
import type { Page } from "./page.ts";

export interface BlockAnswer {
  readonly power: BodyPower;
  /** The choices of the brackets that the rule reads, in words: several when they come to the same. */
  readonly under: readonly string[];
  readonly basis: { readonly sentence: string; readonly flipsIf: string };
}

export function writeBlock(page: Page, library: Library, answers: readonly BlockAnswer[]): void {
  let last = "";
  for (const answer of answers) {
    const { body, matter, wording, case: supposed } = answer.power;
    page.gap();
    const cite = body.cite === undefined ? "" : ` (${body.cite})`;
    const heading = `${body.name}${cite}`;
    if (heading !== last) {
      page.text(heading, 0, "title");
      if (supposed !== undefined) page.text(`in ${supposed.name}: ${caseInWords(supposed)}`, 0, "quiet");
    }
    last = heading;
    const under = listed(
      answer.under.filter((one) => one !== ""),
      "or",
      "",
    );
    const where = [...(matter === undefined ? [] : [`on ${matter.name}`]), ...(under === "" ? [] : [under])];
    if (where.length > 0) page.text(capital(where.join(", ")), 0, "strong");
    page.text(`${capital(bodyAloud(body, matter, wording, supposed))}; ${abstentionAloud(body, matter, wording)}.`);
    writeFinding(page, library, answer);
    page.text(answer.basis.sentence, 0, "quiet", 2);
    page.text(answer.basis.flipsIf, 0, "quiet", 2);
  }
  if (answers.length === 0)
    page.text(`Nothing to say of ${[...library.agreements.keys()][0] ?? "this text"}: it has no body that could be read whole.`);
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function writeFinding(page: Page, library: Library, { power }: BlockAnswer): void {
  const { finding, levels, leftOut, groupWays, turnout, inTurn, matter } = power;
  const blockers = blockersInWords(power);
  if (finding === null) {
    page.text(blockers);
    page.text(
      "Not decided within the budget: coalitions and power; the rule makes a diagram larger than the nodes or the time allowed. Give a larger --budget.",
      0,
      "warning",
    );
    return;
  }
  if (finding.game.constant !== null) {
    page.text(finding.coalitions.winning === 0n ? "Nothing can pass." : "No vote decides: it passes whatever anybody votes.");
    return;
  }
  if (levels === 3) page.text("Abstaining and voting no differ here; what follows reads: nobody abstains.", 0, "quiet");
  if (leftOut.length > 0) page.text(`${names(leftOut)} ${leftOut.length === 1 ? "does" : "do"} not vote.`);
  const has = (role: MemberPower["roles"][number]) => finding.members.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
  page.text(blockers);
  const passers = has("passer");
  if (passers.length > 0) page.text(`${names(passers)} can ${passers.length === 1 ? "" : "each "}pass it alone.`);
  const dummies = has("dummy");
  if (dummies.length > 0) page.text(`${names(dummies)} ${dummies.length === 1 ? "is" : "are"} never needed.`);
  const { minimalBlocking, minimalWinning, total, winning } = finding.coalitions;
  if (minimalBlocking !== null)
    page.text(
      `Smallest blocking coalitions${groupWays.length === 0 ? "" : ` (by ${listed(groupWays, "or")})`}: ${countAndFirst(minimalBlocking)}.`,
      0,
      "plain",
      2,
    );
  if (minimalWinning !== null) page.text(`Smallest winning coalitions: ${countAndFirst(minimalWinning)}.`, 0, "plain", 2);
  for (const { what, why, wayOut } of finding.engine.notComputed)
    page.text(`Not decided within the budget: ${what}; ${why}. ${capital(wayOut)}.`, 0, "warning");
  page.text(`${winning} of ${total} coalitions win.${finding.game.proper ? "" : " Two opposite decisions can both pass."}`);
  writeTurnout(page, turnout, matter?.name);
  for (const sentence of inTurnInWords(inTurn)) page.text(sentence);
  writeShares(page, library, finding);
}

/** Who can block alone, and how; whoever does it in the same ways is told in one sentence. */
function blockersInWords({ vetoPlayers, vetoWays }: BodyPower): string {
  if (vetoPlayers.length === 0) return "Nobody alone can block.";
  const byWays = new Map<string, string[]>();
  for (const [place, party] of vetoPlayers.entries()) {
    const ways = vetoWays[place] ?? [];
    const how = ways.length === 0 ? "" : `, by ${listed(ways, "or")}`;
    byWays.set(how, [...(byWays.get(how) ?? []), party]);
  }
  return [...byWays]
    .map(([how, who]) =>
      who.length === 1
        ? `${names(who)} can block alone${how} (a veto player).`
        : `${names(who)} can each block alone${how} (veto players).`,
    )
    .join(" ");
}

/** "3 votes in favour can be enough, 5 are always enough." */
function writeTurnout(page: Page, turnout: BodyPower["turnout"], matter: string | undefined): void {
  if (turnout === "undecided") page.text("Not decided: whether a no can help; there are too many different ways to vote.", 0, "quiet");
  if (turnout === null || turnout === "undecided" || turnout.noThatHelps === null) return;
  const { canBeEnough, alwaysEnough, by } = turnout;
  page.text(`${noThatHelpsInWords(turnout.noThatHelps, matter)}`);
  if (canBeEnough === null) return;
  const always =
    alwaysEnough === null ? "no number is always enough" : `${toText(alwaysEnough)} ${isOne(alwaysEnough) ? "is" : "are"} always enough`;
  page.text(`In favour, ${toText(canBeEnough)}${by === null ? "" : ` by ${by}`} can be enough, ${always}.`);
}

const isOne = ({ numerator, denominator }: Rational): boolean => numerator === denominator;

/** Without a case every member is taken in turn as the one concerned; equal answers are told once. */
function inTurnInWords(inTurn: BodyPower["inTurn"]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { concerned, vetoPlayers, smallest } of inTurn) {
    const alone =
      vetoPlayers.length === 0
        ? "nobody alone can block"
        : `${names(vetoPlayers)} can ${vetoPlayers.length === 1 ? "" : "each "}block alone`;
    const groupsOf =
      smallest === null || smallest.size < 2 ? "" : `; it takes ${numberWord(smallest.size)}, in ${plural(smallest.count, "way")}`;
    groups.set(`${alone}${groupsOf}`, [...(groups.get(`${alone}${groupsOf}`) ?? []), concerned]);
  }
  return [...groups].map(([what, who]) => `When ${listed(who, "or")} is the member concerned, ${what}.`);
}

/** The count, and all of them when they are few, else the first three. */
function countAndFirst({ count, listed: found }: { readonly count: bigint; readonly listed: readonly (readonly string[])[] }): string {
  const few = found.length <= 6;
  const first = found
    .slice(0, few ? 6 : 3)
    .map((coalition) =>
      coalition.length > 5 ? `${coalition.slice(0, 2).join(", ")} and ${coalition.length - 2} others` : listed(coalition),
    );
  const distinct = [...new Set(first)];
  return `${count}${BigInt(first.length) === count && distinct.length === first.length ? ": " : ", such as "}${distinct.join("; ")}`;
}

/** Members with equal power share a line. */
function writeShares(page: Page, library: Library, finding: PowerFinding): void {
  const groups = new Map<string, { readonly one: MemberPower; readonly who: string[] }>();
  for (const member of finding.members) {
    const key = `${member.swings}|${exact(member.shapleyShubik)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { one: member, who: [member.name] });
    else group.who.push(member.name);
  }
  const sides = 2n ** BigInt(Math.max(0, finding.members.length - 1));
  const rows = [...groups.values()].map(({ one, who }) => ({
    label: whoInWords(library, who),
    // Two very long numbers would not fit beside each other.
    decisive: `${one.swings} of ${sides}`.length > 34 ? `${one.swings}` : `${one.swings} of ${sides}`,
    banzhaf: share(one.banzhafNormalised),
    shapley: share(one.shapleyShubik),
  }));
  const width = (values: readonly string[], least: number) => Math.max(least, ...values.map((value) => value.length));
  const columns = {
    decisive: width(
      rows.map(({ decisive }) => decisive),
      11,
    ),
    banzhaf: width(
      rows.map(({ banzhaf }) => banzhaf),
      7,
    ),
    shapley: width(
      rows.map(({ shapley }) => shapley),
      15,
    ),
  };
  const label = Math.max(14, Math.min(32, page.width - 4 - columns.decisive - columns.banzhaf - columns.shapley - 6));
  page.gap();
  const line = (name: string, decisive: string, banzhaf: string, shapley: string) =>
    `  ${cut(name, label).padEnd(label)}  ${decisive.padEnd(columns.decisive)}  ${banzhaf.padEnd(columns.banzhaf)}  ${shapley}`.trimEnd();
  page.verbatim(line("Power", "decisive in", "Banzhaf", "Shapley-Shubik"), "quiet");
  for (const { label: name, decisive, banzhaf, shapley } of rows.slice(0, MOST_ROWS)) page.verbatim(line(name, decisive, banzhaf, shapley));
  if (rows.some(({ banzhaf, shapley }) => banzhaf.startsWith("0.") || shapley.startsWith("0."))) {
    page.text("Shares with a decimal point are rounded; --json has the exact fractions.", 2, "quiet");
  }
  if (rows.length > MOST_ROWS) page.text(`and ${rows.length - MOST_ROWS} more lines; --json has them all`, 2, "quiet");
  page.gap();
}

/** Equal members by the name of their group, where the text has one. */
function whoInWords(library: Library, who: readonly string[]): string {
  if (who.length === 1) return who[0] as string;
  const named = [...library.agreements.values()]
    .flatMap(({ groups }) => groups)
    .find((group) => {
      const members = group.items.flatMap((item) =>
        item.kind === "party" ? [item.name] : item.kind === "group" ? ["(a group)"] : ["(contested)"],
      );
      return members.length === who.length && members.every((name) => who.includes(name));
    });
  if (named !== undefined) return `each of the ${who.length} ${named.name}`;
  return who.length <= 2 ? `${listed(who)}, each` : `each of ${who.length}`;
}

const MOST_ROWS = 40;
const cut = (text: string, width: number): string => (text.length <= width ? text : `${text.slice(0, width - 1)}…`);
const exact = (value: Rational | null): string => (value === null ? "" : toText(value));

/** A fraction that can be read; a long one is rounded and says so. */
function share(value: Rational | null): string {
  if (value === null) return "";
  const text = toText(value);
  return text.length <= 11 ? text : toDecimal(value, 6);
}
