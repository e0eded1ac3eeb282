/** Every claim test that this version can judge, in the manual's order. */
import type { TestContent } from "../../../agreement/suppositions.ts";
import { actAlone } from "./act-alone.ts";
import { amendment } from "./amendment.ts";
import { block } from "./block.ts";
import { honouredWithout } from "./honoured-without.ts";
import { moreLikely } from "./more-likely.ts";
import { noTimeLimit } from "./no-time-limit.ts";
import { nobodyBlocks } from "./nobody-blocks.ts";
import { probability } from "./probability.ts";
import { takes } from "./takes.ts";
import type { ClaimTest } from "./test.ts";
import { verdict } from "./verdict.ts";
import { vetoPlayer } from "./veto-player.ts";
import { workedVote } from "./worked-vote.ts";

export type { ClaimTest, TestAnswer, TestContext, TestOf, WorkedVoteNotes } from "./test.ts";

/** A test of the language that is missing here has no analysis in this version (SV703). */
export const claimTests: { readonly [Kind in TestContent["kind"]]?: ClaimTest<Kind> } = {
  block,
  "nobody blocks": nobodyBlocks,
  "veto player": vetoPlayer,
  "act alone": actAlone,
  verdict,
  probability,
  "more likely": moreLikely,
  "honoured without": honouredWithout,
  takes,
  "no time limit": noTimeLimit,
  amendment,
  "worked vote": workedVote,
};
