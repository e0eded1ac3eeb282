/**
 * Spans of time, as written: a whole number and its unit.
 */
import type * as syntax from "../language/generated/ast.ts";
import type { Contested } from "./contested.ts";
import { contested } from "./contested-from-syntax.ts";
import { type Conversion, type Node, type Place, placeOf } from "./conversion.ts";
import type { Duration, DurationUnit } from "./provisions.ts";

export function plainDuration(node: Node & { value?: string | undefined; unit?: string | undefined }): Duration {
  return {
    kind: "duration",
    value: BigInt(node.value ?? "0"),
    unit: (node.unit ?? "day").replace(/s$/, "") as DurationUnit,
    span: placeOf(node),
  };
}

export function durationOf(c: Conversion, at: Place, node: syntax.Span): Contested<Duration> {
  return contested(c, at, "span", node, () => plainDuration(node), plainDuration);
}
