/**
 * The power in a body's decisions, for every matter and every wording that makes a difference.
 */
import type { Agreement, Library } from "../../agreement/agreement.ts";
import type { Body } from "../../agreement/bodies.ts";
import { closureOf } from "../../agreement/closure.ts";
import type { Choices } from "../../agreement/contested.ts";
import type { Matter } from "../../agreement/elements.ts";
import { PackageSpace } from "../../agreement/packages.ts";
import type { Case } from "../../agreement/suppositions.ts";
import type { Wording } from "../../agreement/wording.ts";
import { attempt } from "../../kernel/index.ts";
import type { Budget } from "../../structure/compile.ts";
import type { Needs } from "../../structure/needs.ts";
import { comesAbout, variablesOf } from "../../structure/needs.ts";
import { Structure } from "../../structure/structure.ts";
import type { PowerFinding } from "./finding.ts";
import { power } from "./finding.ts";
import { gameOfBody } from "./from-structure.ts";
import type { Turnout } from "./turnout.ts";
import { turnoutOf } from "./turnout.ts";
import type { WayToBlock } from "./ways.ts";
import { waysToBlock } from "./ways.ts";

export interface BodyPower {
  readonly body: Body;
  readonly matter: Matter | undefined;
  readonly case: Case | undefined;
  /** What the packages with this answer choose, of the brackets that the rule reads. */
  readonly choices: Choices;
  /** The wording under which it is read. */
  readonly wording: Wording;
  readonly levels: 2 | 3;
  /** Who can block alone: decided without a diagram, however large the rule is. */
  readonly vetoPlayers: readonly string[];
  /** How each of them does, and the ways in which every one of the smallest groups that are listed does. */
  readonly vetoWays: readonly (readonly WayToBlock[])[];
  readonly groupWays: readonly WayToBlock[];
  /** Where the quorum counts: whether a vote against can help, and how many in favour are enough. */
  readonly turnout: Turnout | null | "undecided";
  /** Without a case, each member as the one concerned. */
  readonly inTurn: readonly InTurn[];
  /** Null when the rule is larger than the node budget. */
  readonly finding: PowerFinding | null;
  /** Members who do not vote in this decision. */
  readonly leftOut: readonly string[];
}

/** Who blocks when one member is the member concerned. */
export interface InTurn {
  readonly concerned: string;
  readonly vetoPlayers: readonly string[];
  /** Null when it is not decided within the budget, or nothing can pass. */
  readonly smallest: { readonly size: number; readonly count: number } | null;
}

/** Of so many of the smallest groups it is asked how they block. */
const GROUPS_ASKED = 12;

/** Where nobody set a budget: a rule with a larger diagram would take minutes, and who asks is told what was not decided. */
const USUAL_NODES = 500_000;

/** More combinations of brackets than this are not shown. */
const MOST_WORDINGS = 64;

/**
 * @param limit  the most coalitions to list, of each kind
 * @returns one answer per combination of the brackets that the rule reads; not complete when there are more than are shown
 */
export function powerOfBody(
  library: Library,
  agreement: Agreement,
  body: Body,
  matter: Matter | undefined,
  supposed: Case | undefined,
  given: Choices,
  budget: Budget = {},
  limit?: number,
): { readonly answers: readonly BodyPower[]; readonly complete: boolean } {
  const space = new PackageSpace(closureOf(library, agreement));
  if (!space.allows(given)) return { answers: [], complete: true };
  const allowed = budget.nodes === undefined && budget.cancelled === undefined ? { ...budget, nodes: USUAL_NODES } : budget;
  const answers: BodyPower[] = [];
  const ask = (wording: Wording) => {
    const structure = new Structure(library, wording, supposed);
    const counted = attempt(() => {
      const { game, levels } = gameOfBody(structure, body, matter, allowed);
      return { finding: power(game, limit), levels };
    });
    const needs = structure.target({ kind: "body", body, ...(matter && { matter }) });
    const vetoPlayers = vetoPlayersOf(needs);
    const groups = (counted.done ? counted.value.finding.coalitions.minimalBlocking?.listed : undefined) ?? [];
    return {
      counted,
      leftOut: [...structure.withoutVote(body, matter)],
      vetoPlayers,
      vetoWays: vetoPlayers.map((party) => waysToBlock(structure, body, matter, [party])),
      groupWays: shared(groups.slice(0, GROUPS_ASKED).map((group) => waysToBlock(structure, body, matter, group))),
      turnout: turnoutOf(structure, body, matter),
      inTurn: [...structure.mayBeConcerned.values()].map((concerned): InTurn => {
        const one = new Structure(library, wording, supposed, undefined, concerned);
        const game = attempt(() => power(gameOfBody(one, body, matter, budget).game));
        const found = game.done ? (game.value.coalitions.minimalBlocking?.listed ?? []) : [];
        const size = Math.min(...found.map(({ length }) => length));
        const smallest = found.length === 0 || size === 0 ? null : { size, count: found.filter(({ length }) => length === size).length };
        return {
          concerned: concerned.name,
          vetoPlayers: vetoPlayersOf(one.target({ kind: "body", body, ...(matter && { matter }) })),
          smallest,
        };
      }),
    };
  };
  for (const { answer, choices, wording } of space.packages(given, ask)) {
    if (answers.length === MOST_WORDINGS) return { answers, complete: false };
    const { counted, ...more } = answer;
    const { finding, levels } = counted.done ? counted.value : { finding: null, levels: 2 as const };
    // Only what the rule reads is told: other brackets do not matter here.
    const read = new Map([...choices].filter(([key]) => wording.read.has(key)));
    answers.push({ body, matter, case: supposed, choices: read, wording, levels, finding, ...more });
  }
  return { answers, complete: true };
}

/** The ways that all have. */
function shared(ways: readonly (readonly WayToBlock[])[]): readonly WayToBlock[] {
  const [first] = ways;
  return (first ?? []).filter((way) => ways.every((one) => one.includes(way)));
}

/** Parties without whose help the function fails; nobody when it fails anyway. One evaluation each. */
function vetoPlayersOf(needs: Needs): readonly string[] {
  if (!comesAbout(needs, () => true)) return [];
  const parties = [...new Set(variablesOf([needs]).flatMap(({ party }) => party ?? []))];
  return parties.filter((party) => !comesAbout(needs, (variable) => variable.party !== party));
}
