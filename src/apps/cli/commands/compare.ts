/** `compare`: texts, drafts or packages side by side. */
import { libraryFor } from "../../../agreement/closure.ts";
import { withPiece } from "../../../agreement/differences.ts";
import type { Agreement, Library } from "../../../agreement/index.ts";
import { Withheld } from "../../../agreement/withheld.ts";
import type { Side } from "../../../analysis/claims/index.ts";
import { bodiesSideBySide, elementOf, promisesSideBySide } from "../../../analysis/claims/index.ts";
import { comparisonToJson } from "../../../report/json/index.ts";
import { writeComparison } from "../../../report/terminal/compare.ts";
import { Page } from "../../../report/terminal/page.ts";
import type { Request } from "../arguments.ts";
import type { Loaded } from "../load.ts";
import { reread } from "../load.ts";
import { findChoices } from "../naming.ts";
import { casesOf, promisesOf } from "../promises.ts";
import type { Command } from "./command.ts";

export const compare: Command = ({ request, loaded, others, budget, width }) => {
  const found = sidesOf(request, [loaded, ...others]);
  if ("wrong" in found) return found;
  const { sides } = found;
  const page = new Page(width);
  const promises = promisesSideBySide(sides, budget);
  const bodies = bodiesSideBySide(sides, budget);
  writeComparison(page, sides, promises, bodies);
  const undecidedItems = promises.flatMap(({ name, cells }) =>
    cells.flatMap((cell) =>
      "lacks" in cell
        ? []
        : [
            ...(cell.tooMany === true && cell.withheld !== null ? [`${name}: ${cell.withheld}`] : []),
            ...cell.answers.flatMap(({ finding }) => finding.undecided.map((what) => `${name}: ${what}`)),
          ],
    ),
  );
  return {
    page,
    findings: comparisonToJson(sides, promises, bodies),
    claims: [],
    undecidedItems,
    notes: ["Suppositions, not forecasts; nothing here predicts conduct."],
    failed: false,
    undecided: undecidedItems.length > 0,
  };
};

type Sides = { readonly sides: readonly Side[] } | { readonly wrong: string };

/** Several packages of one text, or several texts under what one --package names. */
function sidesOf(request: Request, all: readonly Loaded[]): Sides {
  const texts = all.flatMap((loaded) => loaded.agreements.map((agreement) => ({ loaded, agreement })));
  const [only] = texts;
  if (only === undefined) return { wrong: "there is no text to compare" };
  if (texts.length > 1) {
    if (request.packages.length > 1) return { wrong: "compare several texts or several packages of one text, not both at once" };
    const sides: Side[] = [];
    for (const { loaded, agreement } of texts) {
      const side = sideOf(
        request,
        loaded,
        agreement,
        request.packages[0],
        nameFor(
          agreement,
          texts.map((text) => text.agreement),
        ),
      );
      if ("wrong" in side) return side;
      sides.push(side);
    }
    const [first, second] = sides;
    if (first !== undefined && second !== undefined && sides.length === 2) {
      const [{ loaded }] = texts as [(typeof texts)[number]];
      // Every promise asks for the same changes: each changed text is read once.
      const read = new Map<string, Side | undefined>();
      sides[0] = {
        ...first,
        changed(difference) {
          const text = withPiece(first.agreement, second.agreement, difference);
          if (text === undefined) return undefined;
          if (!read.has(text)) read.set(text, changedSide(request, loaded, first, text));
          return read.get(text);
        },
      };
    }
    const speaking = sides.filter(({ targets, bodies }) => targets.length + bodies.length > 0);
    return speaking.length > 1 ? { sides: speaking } : { wrong: "there are not two texts here with a promise or a body to compare" };
  }
  const { loaded, agreement } = only;
  const packages = request.packages.length > 0 ? request.packages : agreement.packages.map(({ name }) => name);
  if (packages.length < 2)
    return {
      wrong: `"compare" needs two texts, or one text with two packages: servanda compare ${agreement.file} --package "A" --package "B"`,
    };
  const sides: Side[] = [];
  for (const name of packages) {
    const side = sideOf(request, loaded, agreement, name, name);
    if ("wrong" in side) return side;
    sides.push(side);
  }
  return { sides };
}

/** The heading, the file where a heading is missing, and both where two texts have one heading. */
function nameFor(agreement: Agreement, all: readonly Agreement[]): string {
  const name = agreement.heading?.name;
  if (name === undefined) return agreement.file;
  return all.filter((one) => one.heading?.name === name).length > 1 ? `${name} (${agreement.heading?.dated ?? agreement.file})` : name;
}

function sideOf(
  request: Request,
  loaded: Loaded,
  agreement: Agreement,
  choices: string | undefined,
  name: string,
): Side | { readonly wrong: string } {
  const library: Library = libraryFor(loaded.library, agreement);
  const withheld = new Withheld(loaded.library, loaded.diagnostics);
  const items = choices === undefined ? { found: [] } : findChoices(library, agreement, choices);
  if ("wrong" in items) return items;
  const cases = casesOf(library, agreement, request.case);
  if ("wrong" in cases) return cases;
  return {
    name,
    library,
    agreement: withheld.sound(agreement),
    items: items.found,
    targets: promisesOf(agreement).filter((target) => withheld.because(elementOf(target)) === null),
    cases: cases.found,
    bodies: agreement.bodies.filter((body) => withheld.because(body) === null),
  };
}

/** The first text with one piece of the second, read anew. */
function changedSide(request: Request, loaded: Loaded, first: Side, text: string): Side | undefined {
  const library = reread(loaded, first.agreement.file, text);
  const agreement = library.agreements.get(first.agreement.file);
  if (agreement === undefined || library.diagnostics.some(({ severity }) => severity === "error")) return undefined;
  const side = sideOf(request, { ...loaded, library, diagnostics: library.diagnostics }, agreement, request.packages[0], first.name);
  return "wrong" in side ? undefined : side;
}
