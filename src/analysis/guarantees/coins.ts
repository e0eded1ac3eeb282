/**
 * Which chance an assumption gives to which vote or deed.
 *
 * Assumptions enter probabilities only. Precedence: the triggering party in its own case, then a refusal, then a common cause that has occurred,
 * then the most specific cooperation (`on` counts 2, `in` counts 1), then nothing: a variable without any assumption is a coin of its own
 * whose chance may be anything from 0 to 1.
 */

import { keyOf } from "../../agreement/elements.ts";
import type { Assumption, Chance } from "../../agreement/suppositions.ts";
import type { Rational } from "../../kernel/rational.ts";
import { one, zero } from "../../kernel/rational.ts";
import type { Structure } from "../../structure/structure.ts";
import type { StructureVariable } from "../../structure/variables.ts";
import { refused } from "./refusal.ts";

export interface Coin {
  readonly id: string;
  readonly low: Rational;
  readonly high: Rational;
  /** The assumption it comes from; none for a variable about which nothing is assumed. */
  readonly from?: Assumption;
}

export interface Cause {
  readonly assumption: Assumption & { readonly kind: "common cause" };
  readonly chance: Chance;
}

export interface Coins {
  /** The coin, or what is certain, when these causes have occurred. */
  readonly of: (variable: StructureVariable, occurred: ReadonlySet<Cause>) => Coin | boolean;
  readonly causes: readonly Cause[];
  /** The assumption that settles a variable, a certain one included; none where nothing is assumed, or the case decides. */
  readonly source: (variable: StructureVariable) => Assumption | undefined;
  /** Whether a cause changes what is known of a variable. */
  readonly touches: (cause: Cause, variable: StructureVariable) => boolean;
}

type Personal = Assumption & { readonly kind: "refusal" | "cooperation" | "common cause" };

/** @param assumptions  those of the file that asks; dropped ones left out */
export function coinsFor(structure: Structure, assumptions: readonly Assumption[]): Coins {
  const { supposed, wording } = structure;
  const isRefused = refused(supposed);
  const inCase = (assumption: Personal) =>
    assumption.in === undefined || (supposed !== undefined && keyOf(assumption.in) === keyOf(supposed));
  const personal = assumptions.filter(
    (assumption): assumption is Personal =>
      (assumption.kind === "refusal" || assumption.kind === "cooperation" || assumption.kind === "common cause") && inCase(assumption),
  );
  const members = new Map(personal.map((assumption) => [assumption, new Set(wording.parties(assumption.who).map(({ name }) => name))]));
  const covers = (assumption: Personal, variable: StructureVariable): boolean => {
    if (variable.party === null || members.get(assumption)?.has(variable.party) !== true) return false;
    if (assumption.about !== undefined && !variable.about.includes(assumption.about.name)) return false;
    if (variable.stage === "case") return true;
    if (assumption.kind === "refusal") return assumption.everything || assumption.about?.kind === "event";
    return assumption.kind === "cooperation" && assumption.about?.kind === "event";
  };
  const refusals = personal.filter((assumption) => assumption.kind === "refusal");
  const cooperations = personal
    .filter((assumption): assumption is Personal & { readonly kind: "cooperation" } => assumption.kind === "cooperation")
    .map((assumption) => ({ assumption, rank: (assumption.about === undefined ? 0 : 2) + (assumption.in === undefined ? 0 : 1) }))
    .sort((a, b) => b.rank - a.rank);
  const occurs = new Map(
    assumptions.flatMap((assumption) => (assumption.kind === "occurs" ? [[assumption.event.name, assumption] as const] : [])),
  );

  const settled = (variable: StructureVariable) => isRefused(variable) || refusals.some((assumption) => covers(assumption, variable));
  return {
    source: (variable) => {
      if (variable.meaning.kind === "occurs") return occurs.get(variable.meaning.event);
      if (isRefused(variable)) return undefined;
      return (
        refusals.find((assumption) => covers(assumption, variable)) ??
        cooperations.find(({ assumption }) => covers(assumption, variable))?.assumption
      );
    },
    touches: ({ assumption }, variable) => !settled(variable) && covers(assumption as Personal, variable),
    causes: personal.flatMap((assumption) => (assumption.kind === "common cause" ? [{ assumption, chance: assumption.chance }] : [])),
    of: (variable, occurred) => {
      if (variable.meaning.kind === "occurs") {
        const assumed = occurs.get(variable.meaning.event);
        return assumed === undefined ? true : { id: assumed.id, low: assumed.chance.low, high: assumed.chance.high, from: assumed };
      }
      if (isRefused(variable)) return false;
      if (refusals.some((assumption) => covers(assumption, variable))) return false;
      for (const { assumption } of occurred) if (covers(assumption, variable)) return false;
      const cooperation = cooperations.find(({ assumption }) => covers(assumption, variable))?.assumption;
      if (cooperation === undefined) return { id: `nothing assumed:${variable.key}`, low: zero, high: one };
      if (cooperation.chance === undefined) return true;
      const { low, high } = cooperation.chance;
      const id = `${cooperation.id}/${variable.party}${cooperation.separately ? `/${variable.occasion}` : ""}`;
      return { id, low, high, from: cooperation };
    },
  };
}
