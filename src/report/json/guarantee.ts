import type { Library } from "../../agreement/agreement.ts";
import type { CellAnswer } from "../../analysis/claims/index.ts";
import type { GuaranteeDetails, Listed, Loophole, Time } from "../../analysis/guarantees/index.ts";
import { isAbout } from "../../analysis/guarantees/index.ts";
import { toText } from "../../kernel/rational.ts";
import { sentenceOf } from "../answer-words.ts";
import { basisOf, choicesByName } from "../basis.ts";
import { howInWords } from "../words.ts";

const setsToJson = <T>({ count, listed, complete }: Listed<T>, item: (value: T) => unknown = (value) => value): object => ({
  count: String(count),
  listed: listed.map(item),
  complete,
});

const loopholeToJson = ({ parties }: Loophole): object[] => parties.map((one) => ({ party: one.party, how: howInWords([one]) }));

const timeToJson = (time: Time): object => ({
  days: time.days === null ? null : toText(time.days),
  about: isAbout(time),
  unlimitedBecause: time.unlimitedBecause.map(({ span, lacks }) => ({ span, lacks })),
});

/** A finding of `hold` or of a table, with its basis. */
export function findingToJson(library: Library, { finding, choices, decisive, detailsDiffer }: CellAnswer): object {
  const { basis, flips, flipsIf, spans } = basisOf(library, decisive, finding.probability?.given, finding.undecided.length > 0);
  const { probability, details, smallestGroups } = finding;
  return {
    kind: "guarantee",
    name: finding.name,
    target: finding.target.kind,
    package: choicesByName(library, choices),
    case: finding.case?.name ?? null,
    method: "monotone Boolean functions: evaluation at corners, decision diagrams, minimal cut sets",
    exact: probability === null || probability.exact === true ? true : { bound: probability.exact.bound, boundIs: "rounding" },
    triggeringParties: finding.triggeringParties,
    protectedParty: finding.protectedParty,
    verdict: finding.verdict,
    verdictSentence: sentenceOf(finding),
    because: finding.because,
    lawful: finding.lawful,
    singleBlockers: finding.singleBlockers.map((party) => ({ party, how: [waysOfParty(finding.lawfulBlockers, party)] })),
    looksSufficient: finding.looksSufficient,
    smallestLawfulGroups:
      smallestGroups === null || smallestGroups === "undecided"
        ? smallestGroups
        : {
            size: smallestGroups.size,
            count: String(smallestGroups.count),
            involved: smallestGroups.involved,
            example: loopholeToJson(smallestGroups.example),
          },
    hiddenBlockers: finding.hiddenBlockers,
    ...(details === undefined ? {} : detailsToJson(details)),
    ...(detailsDiffer ? { detailsDiffer } : {}),
    probability:
      probability === null
        ? null
        : {
            low: toText(probability.low),
            high: toText(probability.high),
            reading: probability.reading,
            given: probability.given.map(({ id }) => id),
            unassumed: probability.unassumed,
          },
    assumptions: probability?.given.map(({ id }) => id) ?? [],
    basis,
    flipsIf: flips,
    flipsIfWords: flipsIf,
    spans,
    undecided: finding.undecided,
  };
}

function detailsToJson({ loopholes, sets, actAlone, hollow, time }: GuaranteeDetails): object {
  return {
    loopholes: loopholes === null || loopholes === "undecided" ? loopholes : setsToJson(loopholes, loopholeToJson),
    cutSets: sets === "undecided" ? sets : setsToJson(sets.cutSets),
    pathSets: sets === "undecided" ? sets : setsToJson(sets.pathSets),
    actAlone,
    hollow: hollow === "undecided" ? null : hollow,
    counts:
      sets === "undecided"
        ? null
        : { partySets: String(sets.helpful), total: String(2n ** BigInt(sets.parties.length)), parties: sets.parties },
    curve: sets === "undecided" ? null : { coefficients: sets.curve.map(String) },
    time: { least: timeToJson(time.least), greatest: timeToJson(time.greatest) },
    nodes: sets === "undecided" ? null : sets.nodes,
    order: sets === "undecided" ? null : sets.order,
  };
}

function waysOfParty(blockers: readonly Loophole[], party: string): string {
  const own = blockers.flatMap(({ parties }) => parties.filter((one) => one.party === party));
  return own.length === 0 ? "by a breach" : howInWords(own);
}
