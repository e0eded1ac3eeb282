/** The agreement: what a text says, resolved, and what is wrong with it. */

export type * from "./agreement.ts";
export type * from "./bodies.ts";
export type { Check } from "./checks/index.ts";
export { checks } from "./checks/index.ts";
export type * from "./conflicts.ts";
export type * from "./contested.ts";
export type * from "./elements.ts";
export { keyOf } from "./elements.ts";
export type * from "./evidence.ts";
export { fromSyntax } from "./from-syntax.ts";
export type * from "./positions.ts";
export type * from "./provisions.ts";
export { resolve } from "./resolve.ts";
export type * from "./suppositions.ts";
export type { Json, JsonObject } from "./to-json.ts";
export { modelToJson } from "./to-json.ts";
