/** What a check of worked votes is given: each claim's vote, in every wording that the claim speaks of. */
import type { Agreement, Library } from "../../agreement/agreement.ts";
import { closureOf } from "../../agreement/closure.ts";
import { choicesOf, PackageSpace } from "../../agreement/packages.ts";
import type { Claim, TestContent } from "../../agreement/suppositions.ts";
import { Structure } from "../../structure/structure.ts";
import type { WorkedVote } from "../../structure/worked-vote.ts";
import { workedVote } from "../../structure/worked-vote.ts";
import { MOST_WORDINGS } from "./check.ts";

export type VoteTest = Extract<TestContent, { readonly kind: "worked vote" }>;

export interface AskedVote {
  readonly claim: Claim;
  readonly test: VoteTest;
  readonly votes: readonly WorkedVote[];
}

/** The worked votes of a file's claims. A claim whose choices leave no package says nothing here. */
export function workedVotes(library: Library, agreement: Agreement): readonly AskedVote[] {
  const space = new PackageSpace(closureOf(library, agreement));
  return agreement.claims.flatMap((claim): AskedVote[] => {
    const { test, setting } = claim;
    if (test.kind !== "worked vote" || test.target.kind !== "body" || test.target.body.incomplete || setting?.kind === "conflict")
      return [];
    const { choices, clash } = choicesOf(claim.under.items);
    if (clash !== undefined || !space.allows(choices)) return [];
    const votes: WorkedVote[] = [];
    for (const { answer } of space.packages(choices, (wording) => workedVote(test, new Structure(library, wording, setting)))) {
      votes.push(answer);
      if (votes.length === MOST_WORDINGS) break;
    }
    return [{ claim, test, votes }];
  });
}
