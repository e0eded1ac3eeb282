import type { Diagnostic } from "../diagnostic.ts";
import { sayNoPeriod } from "../messages/no-period.ts";
import { nameOf } from "../values.ts";
import { type Mistake, readable, spanOf } from "./mistake.ts";

/** The sentence could end before the wrong token, which begins a new line or a statement. */
export function noPeriod({ file, tokens, at, network, before, beginnings }: Mistake): Diagnostic | undefined {
  const last = tokens[at - 1];
  const next = tokens[at];
  if (last === undefined || !readable(network, before, ["."])) return undefined;
  if (next !== undefined && !next.opensLine && !beginnings.statements.has(next.kind)) return undefined;
  if (next !== undefined && !(/^\p{L}/u.test(next.image) || next.kind === "[")) return undefined;
  return sayNoPeriod(spanOf(file, last), next === undefined ? undefined : nameOf(next.image));
}
