/**
 * Several texts, or several packages of one text, side by side: every promise in every case, every body on every matter.
 *
 * Promises, cases and bodies of different texts are the same when they have the same name. What stands on one side only is said, never guessed.
 */
import type { Agreement, Library } from "../../agreement/agreement.ts";
import type { Body } from "../../agreement/bodies.ts";
import type { ChoiceItem, Choices, Chosen, ContestedPlace } from "../../agreement/contested.ts";
import type { Difference } from "../../agreement/differences.ts";
import { differencesOf } from "../../agreement/differences.ts";
import type { Matter } from "../../agreement/elements.ts";
import { keyOf } from "../../agreement/elements.ts";
import { choicesOf } from "../../agreement/packages.ts";
import type { Case, Target } from "../../agreement/suppositions.ts";
import { toText } from "../../kernel/rational.ts";
import type { Budget } from "../../structure/compile.ts";
import { mattersOf } from "../../structure/index.ts";
import { nameOfTarget } from "../guarantees/index.ts";
import type { BodyPower } from "../power/index.ts";
import { powerOfBody } from "../power/index.ts";
import type { Cell } from "./compare.ts";
import { cellOf } from "./compare.ts";
import { spaceOf } from "./evaluate.ts";

/** One column: a text, with what is chosen in its brackets. */
export interface Side {
  /** How the reader calls it: the package, or the agreement. */
  readonly name: string;
  /** As the text sees it: itself first, then what it imports. Two packages of one text share it. */
  readonly library: Library;
  readonly agreement: Agreement;
  readonly items: readonly ChoiceItem[];
  readonly targets: readonly Target[];
  readonly cases: readonly (Case | undefined)[];
  readonly bodies: readonly Body[];
  /** This text with one piece of it as the other text has it; undefined where the result could not be read. Only whoever reads files can do it. */
  readonly changed?: (difference: Difference) => Side | undefined;
}

/** What a side says of a row, or what it lacks. */
export type SideCell = Cell | { readonly lacks: "promise" | "case" };

export interface PromiseRow {
  readonly name: string;
  readonly case: string | null;
  /** One per side. */
  readonly cells: readonly SideCell[];
  /** Between two packages of one text: the choices that turn the first side's answer into the second's. */
  readonly turns: readonly Turn[];
  /** Between two texts: the pieces that, put from the second into the first and nothing else, give the second's answer. */
  readonly changes: readonly Difference[];
  /** Whether every piece that differs could be tried. */
  readonly triedAll: boolean;
}

/** Choosing this, and nothing else, turns the one answer into the other. */
export interface Turn {
  readonly place: ContestedPlace;
  readonly chosen: Chosen;
}

export interface BodyRow {
  readonly name: string;
  readonly matter: string | null;
  /** One per side; null where the side has no such body or matter. Several answers where open brackets matter. */
  readonly answers: readonly (readonly BodyPower[] | null)[];
}

export const lacks = (cell: SideCell): cell is { readonly lacks: "promise" | "case" } => "lacks" in cell;

/** @returns rows in the order of the first side, then what only later sides have. Cost: one whole answer of `hold` per cell. */
export function promisesSideBySide(sides: readonly Side[], budget: Budget = {}): readonly PromiseRow[] {
  const targets = inOrder(sides.flatMap((side) => side.targets.map((target) => `${target.kind}:${nameOfTarget(target)}`)));
  const cases = inOrder(sides.flatMap((side) => side.cases.map((supposed) => supposed?.name ?? "")));
  return targets.flatMap((target) =>
    cases.flatMap((supposed): PromiseRow[] => {
      const cells = sides.map((side) => cellFor(side, target, supposed, budget));
      // Neither the promise without this case nor the case without this promise is a row of its own.
      if (cells.every(lacks)) return [];
      const [first, second] = sides;
      const two = first !== undefined && second !== undefined && sides.length === 2;
      const turns = two ? turnsBetween(first, second, cells, budget) : [];
      const tried = two ? changesBetween(first, second, target, supposed, cells, budget) : { changes: [], triedAll: false };
      return [{ name: target.slice(target.indexOf(":") + 1), case: supposed === "" ? null : supposed, cells, turns, ...tried }];
    }),
  );
}

const inOrder = (names: readonly string[]): readonly string[] => [...new Set(names)];

function cellFor(side: Side, target: string, supposed: string, budget: Budget): SideCell {
  const own = side.targets.find((one) => `${one.kind}:${nameOfTarget(one)}` === target);
  if (own === undefined) return { lacks: "promise" };
  if (!side.cases.some((one) => (one?.name ?? "") === supposed)) return { lacks: "case" };
  const inCase = side.cases.find((one) => one?.name === supposed);
  return cellOf(side.library, side.agreement, spaceOf(side.library, side.agreement), own, inCase, side.items, undefined, budget, true);
}

const answerKey = (cell: SideCell): string =>
  lacks(cell)
    ? cell.lacks
    : cell.answers
        .map(({ finding }) => `${finding.verdict}|${finding.because}|${finding.lawful}|${finding.singleBlockers.join()}`)
        .sort()
        .join("\n");

/** Which single choices of the second package, put into the first, give the second's answer. */
function turnsBetween(first: Side, second: Side, cells: readonly SideCell[], budget: Budget): readonly Turn[] {
  if (first.library !== second.library) return [];
  const [before, after] = cells;
  if (before === undefined || after === undefined || lacks(before) || lacks(after) || answerKey(before) === answerKey(after)) return [];
  const space = spaceOf(first.library, first.agreement);
  return differingChoices(first, second).filter(({ place, chosen }) => {
    const choices: Choices = new Map([...choicesOf(first.items).choices, [keyOf(place), chosen]]);
    if (!space.allows(choices)) return false;
    const items = itemsFor(first.agreement, choices);
    const swapped = cellOf(first.library, first.agreement, space, before.target, before.case, items, undefined, budget);
    return answerKey(swapped) === answerKey(after);
  });
}

/** More pieces than this are not tried one by one. */
const MOST_TRIED = 40;

function changesBetween(
  first: Side,
  second: Side,
  target: string,
  supposed: string,
  cells: readonly SideCell[],
  budget: Budget,
): Pick<PromiseRow, "changes" | "triedAll"> {
  const [before, after] = cells;
  if (first.library === second.library || before === undefined || after === undefined) return { changes: [], triedAll: false };
  if (lacks(before) || lacks(after) || answerKey(before) === answerKey(after)) return { changes: [], triedAll: false };
  const differences = differencesOf(first.agreement, second.agreement);
  let triedAll = differences.length <= MOST_TRIED;
  const changes = differences.slice(0, MOST_TRIED).filter((difference) => {
    const side = first.changed?.(difference);
    if (side === undefined) {
      triedAll = false;
      return false;
    }
    return answerKey(cellFor(side, target, supposed, budget)) === answerKey(after);
  });
  return { changes, triedAll };
}

/** The brackets in which two sides of one text choose differently, with the second's choice. */
export function differingChoices(first: Side, second: Side): readonly Turn[] {
  const before = choicesOf(first.items).choices;
  const after = choicesOf(second.items).choices;
  return first.agreement.contested.flatMap((place): Turn[] => {
    const chosen = after.get(keyOf(place));
    return chosen === undefined || chosen === before.get(keyOf(place)) ? [] : [{ place, chosen }];
  });
}

/** Choices as the items that an author would write. */
function itemsFor(agreement: Agreement, choices: Choices): readonly ChoiceItem[] {
  return agreement.contested.flatMap((place): ChoiceItem[] => {
    const chosen = choices.get(keyOf(place));
    if (chosen === undefined) return [];
    if (place.kind === "optional") return [{ choice: place, presence: chosen === true ? "with" : "without", span: place.span }];
    const option = place.options.find(({ name }) => name === chosen);
    return option === undefined ? [] : [{ choice: option, span: place.span }];
  });
}

/** Bodies of the same name on the same matter. Without a case: nobody is left out by a role. */
export function bodiesSideBySide(sides: readonly Side[], budget: Budget = {}): readonly BodyRow[] {
  const rows = inOrder(
    sides.flatMap(({ bodies }) => bodies.flatMap((body) => mattersOf(body).map((matter) => `${body.name}\n${matter?.name ?? ""}`))),
  );
  return rows.map((row): BodyRow => {
    const [name = "", matter = ""] = row.split("\n");
    const answers = sides.map((side) => {
      const body = side.bodies.find((one) => one.name === name);
      if (body === undefined) return null;
      const matters = mattersOf(body);
      // A text with one rule for everything has it for this matter too.
      const asked: Matter | undefined = matters.find((one) => one?.name === matter);
      if (asked === undefined && !matters.includes(undefined)) return null;
      const { choices } = choicesOf(side.items);
      return powerOfBody(side.library, side.agreement, body, asked, undefined, choices, budget, 0).answers;
    });
    return { name, matter: matter === "" ? null : matter, answers };
  });
}

/** The whole answer as one string to compare: who wins, and what each vote is worth. */
const powerKey = (answers: readonly BodyPower[] | null): string =>
  answers === null
    ? "none"
    : JSON.stringify(
        answers.map(({ vetoPlayers, finding, leftOut }) => [
          vetoPlayers,
          leftOut,
          finding === null
            ? "undecided"
            : [
                String(finding.coalitions.winning),
                finding.members.map(({ name, swings, shapleyShubik }) => [name, String(swings), shapleyShubik && toText(shapleyShubik)]),
              ],
        ]),
      );

/** Whether the same coalitions win on every side, and every vote is worth the same. */
export const decidesAlike = ({ answers }: BodyRow): boolean => new Set(answers.map(powerKey)).size === 1;
