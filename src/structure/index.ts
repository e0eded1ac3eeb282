/** From an agreement to monotone structure functions over votes and deeds that remember what they mean. */
export { mattersOf } from "./clauses.ts";
export { type Budget, type Compiled, compile, type Grouping } from "./compile.ts";
export type { Deed } from "./duties.ts";
export { all, always, any, atLeast, comesAbout, type Needs, never, variablesOf } from "./needs.ts";
export { type DecisionRule, decisionRules } from "./rules/index.ts";
export { Structure } from "./structure.ts";
export type { Decision, Meaning, OwedSet, Stage, StructureVariable } from "./variables.ts";
export { waitingCircles, waitsFor } from "./waiting.ts";
export type { WorkedVote } from "./worked.ts";
