/**
 * One answer of `hold` as a sentence: who can prevent it, how, and what looks sufficient and is not.
 */
import type { GuaranteeFinding, Listed, Loophole } from "../analysis/guarantees/index.ts";
import { howInWords, listed, numberWord, verdictTerm, whyNothing } from "./words.ts";

/** "a dead letter: Russia alone prevents it, lawfully, by voting no" */
export function answerInWords(finding: GuaranteeFinding): string {
  const term = verdictTerm[finding.verdict];
  switch (finding.verdict) {
    case "absent":
      return "not in this text: nothing is promised";
    case "undecided":
      return finding.singleBlockers.length > 0
        ? `undecided within the budget; ${listed(finding.singleBlockers)} can prevent it alone`
        : "undecided within the budget; nobody can prevent it alone";
    case "dead letter":
      return `${term}: ${deadLetterInWords(finding)}`;
    case "discretionary":
      return `${term}: ${lawfulInWords(finding)}${breachInWords(finding)}`;
    case "owed":
      return `${term}: only a breach prevents it${breachInWords(finding)}`;
    case "certain":
      return `${term}: nothing prevents it`;
  }
}

function deadLetterInWords(finding: GuaranteeFinding): string {
  if (finding.because !== "triggering party") return whyNothing[finding.because ?? "not promised"];
  const who = listed(finding.triggeringParties);
  const alone = finding.triggeringParties.length === 1 ? `${who} alone prevents it` : `${who} together prevent it`;
  if (finding.lawful === null) return alone;
  if (!finding.lawful) return `${alone}, by ${finding.triggeringParties.length === 1 ? "its" : "their"} own breach`;
  const how =
    finding.triggeringHow === null || finding.triggeringHow === "undecided"
      ? ""
      : howInWords(finding.triggeringHow.parties.flatMap(({ how }) => how));
  return `${alone}, lawfully${how === "" ? "" : `, ${how}`}`;
}

/** Who can lawfully prevent it: those who can alone, else the smallest groups. */
export function lawfulInWords({ loopholes, sets }: GuaranteeFinding): string {
  if (loopholes === null) return "somebody can lawfully prevent it";
  if (loopholes === "undecided") return "others can lawfully prevent it; which groups was not decided within the budget";
  const singles = loopholes.listed.filter(({ parties }) => parties.length === 1);
  if (singles.length > 0) {
    const names = singles.map(({ parties: [only] }) => only?.party as string);
    const how = howInWords(singles.flatMap(({ parties }) => parties.flatMap((one) => one.how)));
    return `${listed(names)} can ${names.length === 1 ? "" : "each "}prevent it alone, lawfully, ${how}`;
  }
  return `nobody can lawfully prevent it alone; ${groupsInWords(loopholes, sets === "undecided" ? [] : sets.parties)}`;
}

/** "any two of the other four can together, by voting no"; or the first of the smallest groups, and how many there are. */
function groupsInWords({ listed: found, count }: Listed<Loophole>, parties: readonly string[]): string {
  const smallest = found[0]?.parties.length ?? 0;
  const least = found.filter(({ parties: group }) => group.length === smallest);
  const involved = new Set(least.flatMap(({ parties: group }) => group.map(({ party }) => party)));
  const how = howInWords(least.flatMap(({ parties: group }) => group.flatMap((one) => one.how)));
  if (least.length === 0) return "no group can";
  if (smallest === involved.size) {
    const who = smallest === parties.length && smallest > 3 ? `all ${numberWord(smallest)} of them` : listed([...involved]);
    return `${who} together can, ${how}`;
  }
  if (least.length === choose(involved.size, smallest))
    return `any ${numberWord(smallest)} of the ${involved.size} (${listed([...involved])}) can together, ${how}`;
  const first = least[0]?.parties.map(({ party }) => party) ?? [];
  return `${listed(first)} together can, ${how}; there are ${count} such smallest groups`;
}

const choose = (n: number, k: number): number =>
  Array.from({ length: k }, (_, at) => (n - at) / (at + 1)).reduce((product, factor) => product * factor, 1);

/** Those who can prevent it alone only by breaking a duty. */
function breachInWords({ singleBlockers, loopholes }: GuaranteeFinding): string {
  const lawful = new Set(
    loopholes === null || loopholes === "undecided"
      ? []
      : loopholes.listed.flatMap(({ parties }) => (parties.length === 1 ? [parties[0]?.party] : [])),
  );
  const others = singleBlockers.filter((party) => !lawful.has(party));
  return others.length === 0 || loopholes === "undecided"
    ? ""
    : `; ${listed(others)} ${others.length === 1 ? "" : "each "}alone by a breach`;
}

/** What is not obvious: the traps and the hidden blockers. */
export function surprisesInWords(finding: GuaranteeFinding): readonly string[] {
  const said: string[] = [];
  if (finding.looksSufficient)
    said.push(`Looks sufficient, is not: without the case nobody can prevent it alone, in it ${listed(finding.singleBlockers)} can.`);
  for (const way of ["precondition", "referral"] as const) {
    const hidden = finding.hiddenBlockers.filter(({ through }) => through === way).map(({ party }) => party);
    if (hidden.length === 0) continue;
    const reason =
      way === "precondition"
        ? "what must happen before it is in force needs their part"
        : "the body that the matter is referred to cannot decide without them";
    said.push(
      `Hidden ${hidden.length === 1 ? "blocker" : "blockers"}: ${listed(hidden)} ${hidden.length === 1 ? "has" : "have"} no vote on it, and can stop it all the same: ${reason}.`,
    );
  }
  return said;
}
