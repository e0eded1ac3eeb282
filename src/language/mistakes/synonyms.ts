/** Words that treaties and statutes use where the language has one of its own. */

import type { Token } from "../scanner.ts";

export interface Synonym {
  /** What the language says instead. */
  readonly means: string;
  readonly kinds: readonly string[];
  /** How many tokens it takes the place of. */
  readonly length: number;
}

/** The longer ones first. */
const synonyms: readonly (readonly [said: string, means: string])[] = [
  ["simple majority of the members", "a majority of the members"],
  ["simple majority", "a majority of the members"],
  ["unanimous vote", "unanimity"],
  ["unanimous consent", "unanimity"],
  ["unanimous agreement", "unanimity"],
  ["unanimous", "unanimity"],
  ["unanimously", "unanimity"],
  ["veto of", "the consent of"],
  ["veto", "the consent of"],
  ["will", "shall"],
  ["must", "shall"],
  ["can", "may"],
  ["treaty", "agreement"],
  ["accord", "agreement"],
  ["convention", "agreement"],
  ["pact", "agreement"],
  ["abstentions", "abstention"],
  ["party", "parties"],
  ["participant", "participants"],
  ["committee", "body"],
  ["council", "body"],
  ["promise", "guarantee"],
  ["pledge", "guarantee"],
  ["obligation", "guarantee"],
  ["prohibition", "restraint"],
  ["scenario", "case"],
  ["favor", "favour"],
  ["deliver", "provide"],
  ["supply", "provide"],
  ["give", "provide"],
];

/** These are meant only where a statement begins; elsewhere a lower-case word that means a thing is rather its name. */
const beginsStatement = new Set(["agreement", "parties", "participants", "body", "guarantee", "restraint", "case"]);

/** The synonym that begins at a token, if any; `two-thirds` means `two thirds`, whatever the fraction. */
export function synonymAt(tokens: readonly Token[], at: number): Synonym | undefined {
  const first = tokens[at]?.image ?? "";
  for (const [said, means] of synonyms) {
    if (at > 0 && beginsStatement.has(means)) continue;
    const words = said.split(" ");
    if (words.every((word, index) => tokens[at + index]?.image === word)) return { means, kinds: means.split(" "), length: words.length };
  }
  if (!/^(one|two|three|four)-(half|third|quarter|fifth)s?$/.test(first)) return undefined;
  const means = first.replace("-", " ");
  return { means, kinds: means.split(" "), length: 1 };
}
