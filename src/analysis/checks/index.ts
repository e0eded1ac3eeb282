/** Static checks that need an analysis, in the order of their codes. */
import { abstentionUnstated } from "./abstention-unstated.ts";
import { blockedReferral } from "./blocked-referral.ts";
import type { StaticCheck } from "./check.ts";
import { conflictClassSplit } from "./conflict-class-split.ts";
import { conflictNoPreference } from "./conflict-no-preference.ts";
import { conflictNothingFeasible } from "./conflict-nothing-feasible.ts";
import { conflictOptionFixed } from "./conflict-option-fixed.ts";
import { conflictRanking } from "./conflict-ranking.ts";
import { conflictStateEmpty } from "./conflict-state-empty.ts";
import { conflictStatementConstant } from "./conflict-statement-constant.ts";
import { conflictStatementRepeats } from "./conflict-statement-repeats.ts";
import { conflictStatusQuo } from "./conflict-status-quo.ts";
import { conflictTwoPreferences } from "./conflict-two-preferences.ts";
import { constantRule } from "./constant-rule.ts";
import { forbiddenPromise } from "./forbidden-promise.ts";
import { judgeInOwnCase } from "./judge-in-own-case.ts";
import { noCanHelp } from "./no-can-help.ts";
import { noTimeLimit } from "./no-time-limit.ts";
import { recusalOutOfReach } from "./recusal-out-of-reach.ts";
import { unanimityAfterRefusal } from "./unanimity-after-refusal.ts";
import { unreachableQuorum } from "./unreachable-quorum.ts";
import { waitingCircle } from "./waiting-circle.ts";

export type { StaticCheck } from "./check.ts";

export const staticChecks: readonly StaticCheck[] = [
  judgeInOwnCase,
  constantRule,
  unanimityAfterRefusal,
  abstentionUnstated,
  noTimeLimit,
  waitingCircle,
  forbiddenPromise,
  blockedReferral,
  recusalOutOfReach,
  noCanHelp,
  unreachableQuorum,
  conflictStatusQuo,
  conflictNothingFeasible,
  conflictNoPreference,
  conflictStatementConstant,
  conflictStateEmpty,
  conflictStatementRepeats,
  conflictRanking,
  conflictClassSplit,
  conflictOptionFixed,
  conflictTwoPreferences,
];
