/** What a validator found, as one sentence about one place. */
import type { Json, JsonObject } from "../references-to-json.ts";

export interface Found {
  readonly instanceLocation: string;
  readonly keyword: string;
  readonly keywordLocation: string;
  readonly error: string;
}

const isObject = (value: Json | undefined): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);
const stepsOf = (location: string): string[] =>
  location
    .split("/")
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));

/** The innermost description on the way to a keyword: what should stand at the place. */
function describedAt(schema: JsonObject, location: string): string | undefined {
  let at: Json | undefined = schema;
  let said: string | undefined;
  for (const step of stepsOf(location)) {
    const next: Json | undefined = step === "$ref" && isObject(at) ? defined(schema, at.$ref) : (at as JsonObject | undefined)?.[step];
    at = next;
    if (isObject(at) && typeof at.description === "string") said = at.description;
  }
  return said;
}
function defined(schema: JsonObject, ref: Json | undefined): Json | undefined {
  const name = typeof ref === "string" ? ref.replace("#/$defs/", "") : "";
  return isObject(schema.$defs) ? schema.$defs[name] : undefined;
}

const depth = (found: Found): number => found.instanceLocation.split("/").length;
/** Words that only say that something inside them is wrong. */
const outer = new Set([
  "properties",
  "items",
  "anyOf",
  "allOf",
  "oneOf",
  "if",
  "then",
  "$ref",
  "additionalProperties",
  "patternProperties",
]);

/** The deepest mistake: what stands above it is wrong only because of it. */
export function wrongShape(schema: JsonObject, errors: readonly Found[]): { readonly pointer: string; readonly message: string } {
  const own = errors.filter(({ keyword }) => !outer.has(keyword));
  const [first, ...others] = own.length > 0 ? own : errors;
  if (first === undefined) return { pointer: "", message: "This is no model of an agreement." };
  const worst = others.reduce((deepest, each) => (depth(each) > depth(deepest) ? each : deepest), first);
  const pointer = stepsOf(worst.instanceLocation)
    .map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
  const words = describedAt(schema, worst.keywordLocation);
  const should = words === undefined ? "" : ` Here should stand: ${words}.`;
  const missing = /required property "([^"]*)"/.exec(worst.error)?.[1];
  if (missing !== undefined) return { pointer, message: `The key ${JSON.stringify(missing)} is missing.${should}` };
  if (worst.keyword === "false") {
    return { pointer, message: `The key ${JSON.stringify(stepsOf(pointer).at(-1)?.slice(0, 60) ?? "")} is none that can stand here.` };
  }
  const allowed = /any of (\[.*\])/.exec(worst.error)?.[1];
  const choice = allowed === undefined ? "" : ` It is one of ${allowed.slice(1, -1).replaceAll(",", ", ")}.`;
  return { pointer, message: `This value is not what can stand here.${should}${choice}` };
}
