import type { Diagnostic } from "../diagnostic.ts";
import { saySignWithoutMeaning } from "../messages/sign-without-meaning.ts";
import { type Mistake, readable, spanOf } from "./mistake.ts";

export function signWithoutMeaning({ file, tokens, at, network, before }: Mistake): Diagnostic | undefined {
  const index = tokens.findIndex((token) => token.kind === "STRAY");
  const sign = tokens[index];
  if (sign === undefined) return undefined;
  const period = index === at && tokens[index + 1]?.kind !== "." && readable(network, before, ["."]);
  return saySignWithoutMeaning(spanOf(file, sign), sign.image, period);
}
