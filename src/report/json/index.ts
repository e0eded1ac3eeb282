/** Findings and claims as data: the same facts as the sentences, exact numbers as strings. */
export { claimToJson } from "./claim.ts";
export { comparisonToJson } from "./comparison.ts";
export { findingToJson } from "./guarantee.ts";
export { powerFindingToJson } from "./power.ts";
export { whyToJson, whyVerdictToJson } from "./why.ts";
