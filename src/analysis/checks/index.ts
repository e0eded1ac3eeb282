/** Static checks that need an analysis, in the order of their codes. */
import { abstentionUnstated } from "./abstention-unstated.ts";
import type { StaticCheck } from "./check.ts";
import { constantRule } from "./constant-rule.ts";
import { noCanHelp } from "./no-can-help.ts";
import { waitingCircle } from "./waiting-circle.ts";

export type { StaticCheck } from "./check.ts";

export const staticChecks: readonly StaticCheck[] = [constantRule, abstentionUnstated, waitingCircle, noCanHelp];
