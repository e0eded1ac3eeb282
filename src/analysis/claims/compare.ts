/**
 * A comparison: every target, in every case, under every choice of a row, with what the choices leave open tried whole.
 */
import type { Agreement, Library } from "../../agreement/agreement.ts";
import type { ChoiceItem, Choices, Chosen, ContestedPlace } from "../../agreement/contested.ts";
import type { DecisiveSupport } from "../../agreement/decisive.ts";
import { decisiveSupports } from "../../agreement/decisive.ts";
import type { PackageSpace } from "../../agreement/packages.ts";
import { choicesOf } from "../../agreement/packages.ts";
import type { Case, Comparison, Target } from "../../agreement/suppositions.ts";
import type { Support, Wording } from "../../agreement/wording.ts";
import { toText } from "../../kernel/rational.ts";
import type { Budget } from "../../structure/compile.ts";
import { Structure } from "../../structure/structure.ts";
import type { GuaranteeFinding, Loophole, TriggeringPartyFinding } from "../guarantees/index.ts";
import { everyTriggeringParty, guaranteeFinding, lawfulBlockers, singleBlockers, verdictOf } from "../guarantees/index.ts";
import { MOST_PACKAGES, spaceOf } from "./evaluate.ts";

/** One answer of a cell, and which of the open choices lead to it. */
export interface CellAnswer {
  readonly finding: GuaranteeFinding;
  /** The same with every member as the triggering party; empty without a case. */
  readonly members: readonly TriggeringPartyFinding[];
  /** One package in which this is the answer. */
  readonly choices: Choices;
  /** Which of the open choices lead to it: each entry suffices, and together they cover it. Null when there is only one answer. */
  readonly when: readonly Sufficient[] | null;
  readonly decisive: readonly DecisiveSupport[];
  /** The packages with this answer differ in what a whole answer says beyond it: sets of parties, curve, time. */
  readonly detailsDiffer: boolean;
}

/** Choices that together lead to an answer, whatever else is chosen. */
export type Sufficient = readonly { readonly place: ContestedPlace; readonly chosen: Chosen }[];

export interface Cell {
  readonly target: Target;
  readonly case: Case | undefined;
  readonly row: ChoiceItem | undefined;
  /** What the comparison fixes for this cell. */
  readonly given: Choices;
  /** In the order in which they were met; several when what is left open matters. */
  readonly answers: readonly CellAnswer[];
  /** Why there is none: no consistent package, or more combinations than are tried. */
  readonly withheld: string | null;
  /** It is withheld because there are more combinations than are tried: then it is undecided. */
  readonly tooMany?: boolean;
}

export interface ComparisonResult {
  readonly agreement: Agreement;
  readonly comparison: Comparison;
  readonly cells: readonly Cell[];
}

/** @returns cells in the order target, case, row */
export function compareChoices(library: Library, agreement: Agreement, comparison: Comparison, budget: Budget = {}): ComparisonResult {
  const space = spaceOf(library, agreement);
  const rows: readonly (ChoiceItem | undefined)[] = comparison.under.length > 0 ? comparison.under : [undefined];
  const cases: readonly (Case | undefined)[] = comparison.cases.length > 0 ? comparison.cases : [undefined];
  const cells = comparison.targets.flatMap((target) =>
    cases.flatMap((supposed) =>
      rows.map((row) =>
        cellOf(library, agreement, space, target, supposed, [...comparison.given, ...(row === undefined ? [] : [row])], row, budget),
      ),
    ),
  );
  return { agreement, comparison, cells };
}

/** What a whole answer says beyond its row, as one string to compare. */
const detailsKey = ({ details }: GuaranteeFinding): string =>
  JSON.stringify(details, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));

/** Everything that a row says, as one string to compare: packages share a row only where all of it is the same. */
function rowKey(finding: GuaranteeFinding, members: readonly TriggeringPartyFinding[]): string {
  const how = (loophole: Loophole) => loophole.parties.map(({ party, how: variables }) => [party, variables.map(({ key }) => key)]);
  const {
    verdict,
    because,
    lawful,
    triggeringHow,
    singleBlockers: blockers,
    looksSufficient,
    smallestGroups,
    hiddenBlockers,
    probability,
  } = finding;
  return JSON.stringify([
    [verdict, because, lawful, looksSufficient, blockers, hiddenBlockers],
    triggeringHow === null || triggeringHow === "undecided" ? triggeringHow : how(triggeringHow),
    finding.lawfulBlockers.map(how),
    smallestGroups === null || smallestGroups === "undecided"
      ? smallestGroups
      : [smallestGroups.size, String(smallestGroups.count), smallestGroups.involved, how(smallestGroups.example)],
    probability && [toText(probability.low), toText(probability.high), probability.unassumed, probability.given.map(({ id }) => id)],
    finding.undecided,
    members.map((member) => [member.party, member.verdict, member.because, member.lawful, member.singleBlockers]),
  ]);
}

interface Quick {
  readonly found: { readonly finding: GuaranteeFinding; readonly members: readonly TriggeringPartyFinding[]; readonly key: string } | null;
  /** What flips a row: another verdict, or another answer to whether somebody can lawfully prevent it alone. */
  readonly word: string;
  readonly supports: readonly Support[];
}

interface Group {
  readonly finding: GuaranteeFinding;
  readonly members: readonly TriggeringPartyFinding[];
  readonly choices: Choices;
  readonly all: Choices[];
  readonly details: Set<string>;
}

/**
 * One target, in one case, under the choices of some items, with what they leave open tried whole.
 *
 * @param whole  whether the sets of parties, the curve, the time and hollowness are asked for too
 */
export function cellOf(
  library: Library,
  agreement: Agreement,
  space: PackageSpace,
  target: Target,
  supposed: Case | undefined,
  items: readonly ChoiceItem[],
  row: ChoiceItem | undefined,
  budget: Budget,
  whole = false,
): Cell {
  const { choices: given, clash } = choicesOf(items);
  const cell = { target, case: supposed, row, given };
  if (clash !== undefined) return { ...cell, answers: [], withheld: "the choices contradict each other" };
  if (!space.allows(given)) return { ...cell, answers: [], withheld: "the consistency rules leave no package with these choices" };
  // A row speaks for every member of a group alike, so what a reader compares is the verdict and who can prevent it alone.
  const ask =
    (isDropping: boolean) =>
    (wording: Wording): Quick => {
      const structure = new Structure(library, wording, supposed);
      const needs = structure.target(target);
      const { verdict } = verdictOf(structure, needs, budget);
      const blockers = singleBlockers(structure, needs);
      const word = structure.isAbsent(target) ? "absent" : verdict;
      const alone = blockers.length > 0 && lawfulBlockers(structure, needs, blockers, budget).length > 0;
      const found = isDropping ? null : rowOf(wording);
      return { word: `${word}|${alone}`, supports: [...wording.supports.values()], found };
    };
  const rowOf = (wording: Wording) => {
    const finding = guaranteeFinding({ library, target, case: supposed, assumptions: agreement.assumptions, budget, whole }, wording);
    const asked = supposed !== undefined && supposed.triggering.length > 0;
    const members = asked ? everyTriggeringParty(library, target, supposed, wording, budget) : [];
    return { finding, members, key: rowKey(finding, members) };
  };
  const groups = new Map<string, Group>();
  const places = new Map<string, ContestedPlace>();
  let tried = 0;
  for (const { answer, choices, wording } of space.packages(given, ask(false))) {
    const late = budget.cancelled?.() === true;
    if (late || tried === MOST_PACKAGES) {
      const why = late
        ? "the time is up before all combinations of brackets were tried"
        : `more than ${MOST_PACKAGES} combinations of brackets`;
      return { ...cell, answers: [], withheld: `${why}; name a package or options`, tooMany: true };
    }
    tried += 1;
    for (const [key, { place }] of wording.read) if (!given.has(key)) places.set(key, place);
    if (answer.found === null) continue;
    const { finding, members, key } = answer.found;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { finding, members, choices, all: [choices], details: new Set([detailsKey(finding)]) });
    else {
      group.all.push(choices);
      group.details.add(detailsKey(finding));
    }
  }
  const answers = [...groups.values()].map(({ finding, members, choices, all, details }): CellAnswer => {
    const fixed = new Map([...choices].filter(([key]) => given.has(key) || places.has(key)));
    const decisive = decisiveSupports(space, fixed, (choicesNow, dropped) => {
      const keys = new Set<string>();
      const supports = new Map<string, Support>();
      for (const { answer } of space.packages(choicesNow, ask(true), dropped)) {
        keys.add(answer.word);
        for (const support of answer.supports) supports.set(support.id, support);
      }
      return { answer: [...keys].sort().join("|"), supports: supports.values() };
    });
    const others = [...groups.values()].filter((group) => group.all !== all).flatMap((group) => group.all);
    const when = groups.size === 1 ? null : sufficientChoices(all, others, places);
    return {
      finding: details.size > 1 ? withoutDetails(finding) : finding,
      members,
      choices: fixed,
      when,
      decisive,
      detailsDiffer: details.size > 1,
    };
  });
  return { ...cell, answers, withheld: null };
}

function withoutDetails({ details: _, ...finding }: GuaranteeFinding): GuaranteeFinding {
  return finding;
}

/** Each combination cut down to what settles the answer, until all are covered. */
function sufficientChoices(
  all: readonly Choices[],
  others: readonly Choices[],
  places: ReadonlyMap<string, ContestedPlace>,
): readonly Sufficient[] {
  const agrees = (with_: Choices, one: Choices) =>
    [...with_].every(([key, chosen]) => one.get(key) === undefined || one.get(key) === chosen);
  const covered = (found: readonly Choices[], one: Choices) =>
    found.some((choices) => [...choices].every(([key, chosen]) => one.get(key) === chosen));
  const found: Choices[] = [];
  for (const one of all) {
    if (covered(found, one)) continue;
    const kept = new Map([...one].filter(([key]) => places.has(key)));
    for (const key of [...kept.keys()]) {
      const fewer = new Map([...kept].filter(([other]) => other !== key));
      if (!others.some((other) => agrees(fewer, other))) kept.delete(key);
    }
    found.push(kept);
  }
  return found.map((choices) => [...choices].map(([key, chosen]) => ({ place: places.get(key) as ContestedPlace, chosen })));
}
