/**
 * The difference between sides in a sentence: what each gives, and which words make it so.
 */
import type { Difference } from "../agreement/differences.ts";
import type { PromiseRow, Side, SideCell } from "../analysis/claims/index.ts";
import { lacks } from "../analysis/claims/index.ts";
import { answerInWords } from "./answer-words.ts";
import { whenInWords } from "./terminal/check.ts";
import { listed, verdictTerm } from "./words.ts";

/** What one side says, as one clause; several where open brackets matter. */
export function sideInWords(cell: SideCell): string {
  if (lacks(cell)) return cell.lacks === "promise" ? "is not in this text" : "has no such case";
  if (cell.withheld !== null) return `no answer: ${cell.withheld}`;
  return cell.answers.map((answer) => `${whenInWords(answer)}${answerInWords(answer.finding)}`).join("; ");
}

/** "2 of the 16 ways in which the others can cooperate bring it about"; empty where that was not counted. */
export function waysInWords(cell: SideCell): string {
  if (lacks(cell) || cell.answers.length !== 1) return "";
  const sets = cell.answers[0]?.finding.details?.sets;
  if (sets === undefined || sets === "undecided" || sets.parties.length === 0) return "";
  return `${sets.helpful} of the ${2n ** BigInt(sets.parties.length)} ways in which the others can cooperate ${sets.helpful === 1n ? "brings" : "bring"} it about`;
}

/** "It is a dead letter under A, discretionary under B and C", then what makes the difference. */
export function differenceInWords(row: PromiseRow, sides: readonly Side[]): string {
  const says = new Set(row.cells.map(sideInWords));
  if (says.size === 1) return `No difference: ${sides.length === 2 ? "both say" : `all ${sides.length} say`} the same.`;
  const terms = new Map<string, string[]>();
  row.cells.forEach((cell, at) => {
    const term = termOf(cell);
    terms.set(term, [...(terms.get(term) ?? []), sides[at]?.name ?? ""]);
  });
  const [only] = terms.keys();
  const told =
    terms.size === 1
      ? `Under ${sides.length === 2 ? "both" : `all ${sides.length}`} it is ${only}; what differs is who can prevent it, and how`
      : `It is ${listed([...terms].map(([term, names]) => `${term} under ${listed(names)}`))}`;
  return `${told}.${reasonInWords(row, sides)}`;
}

/** The verdict as the field's term; several where open brackets matter. */
function termOf(cell: SideCell): string {
  if (lacks(cell)) return cell.lacks === "promise" ? "not promised" : "not asked (no such case)";
  if (cell.withheld !== null) return "not answered";
  const terms = [...new Set(cell.answers.map(({ finding }) => verdictTerm[finding.verdict]))];
  return terms.length === 1 ? (terms[0] as string) : `${listed(terms, "or")}, as its open brackets are chosen,`;
}

function reasonInWords(row: PromiseRow, sides: readonly Side[]): string {
  const [first, second] = sides;
  if (sides.length !== 2 || first === undefined || second === undefined) return "";
  if (row.cells.some((cell) => lacks(cell) || cell.withheld !== null)) return "";
  if (first.library === second.library) {
    const made = row.turns.map(({ place, chosen }) =>
      typeof chosen === "string"
        ? `${chosen} (${place.kind === "bracket" ? place.in : place.name})`
        : `${chosen ? "with" : "without"} ${place.kind === "bracket" ? place.in : place.name}`,
    );
    if (made.length === 0) return " No single choice makes the difference; it takes several together.";
    return made.length === 1
      ? ` One choice makes the difference: ${made[0]}.`
      : ` Each of these choices alone makes the difference: ${listed(made)}.`;
  }
  const made = row.changes.map((one) => pieceInWords(one, first.name, second.name));
  if (made.length === 1) return ` One change of words makes the difference: ${made[0]}.`;
  if (made.length > 1) return ` Each of these changes alone makes the difference: ${listed(made)}.`;
  return row.triedAll ? " No single change of words makes the difference; it takes several together." : "";
}

/** More of a long sentence than this is not repeated. */
const LONGEST = 90;
const brief = (words: string): string => (words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 4).replace(/ \S*$/, "")} ...`);

/** `Council: "decides by unanimity" against "decides by a majority of the members"` */
export function pieceInWords({ of, first, second }: Difference, firstName: string, secondName: string): string {
  if (first === undefined) return `${of}: only ${secondName} has "${brief(second?.words ?? "")}"`;
  if (second === undefined) return `${of}: only ${firstName} has "${brief(first.words)}"`;
  return `${of}: "${brief(first.words)}" against "${brief(second.words)}"`;
}
