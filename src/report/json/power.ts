import type { Library } from "../../agreement/agreement.ts";
import type { DecisiveSupport } from "../../agreement/decisive.ts";
import type { BodyPower } from "../../analysis/power/index.ts";
import { powerToJson } from "../../analysis/power/index.ts";
import { basisOf, choicesByName } from "../basis.ts";
import { abstentionAloud, bodyAloud } from "../rules-aloud.ts";

export function powerFindingToJson(library: Library, power: BodyPower, decisive: readonly DecisiveSupport[]): object {
  const { body, matter, case: supposed, choices, finding, levels, leftOut, vetoPlayers, wording } = power;
  const { basis, flips, flipsIf, spans } = basisOf(library, decisive);
  return {
    ...(finding === null ? { kind: "power", schema: 1 } : powerToJson(finding)),
    body: body.name,
    decision: matter?.name ?? null,
    package: choicesByName(library, choices),
    case: supposed?.name ?? null,
    rule: `${bodyAloud(body, matter, wording, supposed)}; ${abstentionAloud(body, matter, wording)}`,
    reading: levels === 3 ? ["nobody abstains"] : [],
    levelsOfTheRule: levels,
    leftOut,
    vetoPlayers,
    vetoPlayersBy: Object.fromEntries(vetoPlayers.map((party, place) => [party, power.vetoWays[place] ?? []])),
    memberConcernedInTurn: power.inTurn,
    method: "decision diagram of the rule as it is written; swings by one pass, Shapley-Shubik by sizes of coalitions",
    exact: true,
    assumptions: [],
    basis,
    flipsIf: flips,
    flipsIfWords: flipsIf,
    spans: [body.span, ...spans],
  };
}
