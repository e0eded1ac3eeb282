/**
 * Sets of parties: who can stop a promise, who suffices for it, who can stop it lawfully and how.
 *
 * At the level of parties each acts in everything or in nothing (one diagram variable per party). Counts are exact; lists stop at a limit and
 * say so, smallest first, then in the order of the text.
 */
import { attempt } from "../../kernel/budget.ts";
import { countBySize, polynomial } from "../../kernel/counting.ts";
import { FALSE } from "../../kernel/diagram.ts";
import type { Family } from "../../kernel/families.ts";
import { Families, minimalCuts, minimalSolutions } from "../../kernel/families.ts";
import { smallestCuts } from "../../kernel/smallest.ts";
import type { Budget, Compiled } from "../../structure/compile.ts";
import { compile } from "../../structure/compile.ts";
import type { Needs } from "../../structure/needs.ts";
import { comesAbout, variablesOf } from "../../structure/needs.ts";
import type { Structure } from "../../structure/structure.ts";
import type { StructureVariable } from "../../structure/variables.ts";
import { partiesIn } from "./blockers.ts";
import { isOutside, refused, triggeringParties } from "./refusal.ts";
import { dutiesOn } from "./verdict.ts";

type IsRefused = (variable: StructureVariable) => boolean;

/** A count that is always whole, and a list that may stop early. */
export interface Listed<T> {
  readonly count: bigint;
  readonly listed: readonly T[];
  readonly complete: boolean;
}

export interface PartySets {
  /** Minimal sets whose refusal prevents it, breaches included. */
  readonly cutSets: Listed<readonly string[]>;
  /** Minimal sets whose cooperation brings it about. */
  readonly pathSets: Listed<readonly string[]>;
  /** The parties other than the triggering one that have a vote or a deed in it. */
  readonly parties: readonly string[];
  /** How many of the sets of those parties bring it about by cooperating, of 2^n. */
  readonly helpful: bigint;
  /** The same by the size of the set: index k counts sets of k parties. */
  readonly helpfulBySize: readonly bigint[];
  /** Coefficients, ascending, of the chance that it comes about when each cooperates in everything with one common chance p. */
  readonly curve: readonly bigint[];
  readonly nodes: number;
  readonly order: readonly string[];
}

export const LIST_LIMIT = 200;

export function partySets(structure: Structure, needs: Needs, budget: Budget = {}, limit = LIST_LIMIT): PartySets | "undecided" {
  const isRefused = refused(structure.supposed);
  const triggering = new Set(triggeringParties(structure.supposed));
  const parties = partiesIn(structure, needs).filter((party) => !triggering.has(party) || !wholly(structure, needs, party, isRefused));
  const found = attempt((): PartySets => {
    const compiled = compile(
      [needs],
      (variable) => (isOutside(variable) ? true : isRefused(variable) ? false : (variable.party as string)),
      budget,
      parties,
    );
    const { diagram, nodes, groups } = compiled;
    const [function_ = FALSE] = nodes;
    const families = new Families({ elements: groups.length, nodeBudget: budget.nodes, cancelled: budget.cancelled });
    const sizes = countBySize(diagram, function_);
    return {
      cutSets: list(families, minimalCuts(diagram, function_, families), groups, parties, limit),
      pathSets: list(families, minimalSolutions(diagram, function_, families), groups, parties, limit),
      parties,
      helpful: sizes.reduce((sum, count) => sum + count, 0n),
      helpfulBySize: sizes,
      curve: polynomial(diagram, function_),
      nodes: diagram.size(function_),
      order: groups,
    };
  });
  return found.done ? found.value : "undecided";
}

/** Whether all of a party's variables are refused: a triggering party keeps those of the stage before, in a case after entry into force. */
const wholly = (structure: Structure, needs: Needs, party: string, isRefused: IsRefused): boolean =>
  structure.supposed !== undefined && variablesOf([needs]).every((variable) => variable.party !== party || isRefused(variable));

function list(
  families: Families,
  family: Family,
  groups: readonly string[],
  order: readonly string[],
  limit: number,
): Listed<readonly string[]> {
  const listed: (readonly string[])[] = [];
  for (const set of families.smallestFirst(family)) {
    if (listed.length === limit) break;
    listed.push(set.map((element) => groups[element] as string).sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  }
  const rank = (set: readonly string[]) => set.map((party) => order.indexOf(party));
  listed.sort((a, b) => a.length - b.length || compareRanks(rank(a), rank(b)));
  const count = families.count(family);
  return { count, listed, complete: count === BigInt(listed.length) };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return (a[at] as number) - (b[at] as number);
  return 0;
}

/** A set of parties that can lawfully prevent it, with the variables by which each does. */
export interface Loophole {
  readonly parties: readonly {
    readonly party: string;
    /** Every vote and deed that some way withholds. */
    readonly how: readonly StructureVariable[];
    /** The ways, each with all that it takes of this party: what stands in one way is withheld together. */
    readonly ways: readonly (readonly StructureVariable[])[];
  }[];
}

/** The ways of stopping a function without a breach: sets of votes and deeds, none of which holds a whole owed set. */
interface LawfulCuts {
  readonly families: Families;
  readonly family: Family;
  /** The variable of each element. */
  readonly variables: readonly StructureVariable[];
}

/** @param allowed  whose votes and deeds may be withheld; everybody else is willing */
function lawfulCuts(
  structure: Structure,
  needs: Needs,
  isRefused: IsRefused,
  allowed: (variable: StructureVariable) => boolean,
  budget: Budget,
): LawfulCuts {
  const { owed, choices } = dutiesOn(structure.owedSets, variablesOf([needs]), isRefused);
  const byKey = new Map<string, StructureVariable>();
  const { diagram, nodes, groups } = compile(
    [needs],
    (variable) => {
      if (isOutside(variable)) return true;
      if (isRefused(variable)) return false;
      if (owed(variable) || !allowed(variable)) return true;
      byKey.set(variable.key, variable);
      return variable.key;
    },
    budget,
  );
  const [function_ = FALSE] = nodes;
  const families = new Families({ elements: groups.length, nodeBudget: budget.nodes, cancelled: budget.cancelled });
  const level = new Map(groups.map((group, index) => [group, index]));
  let family = minimalCuts(diagram, function_, families);
  for (const choice of choices) {
    const set = choice.map(({ key }) => level.get(key));
    if (set.every((element) => element !== undefined)) family = families.withoutSupersetsOf(family, families.single(set as number[]));
  }
  return { families, family, variables: groups.map((group) => byKey.get(group) as StructureVariable) };
}

/** How many ways of one set of parties are looked at; the words for them repeat long before. */
const WAYS_LOOKED_AT = 64;

/** By which of their votes and deeds these parties together can lawfully prevent it, everybody else willing. */
function waysOf(structure: Structure, needs: Needs, parties: readonly string[], isRefused: IsRefused, budget: Budget): Loophole {
  const within = new Set(parties);
  const { families, family, variables } = lawfulCuts(
    structure,
    needs,
    isRefused,
    ({ party }) => party !== null && within.has(party),
    budget,
  );
  const used = new Set<number>();
  const cuts: (readonly number[])[] = [];
  let seen = 0;
  for (const cut of families.smallestFirst(family)) {
    for (const element of cut) used.add(element);
    cuts.push(cut);
    seen += 1;
    if (seen === WAYS_LOOKED_AT) break;
  }
  return {
    parties: parties.map((party) => ({
      party,
      how: variables.filter((variable, element) => used.has(element) && variable.party === party),
      ways: distinct(cuts.map((cut) => cut.filter((element) => variables[element]?.party === party))).map((way) =>
        way.map((element) => variables[element] as StructureVariable),
      ),
    })),
  };
}

const distinct = (sets: readonly (readonly number[])[]): readonly (readonly number[])[] => [
  ...new Map(sets.filter((set) => set.length > 0).map((set) => [set.join(), set])).values(),
];

/** How the triggering party itself lawfully prevents it, its duties read as they stand without the case; empty when it cannot. */
export function triggeringPartyWays(structure: Structure, needs: Needs, budget: Budget = {}): Loophole | "undecided" {
  const found = attempt(() => waysOf(structure, needs, triggeringParties(structure.supposed), () => false, budget));
  return found.done ? found.value : "undecided";
}

/** The parties who can prevent it alone without a breach, and how; the triggering party, and those who need a breach, are not among them. */
export function lawfulBlockers(
  structure: Structure,
  needs: Needs,
  candidates: readonly string[],
  budget: Budget = {},
): readonly Loophole[] {
  const isRefused = refused(structure.supposed);
  return candidates.flatMap((party): readonly Loophole[] => {
    const found = attempt(() => waysOf(structure, needs, [party], isRefused, budget));
    if (!found.done) return withheldAtOnce(structure, needs, party, isRefused);
    return found.value.parties.some(({ how }) => how.length > 0) ? [found.value] : [];
  });
}

/**
 * Without a diagram: the party keeps every duty that is owed by itself and withholds the rest. That decides whether it can lawfully prevent it;
 * which of those votes and deeds it needs is not told apart.
 */
function withheldAtOnce(structure: Structure, needs: Needs, party: string, isRefused: IsRefused): readonly Loophole[] {
  const read = variablesOf([needs]);
  const { owed, choices } = dutiesOn(structure.owedSets, read, isRefused);
  const bound = new Set(choices.flat().map(({ key }) => key));
  const withheld = (variable: StructureVariable) => variable.party === party && !owed(variable) && !bound.has(variable.key);
  if (comesAbout(needs, (variable) => isOutside(variable) || (!isRefused(variable) && !withheld(variable)))) return [];
  const how = read.filter(withheld);
  return [{ parties: [{ party, how, ways: [] }] }];
}

/** The smallest groups that can prevent it without a breach. */
export interface SmallestGroups {
  readonly size: number;
  readonly count: bigint;
  /** Everybody who is in one of them. */
  readonly involved: readonly string[];
  readonly example: Loophole;
}

/** Whether a choice between duties binds, so that sets of votes and deeds must be looked at one by one. */
const bindsAChoice = (structure: Structure, needs: Needs, isRefused: IsRefused): boolean =>
  dutiesOn(structure.owedSets, variablesOf([needs]), isRefused).choices.length > 0;

/** The function in which each party lawfully withholds everything it may or nothing: owed votes and deeds are given. */
function lawfulByParty(structure: Structure, needs: Needs, isRefused: IsRefused, budget: Budget): Compiled {
  const { owed } = dutiesOn(structure.owedSets, variablesOf([needs]), isRefused);
  return compile(
    [needs],
    (variable) => (isOutside(variable) ? true : isRefused(variable) ? false : owed(variable) ? true : (variable.party as string)),
    budget,
  );
}

/** Null when no group can. Cost: one diagram, whose cuts are counted without being listed, unless a choice between duties binds. */
export function smallestLawfulGroups(structure: Structure, needs: Needs, budget: Budget = {}): SmallestGroups | "undecided" | null {
  const isRefused = refused(structure.supposed);
  if (bindsAChoice(structure, needs, isRefused)) {
    const order = partiesIn(structure, needs);
    const counted = attempt((): SmallestGroups | null => {
      const { parties, groups } = projected(structure, needs, isRefused, order, budget);
      const size = parties.countBySize(groups).findIndex((count) => count > 0n);
      if (size === -1) return null;
      const [first = []] = parties.smallestFirst(groups);
      return {
        size,
        count: parties.countBySize(groups)[size] ?? 0n,
        involved: order.filter((_, element) => size > 0 && (parties.countBySize(parties.having(groups, element))[size - 1] ?? 0n) > 0n),
        example: waysOf(
          structure,
          needs,
          first.map((element) => order[element] as string),
          isRefused,
          budget,
        ),
      };
    });
    return counted.done ? counted.value : "undecided";
  }
  const found = attempt((): SmallestGroups | null => {
    const { diagram, nodes, groups } = lawfulByParty(structure, needs, isRefused, budget);
    const smallest = smallestCuts(diagram, nodes[0] ?? FALSE);
    if (smallest === null) return null;
    const named = (variables: readonly number[]) => {
      const within = new Set(variables.map((variable) => groups[variable] as string));
      return partiesIn(structure, needs).filter((party) => within.has(party));
    };
    return {
      size: smallest.size,
      count: smallest.count,
      involved: named(smallest.variables),
      example: waysOf(structure, needs, named(smallest.example), isRefused, budget),
    };
  });
  return found.done ? found.value : "undecided";
}

/**
 * The minimal sets of parties that can prevent it without a breach, and how: the minimal cut sets of F' that contain no owed set, seen as
 * sets of parties.
 */
export function loopholes(structure: Structure, needs: Needs, budget: Budget = {}, limit = LIST_LIMIT): Listed<Loophole> | "undecided" {
  const isRefused = refused(structure.supposed);
  const order = partiesIn(structure, needs);
  const projectedList = ({ parties, groups }: ReturnType<typeof projected>) => list(parties, groups, order, order, limit);
  const found = attempt((): Listed<Loophole> => {
    const sets = bindsAChoice(structure, needs, isRefused)
      ? projectedList(projected(structure, needs, isRefused, order, budget))
      : direct(structure, needs, isRefused, order, budget, limit);
    // What each set does is spelled out for the smallest ones, which are the ones that are read.
    return {
      ...sets,
      listed: sets.listed.slice(0, WAYS_LOOKED_AT).map((set) => waysOf(structure, needs, set, isRefused, budget)),
      complete: sets.complete && sets.listed.length <= WAYS_LOOKED_AT,
    };
  });
  return found.done ? found.value : "undecided";
}

function direct(
  structure: Structure,
  needs: Needs,
  isRefused: IsRefused,
  order: readonly string[],
  budget: Budget,
  limit: number,
): Listed<readonly string[]> {
  const { diagram, nodes, groups } = lawfulByParty(structure, needs, isRefused, budget);
  const families = new Families({ elements: groups.length, nodeBudget: budget.nodes, cancelled: budget.cancelled });
  return list(families, minimalCuts(diagram, nodes[0] ?? FALSE, families), groups, order, limit);
}

/** The minimal sets of parties behind the lawful cuts; element `i` is `order[i]`. */
function projected(
  structure: Structure,
  needs: Needs,
  isRefused: IsRefused,
  order: readonly string[],
  budget: Budget,
): { readonly parties: Families; readonly groups: Family } {
  const { families, family, variables } = lawfulCuts(structure, needs, isRefused, () => true, budget);
  const parties = new Families({ elements: order.length, nodeBudget: budget.nodes, cancelled: budget.cancelled });
  const classOf = variables.map(({ party }) => order.indexOf(party as string));
  return { parties, groups: parties.minimal(families.project(family, classOf, parties)) };
}
