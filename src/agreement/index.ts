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
export type { ModelDiagnostic, TextFromJson } from "./from-json.ts";
export { textFromJson } from "./from-json.ts";
export { fromSyntax } from "./from-syntax.ts";
export type * from "./positions.ts";
export type * from "./provisions.ts";
export { resolve } from "./resolve.ts";
export { agreementSchema } from "./schema/agreement-1.ts";
export type * from "./suppositions.ts";
export type { Json, JsonObject } from "./to-json.ts";
export { modelToJson } from "./to-json.ts";
