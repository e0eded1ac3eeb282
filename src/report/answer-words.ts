/**
 * One answer of `hold` as a sentence: who can prevent it, how, and what looks sufficient and is not.
 */
import type { GuaranteeFinding, SmallestGroups } from "../analysis/guarantees/index.ts";
import { howInWords, listed, numberWord, verdictSentence, verdictTerm, whyNothing } from "./words.ts";

/** "a dead letter: Russia alone prevents it, lawfully, by voting no" */
export function answerInWords(finding: GuaranteeFinding): string {
  const term = verdictTerm[finding.verdict];
  // A body that decides when asked promises nothing: what matters is who can block it.
  if (finding.target.kind === "body" && finding.verdict === "discretionary")
    return lawfulInWords(finding).replaceAll("prevent it", "block it").replaceAll("lawfully ", "").replaceAll(", lawfully,", ",");
  switch (finding.verdict) {
    case "absent":
      return "not in this text: nothing is promised";
    case "undecided":
      return finding.singleBlockers.length > 0
        ? `undecided within the budget; ${names(finding.singleBlockers)} can prevent it alone`
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

/** The verdict as a whole sentence. */
export function sentenceOf(finding: GuaranteeFinding): string {
  if (finding.verdict !== "dead letter") return verdictSentence[finding.verdict];
  const why = deadLetterInWords(finding);
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
}

function deadLetterInWords(finding: GuaranteeFinding): string {
  if (finding.because !== "triggering party") return whyNothing[finding.because ?? "not promised"];
  const who = listed(finding.triggeringParties);
  const alone = finding.triggeringParties.length === 1 ? `${who} alone prevents it` : `${who} together prevent it`;
  if (finding.lawful === null) return alone;
  if (!finding.lawful) return `${alone}, by ${finding.triggeringParties.length === 1 ? "its" : "their"} own breach`;
  const how = finding.triggeringHow === null || finding.triggeringHow === "undecided" ? "" : howInWords(finding.triggeringHow.parties);
  return `${alone}, lawfully${how === "" ? "" : `, ${how}`}`;
}

/** More names than this are counted instead. */
const NAMED = 9;

/** "China, France and Germany", or "Austria, Belgium and 25 others" where the list would fill the page. */
export const names = (parties: readonly string[]): string =>
  parties.length <= NAMED ? listed(parties) : `${parties.slice(0, 2).join(", ")} and ${parties.length - 2} others`;

/** Who can lawfully prevent it: those who can alone, else the smallest groups. */
export function lawfulInWords({ lawfulBlockers, smallestGroups }: GuaranteeFinding): string {
  if (lawfulBlockers.length > 0) {
    // Each with its own means: who is not stopped by abstaining is not said to abstain.
    const ways = new Map<string, string[]>();
    for (const one of lawfulBlockers.flatMap(({ parties }) => parties)) {
      const how = howInWords([one]);
      ways.set(how, [...(ways.get(how) ?? []), one.party]);
    }
    return [...ways]
      .map(([how, who]) => `${names(who)} can ${who.length === 1 ? "" : "each "}prevent it alone, lawfully, ${how}`)
      .join("; ");
  }
  if (smallestGroups === null) return "others can lawfully prevent it";
  if (smallestGroups === "undecided") return "others can lawfully prevent it; which groups was not decided within the budget";
  return `nobody can lawfully prevent it alone; ${groupsInWords(smallestGroups)}`;
}

/** "any two of the other four can together, by voting no"; or the first of the smallest groups, and how many there are. */
function groupsInWords({ size, count, involved, example }: SmallestGroups): string {
  const how = howInWords(example.parties);
  const first = names(example.parties.map(({ party }) => party));
  if (count === 1n) return `${first} together can, ${how}`;
  if (count === choose(involved.length, size))
    return `any ${numberWord(size)} of the ${numberWord(involved.length)} (${names(involved)}) can together, ${how}`;
  return `it takes ${numberWord(size)}, such as ${first}, ${how}; there are ${count} groups of ${numberWord(size)}`;
}

/** How many ways there are to pick k of n. */
function choose(n: number, k: number): bigint {
  let product = 1n;
  for (let at = 0; at < k; at += 1) product = (product * BigInt(n - at)) / BigInt(at + 1);
  return product;
}

/** Those who can prevent it alone only by breaking a duty. */
function breachInWords({ singleBlockers, lawfulBlockers }: GuaranteeFinding): string {
  const lawful = new Set(lawfulBlockers.flatMap(({ parties }) => parties.map(({ party }) => party)));
  const others = singleBlockers.filter((party) => !lawful.has(party));
  return others.length === 0 ? "" : `; ${names(others)} can ${others.length === 1 ? "" : "each "}alone, by a breach`;
}

/** What is not obvious: the traps and the hidden blockers. */
export function surprisesInWords(finding: GuaranteeFinding): readonly string[] {
  const said: string[] = [];
  if (finding.looksSufficient)
    said.push(`Looks sufficient, is not: without the case nobody can prevent it alone, in it ${names(finding.singleBlockers)} can.`);
  for (const way of ["precondition", "referral"] as const) {
    const hidden = finding.hiddenBlockers.filter(({ through }) => through === way).map(({ party }) => party);
    if (hidden.length === 0) continue;
    const reason =
      way === "precondition"
        ? "what must happen before it is in force needs their part"
        : "the body that the matter is referred to cannot decide without them";
    said.push(
      `Hidden ${hidden.length === 1 ? "blocker" : "blockers"}: ${names(hidden)} can ${hidden.length === 1 ? "" : "each "}stop it without a vote on it: ${reason}.`,
    );
  }
  return said;
}
