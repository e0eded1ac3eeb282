/** The kinds of actions, in the order in which a menu shows them. */
import type { ActionKind } from "./action.ts";
import { addClaim } from "./add-claim.ts";
import { addEvidence } from "./add-evidence.ts";
import { addOption } from "./add-option.ts";
import { fixes } from "./fixes.ts";
import { makePackage } from "./make-package.ts";
import { putInBrackets } from "./put-in-brackets.ts";
import { stateAbstention } from "./state-abstention.ts";

export type { ActionKind, CodeAction, Selection } from "./action.ts";

export const actionKinds: readonly ActionKind[] = [fixes, putInBrackets, addOption, makePackage, stateAbstention, addClaim, addEvidence];
