import { differencesOf } from "../../agreement/differences.ts";
import type { BodyRow, PromiseRow, Side } from "../../analysis/claims/index.ts";
import { decidesAlike, differingChoices, lacks } from "../../analysis/claims/index.ts";
import { differenceInWords } from "../difference-words.ts";
import { findingToJson } from "./guarantee.ts";
import { powerFindingToJson } from "./power.ts";

/** Findings numbered in the order of the rows, and after them the comparison that refers to them by id. */
export function comparisonToJson(sides: readonly Side[], promises: readonly PromiseRow[], bodies: readonly BodyRow[]): readonly object[] {
  const findings: object[] = [];
  const add = (finding: object): string => {
    const id = `finding-${findings.length + 1}`;
    findings.push({ id, ...finding });
    return id;
  };
  const rows = [
    ...promises.map((row) => ({
      name: row.name,
      case: row.case,
      difference: differenceInWords(row, sides),
      cells: row.cells.map((cell, at) =>
        lacks(cell) ? { lacks: cell.lacks } : cell.answers.map((answer) => add(findingToJson((sides[at] as Side).library, answer))),
      ),
    })),
    ...bodies.map((row) => ({
      name: row.name,
      matter: row.matter,
      difference: decidesAlike(row) ? "No difference: the same coalitions win." : "The rule gives other coalitions or other members a say.",
      cells: row.answers.map((answers, at) =>
        answers === null ? { lacks: "body" } : answers.map((answer) => add(powerFindingToJson((sides[at] as Side).library, answer, []))),
      ),
    })),
  ];
  return [
    ...findings,
    {
      kind: "comparison",
      rows: rows.map(({ cells: _, ...row }) => row),
      columns: sides.map(({ name, agreement, items }) => ({ name, file: agreement.file, choices: items.map(({ choice }) => choice.name) })),
      cells: rows.map(({ cells }) => cells),
      words: wordsOf(sides),
    },
  ];
}

function wordsOf(sides: readonly Side[]): readonly object[] {
  const [first, second] = sides;
  if (sides.length !== 2 || first === undefined || second === undefined) return [];
  if (first.library === second.library)
    return differingChoices(first, second).map(({ place, chosen }) => ({
      of: place.kind === "bracket" ? place.in : place.name,
      second: chosen,
    }));
  return differencesOf(first.agreement, second.agreement).map(({ of, first: before, second: after }) => ({
    of,
    first: before?.words ?? null,
    second: after?.words ?? null,
  }));
}
