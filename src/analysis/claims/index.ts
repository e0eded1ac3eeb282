/** Do the claims of a file hold, and what do they rest on? */

export { type AgreementCheck, checkAgreement, elementOf, type TargetAnswer, withheldClaim } from "./check.ts";
export type { Sufficient } from "./compare.ts";
export { type Cell, type CellAnswer, type ComparisonResult, cellOf, compareChoices } from "./compare.ts";
export { claimDiagnostics } from "./diagnostics.ts";
export {
  type ClaimResult,
  type ClaimState,
  canBeJudged,
  evaluateClaim,
  namedChoices,
  spaceOf,
  whatDecides,
} from "./evaluate.ts";
export {
  type BodyRow,
  bodiesSideBySide,
  decidesAlike,
  differingChoices,
  lacks,
  type PromiseRow,
  promisesSideBySide,
  type Side,
  type SideCell,
  type Turn,
} from "./side-by-side.ts";
export { type ClaimTest, claimTests } from "./tests/index.ts";
export { timeInWords } from "./time-in-words.ts";
