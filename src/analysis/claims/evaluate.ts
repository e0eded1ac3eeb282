/**
 * A claim speaks of every package that agrees with what it names. It holds if its test holds in all of them (`under some package`: in one); it
 * fails and shows a package where it does; a test that cannot be decided leaves it undecided, never passed.
 */
import type { Agreement, Library } from "../../agreement/agreement.ts";
import { closureOf } from "../../agreement/closure.ts";
import type { Choices } from "../../agreement/contested.ts";
import type { DecisiveSupport } from "../../agreement/decisive.ts";
import { decisiveSupports } from "../../agreement/decisive.ts";
import { choicesOf, PackageSpace } from "../../agreement/packages.ts";
import type { Claim, Test } from "../../agreement/suppositions.ts";
import type { Support } from "../../agreement/wording.ts";
import { Wording } from "../../agreement/wording.ts";
import type { Budget } from "../../structure/compile.ts";
import { Structure } from "../../structure/structure.ts";
import { assumptionSupport } from "../guarantees/index.ts";
import type { ClaimTest, TestAnswer, WorkedVoteNotes } from "./tests/index.ts";
import { claimTests } from "./tests/index.ts";

/** `withheld`: it needs a piece of text that is wrong. */
export type ClaimState = "holds" | "fails" | "undecided" | "not in this version" | "withheld";

export interface ClaimResult {
  readonly claim: Claim;
  readonly agreement: Agreement;
  readonly state: ClaimState;
  /** One clause in words. */
  readonly because: string;
  /** The choices of the package that decides it, where one does: the one in which it fails, or in which it holds under some package. */
  readonly choices: Choices;
  /** How many combinations of the brackets that the test reads were tried. */
  readonly packages: number;
  readonly already: boolean;
  readonly without: readonly string[];
  readonly supports: readonly Support[];
  /** Of a worked vote: whose ballots are missing in some package, and who has no vote in any. */
  readonly votes?: WorkedVoteNotes;
}

/** More combinations than this are not tried. */
export const MOST_PACKAGES = 20_000;

export const canBeJudged = (claim: Claim): boolean => claim.setting?.kind !== "conflict" && claimTests[claim.test.kind] !== undefined;

export interface ClaimQuestion {
  readonly given: Choices;
  readonly dropped: ReadonlySet<string>;
}

/** What a claim names after `under`. */
export const namedChoices = (claim: Claim): Choices => choicesOf(claim.under.items).choices;

export function spaceOf(library: Library, agreement: Agreement): PackageSpace {
  return new PackageSpace(closureOf(library, agreement));
}

export function evaluateClaim(
  library: Library,
  agreement: Agreement,
  claim: Claim,
  budget: Budget = {},
  space: PackageSpace = spaceOf(library, agreement),
  { given, dropped }: ClaimQuestion = { given: namedChoices(claim), dropped: new Set() },
): ClaimResult {
  const outcome = (state: ClaimState, because: string, more: Partial<ClaimResult> = {}): ClaimResult => ({
    claim,
    agreement,
    state,
    because,
    choices: given,
    packages: 0,
    already: false,
    without: [],
    supports: [],
    ...more,
  });
  const entry = claimTests[claim.test.kind] as ClaimTest<Test["kind"]> | undefined;
  if (claim.setting?.kind === "conflict" || entry === undefined) {
    return outcome("not in this version", "this version has no analysis for this claim");
  }
  const { clash } = choicesOf(claim.under.items);
  if (clash !== undefined)
    return outcome("fails", `${clash[0].choice.name} and ${clash[1].choice.name} choose differently, so no package agrees with both`);
  if (space.notJudged.length > 0) {
    return outcome("undecided", `whether a package exists depends on ${space.notJudged.join(", ")}, which this version cannot judge`);
  }
  if (!space.allows(given)) return outcome("fails", "the consistency rules leave no package with these choices");

  if (claim.test.kind === "more likely") {
    for (const item of [claim.test.better, claim.test.worse]) {
      const { choices: named, clash: differs } = choicesOf([...claim.under.items, item]);
      if (differs !== undefined) return outcome("fails", `${differs[0].choice.name} and ${differs[1].choice.name} choose differently`);
      if (!space.allows(new Map([...given, ...named])))
        return outcome("fails", `the consistency rules leave no package under ${item.choice.name}`);
    }
  }
  const supposed = claim.setting;
  // What a test reads under choices of its own ("more likely under A than under B") is looked at too.
  const lookedAt = new Map<Wording, Wording[]>();
  const judge = (wording: Wording): TestAnswer => {
    const wordings = [wording];
    lookedAt.set(wording, wordings);
    const structure = new Structure(library, wording, supposed);
    const answer = judgeIn(structure, wordings);
    // No case says who the member concerned is: the claim speaks of every member in turn.
    let last = answer;
    for (const concerned of structure.mayBeConcerned.values()) {
      const inTurn = judgeIn(new Structure(library, wording, supposed, undefined, concerned), wordings);
      const because = `when ${concerned.name} is the member concerned, ${inTurn.because}`;
      const votes = inTurn.votes && joined(last.votes, inTurn.votes);
      // A party has no say only if it has none whoever is concerned.
      const without = (last === answer ? inTurn.without : last.without?.filter((party) => inTurn.without?.includes(party))) ?? [];
      last = { ...inTurn, because, without, ...(votes && { votes }) };
      if (last.holds !== true) return last;
    }
    return last;
  };
  const judgeIn = (structure: Structure, wordings: Wording[]): TestAnswer => {
    const { wording, concerned } = structure;
    const assumptions = agreement.assumptions.filter(
      (assumption) => claimReadsAssumptions(claim) && wording.has(assumptionSupport(assumption, structure)),
    );
    return entry.judge(claim.test as never, {
      structure,
      agreement,
      assumptions,
      budget,
      under: (item) => {
        const choices = new Map([...given, ...choicesOf([item]).choices]);
        const other = new Wording({ choices, decide: (place) => wording.decide(place), dropped });
        wordings.push(other);
        return new Structure(library, other, supposed, undefined, concerned);
      },
    });
  };

  const supports = new Map<string, Support>();
  let packages = 0;
  let already = true;
  let without: readonly string[] | undefined;
  let votes: WorkedVoteNotes | undefined;
  let undecided: { readonly because: string; readonly choices: Choices } | undefined;
  let last: { readonly because: string; readonly choices: Choices } = { because: "", choices: given };
  for (const { answer, choices, wording } of space.packages(given, judge, dropped)) {
    const late = budget.cancelled?.() === true;
    if (late || packages === MOST_PACKAGES) {
      const why = late ? "the time was up" : `${MOST_PACKAGES} combinations of brackets were tried`;
      const tried = { ...last, packages, already, without: without ?? [], supports: [...supports.values()] };
      return outcome("undecided", `${why} and more remain; name a package or options`, tried);
    }
    packages += 1;
    for (const one of lookedAt.get(wording) ?? []) for (const [id, support] of one.supports) supports.set(id, support);
    lookedAt.delete(wording);
    already &&= answer.already === true;
    // Only who has no say in any of the packages is told so.
    without = without === undefined ? (answer.without ?? []) : without.filter((party) => answer.without?.includes(party));
    votes = answer.votes && joined(votes, answer.votes);
    last = { because: answer.because, choices };
    const facts = () => ({ ...last, packages, already, without: without ?? [], supports: [...supports.values()], ...(votes && { votes }) });
    if (answer.holds === null) undecided ??= last;
    else if (answer.holds && claim.under.some) return outcome("holds", answer.because, facts());
    else if (!answer.holds && !claim.under.some) return outcome("fails", answer.because, facts());
  }
  const facts = { packages, already, without: without ?? [], supports: [...supports.values()], ...(votes && { votes }) };
  if (undecided !== undefined) return outcome("undecided", undecided.because, { ...facts, choices: undecided.choices });
  return outcome(claim.under.some ? "fails" : "holds", last.because, facts);
}

const joined = (before: WorkedVoteNotes | undefined, now: WorkedVoteNotes): WorkedVoteNotes =>
  before === undefined
    ? now
    : {
        body: now.body,
        unsaid: [...new Set([...before.unsaid, ...now.unsaid])],
        voteless: before.voteless.filter((party) => now.voteless.includes(party)),
      };

const claimReadsAssumptions = (claim: Claim): boolean => claim.test.kind === "probability" || claim.test.kind === "more likely";

/** The single supports on which the claim's answer rests. */
export function whatDecides(library: Library, result: ClaimResult, budget: Budget = {}): readonly DecisiveSupport[] {
  const { claim, agreement } = result;
  const space = spaceOf(library, agreement);
  return decisiveSupports(space, namedChoices(claim), (given, dropped) => {
    const { state, supports } = evaluateClaim(library, agreement, claim, budget, space, { given, dropped });
    return { answer: state, supports };
  });
}
