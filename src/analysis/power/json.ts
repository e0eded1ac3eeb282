/**
 * A finding about power as JSON: counts are decimal strings, because they pass 2^53; shares are fractions "p/q", whole
 * numbers without "/1"; what is not defined or was not computed is null, never 0 and never NaN.
 */

import { type Rational, toText } from "../../kernel/index.ts";
import type { CoalitionList } from "./coalitions.ts";
import type { MemberPower, PowerFinding } from "./finding.ts";

type Json<T> = T extends bigint | Rational
  ? string
  : T extends readonly (infer U)[]
    ? readonly Json<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Json<T[K]> }
      : T;

/** The finding with texts in the place of exact numbers, and the version of the form. */
export type PowerJson = Json<PowerFinding> & { readonly schema: 1 };

export function powerToJson(finding: PowerFinding): PowerJson {
  const { kind, game, coalitions, members, collective, engine } = finding;
  return {
    kind,
    schema: 1,
    game,
    coalitions: {
      total: `${coalitions.total}`,
      winning: `${coalitions.winning}`,
      minimalWinning: list(coalitions.minimalWinning),
      minimalBlocking: list(coalitions.minimalBlocking),
    },
    members: members.map(member),
    collective: { colemanAct: share(collective.colemanAct) },
    engine,
  };
}

const share = (value: Rational | null): string | null => (value === null ? null : toText(value));

const list = (coalitions: CoalitionList | null): Json<CoalitionList> | null =>
  coalitions === null ? null : { count: `${coalitions.count}`, listed: coalitions.listed, complete: coalitions.complete };

const member = (one: MemberPower): Json<MemberPower> => ({
  name: one.name,
  roles: one.roles,
  swings: `${one.swings}`,
  banzhafAbsolute: share(one.banzhafAbsolute),
  banzhafNormalised: share(one.banzhafNormalised),
  shapleyShubik: share(one.shapleyShubik),
  colemanPrevent: share(one.colemanPrevent),
  colemanInitiate: share(one.colemanInitiate),
  rae: share(one.rae),
});
