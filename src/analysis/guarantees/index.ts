/** Does the promise hold when it is needed? */
export {
  type Blocking,
  canActAlone,
  canBlock,
  fails,
  type HiddenBlocker,
  hiddenBlockers,
  nothingBringsItAbout,
  partiesIn,
  singleBlockers,
} from "./blockers.ts";
export {
  assumptionSupport,
  everyTriggeringParty,
  type GuaranteeDetails,
  type GuaranteeFinding,
  guaranteeFinding,
  guaranteesOf,
  nameOfTarget,
  type Question,
  type TriggeringPartyFinding,
} from "./finding.ts";
export { canBeHonouredWithout } from "./honoured.ts";
export { Chances, type Likelihood, moreLikely, type ProbabilityFinding } from "./probability.ts";
export { triggeringParties } from "./refusal.ts";
export {
  type Listed,
  type Loophole,
  lawfulBlockers,
  loopholes,
  type PartySets,
  partySets,
  type SmallestGroups,
  smallestLawfulGroups,
} from "./sets.ts";
export { daysOf, isAbout, lawfulTime, type Time, type TimeFinding } from "./time.ts";
export { lawfullyFails, type VerdictAnswer, type VerdictFinding, verdictOf } from "./verdict.ts";
